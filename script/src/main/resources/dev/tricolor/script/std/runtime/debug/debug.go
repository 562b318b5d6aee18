// Package debug steers the collector and shows stacks.
package debug

import (
	"os"
	"runtime"
	"time"
	"unsafe"
)

// SetGCPercent sets GOGC, and returns what it was before; a negative percent
// turns it off.
func SetGCPercent(percent int) int { return int(setGCPercent(int32(percent))) }

// SetMemoryLimit sets GOMEMLIMIT in bytes, if limit is not negative, and
// returns what it was before.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

// FreeOSMemory collects, and gives as much memory back to the system as it can.
func FreeOSMemory() { freeOSMemory() }

// SetMaxStack sets how large the stack of a goroutine may grow, in bytes, and
// returns what it was before.
func SetMaxStack(bytes int) int { return setMaxStack(bytes) }

// SetMaxThreads sets how many threads there may be, and returns what it was
// before.
func SetMaxThreads(threads int) int { return setMaxThreads(threads) }

// SetPanicOnFault says whether a fault at an address that is not nil is to be a
// panic, and returns what it was before.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

// SetTraceback sets GOTRACEBACK, except that it never shows less than that.
func SetTraceback(level string) { setTraceback(level) }

// Stack returns a traceback of the goroutine.
func Stack() []byte {
	for size := 1024; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, false); n < size {
			return buf[:n]
		}
	}
}

// PrintStack writes what Stack returns to standard error.
func PrintStack() {
	os.Stderr.Write(Stack())
}

// A GCStats is what is known of past collections.
type GCStats struct {
	LastGC         time.Time       // when the last one ended
	NumGC          int64           // how many there were
	PauseTotal     time.Duration   // of all
	Pause          []time.Duration // of each, the last first
	PauseEnd       []time.Time     // and when they ended
	PauseQuantiles []time.Duration
}

// remembered is of how many collections the pauses are kept.
const remembered = 256

// ReadGCStats fills stats. PauseQuantiles, if it is not empty, gets as many
// quantiles of the pauses, from the shortest to the longest.
func ReadGCStats(stats *GCStats) {
	// Room for pauses and their ends, and three numbers.
	if cap(stats.Pause) < 2*remembered+3 {
		stats.Pause = make([]time.Duration, 2*remembered+3)
	}
	all := stats.Pause[:2*remembered+3]
	numbers := unsafe.Slice((*int64)(unsafe.Pointer(&all[0])), len(all))
	count := readGCStats(numbers)
	stats.LastGC = time.Unix(0, numbers[2*count])
	stats.NumGC = numbers[2*count+1]
	stats.PauseTotal = time.Duration(numbers[2*count+2])
	stats.Pause = all[:count]
	if cap(stats.PauseEnd) < remembered {
		stats.PauseEnd = make([]time.Time, 0, remembered)
	}
	stats.PauseEnd = stats.PauseEnd[:0]
	for _, end := range numbers[count : 2*count] {
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, end))
	}

	wanted := len(stats.PauseQuantiles)
	if wanted == 0 {
		return
	}
	if count == 0 {
		clear(stats.PauseQuantiles)
		return
	}
	sorted := all[count : 2*count]
	copy(sorted, stats.Pause)
	for i := range sorted {
		for j := i; j > 0 && sorted[j] < sorted[j-1]; j-- {
			sorted[j], sorted[j-1] = sorted[j-1], sorted[j]
		}
	}
	steps := wanted - 1
	for i := range steps {
		stats.PauseQuantiles[i] = sorted[len(sorted)*i/steps]
	}
	stats.PauseQuantiles[steps] = sorted[len(sorted)-1]
}

// A Module is a module that a program was built from.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is one of the settings that a program was built with.
type BuildSetting struct {
	Key, Value string
}

// A BuildInfo is what a program was built from.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// ReadBuildInfo says that nothing is known.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }
