// Tuning prints, for a service's usual settings, what each buys and costs: memory, cycles, pauses,
// throughput. The table goes to the error output, since it differs from machine to machine.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"time"
)

type record struct {
	id    int
	next  *record
	value [112]byte
}

type result struct {
	peakMiB uint64
	cycles  uint32
	pauses  time.Duration
	rate    float64
}

const (
	window   = 40_000
	requests = 2_000_000
)

// serve keeps the last 40,000 records, 5 MiB, of two million.
func serve() (r result) {
	runtime.GC()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	ring := make([]*record, window)
	for i := 0; i < requests; i++ {
		ring[i%window] = &record{id: i}
		if i%10_000 == 0 {
			runtime.ReadMemStats(&now)
			r.peakMiB = max(r.peakMiB, now.HeapAlloc>>20)
		}
	}
	elapsed := time.Since(start)
	runtime.ReadMemStats(&now)
	r.cycles = now.NumGC - before.NumGC
	r.pauses = time.Duration(now.PauseTotalNs - before.PauseTotalNs)
	r.rate = requests / elapsed.Seconds() / 1e6
	if ring[requests%window].id != requests-window {
		panic("wrong window")
	}
	return r
}

func main() {
	settings := []struct {
		name    string
		percent int
		limit   int64
	}{
		{"default", 100, math.MaxInt64},
		{"limit 24 MiB", 100, 24 << 20},
		{"SetGCPercent(50)", 50, math.MaxInt64},
		{"SetGCPercent(200)", 200, math.MaxInt64},
	}
	fmt.Fprintf(os.Stderr, "%-18s %8s %7s %10s %12s\n", "", "peak", "cycles", "pauses", "throughput")
	results := make([]result, len(settings))
	for i, s := range settings {
		debug.SetGCPercent(s.percent)
		debug.SetMemoryLimit(s.limit)
		r := serve()
		results[i] = r
		fmt.Fprintf(os.Stderr, "%-18s %5d MiB %7d %7d us %8.1f M/s\n",
			s.name, r.peakMiB, r.cycles, r.pauses.Microseconds(), r.rate)
	}
	base, half, double := results[0], results[2], results[3]
	fmt.Println("GOGC=50 collects more often than the default:", half.cycles > base.cycles)
	fmt.Println("GOGC=200 collects less often:", double.cycles < base.cycles)
	fmt.Println("GOGC=200 needs more memory than 50:", double.peakMiB > half.peakMiB)
	fmt.Println("the limit lets it work:", results[1].rate > 0)
}
