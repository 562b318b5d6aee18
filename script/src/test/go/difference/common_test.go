// Package difference holds tests that make the same calls to the installed
// Go's library and to ours, and compare what comes back.
package difference

import (
	"math"
	"math/big"
	"os"
	"runtime"
	"runtime/debug"
	"testing"
)

// scale turns the number of random cases of a short run into that of this one.
func scale(cases int) int {
	if os.Getenv("STDTEST") == "long" {
		return cases * 100
	}
	return cases
}

func text(err error) string {
	if err == nil {
		return "<nil>"
	}
	return err.Error()
}

// middleText writes significand * 2^power exactly.
func middleText(significand uint64, power int) string {
	value := new(big.Int).SetUint64(significand)
	if power >= 0 {
		return value.Lsh(value, uint(power)).String() + "e0"
	}
	five := new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(-power)), nil)
	digits := value.Mul(value, five).String()
	// The installed Go misreads more than 800 digits before the point.
	return digits[:1] + "." + digits[1:] + "e" + big.NewInt(int64(power+len(digits)-1)).String()
}

// cost returns bytes and objects that a call of f allocates.
func cost(f func()) (bytes, objects float64) {
	const rounds = 480
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	f()
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range rounds {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / rounds, float64(after.Mallocs-before.Mallocs) / rounds
}

// sameCost compares what two calls allocate; what the background does is
// forgiven.
func sameCost(t *testing.T, name string, real, ours func()) {
	t.Helper()
	var wantBytes, wantObjects, gotBytes, gotObjects float64
	for range 5 {
		wantBytes, wantObjects = cost(real)
		gotBytes, gotObjects = cost(ours)
		if math.Abs(gotBytes-wantBytes) < 0.5 && math.Abs(gotObjects-wantObjects) < 0.1 {
			return
		}
	}
	t.Errorf("%s allocates %.1f/%.2f, want %.1f/%.2f", name, gotBytes, gotObjects, wantBytes, wantObjects)
}
