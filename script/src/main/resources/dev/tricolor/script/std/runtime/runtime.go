// Package runtime lets a program look at the runtime that it runs on, and steer
// it a little.
package runtime

import (
	"internal/rtype"
	"unsafe"
)

const (
	// GOOS is the system.
	GOOS = "linux"
	// GOARCH is the processor.
	GOARCH = "amd64"
	// Compiler is the tool chain whose behaviour the program sees.
	Compiler = "gc"
)

// MemProfileRate is how many bytes are allocated, on average, for each one that
// a heap profile records.
var MemProfileRate int = 512 * 1024

// Version returns the version of Go.
func Version() string { return "go1.26.8" }

// GOROOT returns where Go is installed.
func GOROOT() string {
	return "/usr/local/go"
}

// GC runs a whole garbage collection, sweeping included.
func GC()

// Gosched lets other goroutines run.
func Gosched()

// NumGoroutine returns how many goroutines there are.
func NumGoroutine() int

// NumCPU returns how many processors the machine has.
func NumCPU() int

// GOMAXPROCS sets how many goroutines may run at once, if n is not below 1, and
// returns how many it was before.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS sets GOMAXPROCS to what it would be by default.
func SetDefaultGOMAXPROCS() { GOMAXPROCS(NumCPU()) }

// NumCgoCall returns how many calls of C there were.
func NumCgoCall() int64 { return 0 }

// LockOSThread ties the goroutine to its thread, until as many calls of
// UnlockOSThread.
func LockOSThread() { lockThread(1) }

// UnlockOSThread undoes one LockOSThread.
func UnlockOSThread() { lockThread(-1) }

// Breakpoint stops in the debugger, if there is one.
func Breakpoint() {}

// KeepAlive keeps x reachable up to this call.
//
//go:noinline
func KeepAlive(x any) {}

// A MemStats is what the allocator and the collector have counted.
type MemStats struct {
	// All of memory, in bytes, and numbers of objects.
	Alloc      uint64 // as HeapAlloc
	TotalAlloc uint64 // allocated ever
	Sys        uint64 // taken from the system
	Lookups    uint64 // always 0
	Mallocs    uint64 // objects allocated ever
	Frees      uint64 // objects freed ever

	// The heap.
	HeapAlloc    uint64 // objects not yet swept, in bytes
	HeapSys      uint64 // address space taken
	HeapIdle     uint64 // in spans without objects
	HeapInuse    uint64 // in spans with objects
	HeapReleased uint64 // given back to the system
	HeapObjects  uint64 // Mallocs - Frees

	// Memory outside the heap.
	StackInuse  uint64
	StackSys    uint64
	MSpanInuse  uint64
	MSpanSys    uint64
	MCacheInuse uint64
	MCacheSys   uint64
	BuckHashSys uint64 // of profiles
	GCSys       uint64
	OtherSys    uint64

	// The collector.
	NextGC        uint64      // heap size at which the next cycle is to end
	LastGC        uint64      // when the last one ended, in ns since 1970
	PauseTotalNs  uint64      // of all stops
	PauseNs       [256]uint64 // by cycle, the last one at (NumGC+255)%256
	PauseEnd      [256]uint64 // ... and when they ended
	NumGC         uint32
	NumForcedGC   uint32 // by GC()
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool

	// Objects by size class.
	BySize [61]struct {
		Size    uint32 // the largest
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills m. It stops the world and flushes caches, so that the
// numbers are exact.
func ReadMemStats(m *MemStats) {
	readMemStats(unsafe.Pointer(m))
}

// Stack writes a traceback of the goroutine, or of all, to buf, and returns its
// length.
func Stack(buf []byte, all bool) int {
	return stackText(buf, all)
}

// A Pinner keeps objects where they are. As the collector moves nothing, it
// only keeps them alive.
type Pinner struct {
	pinned []any
}

// Pin keeps the object that pointer, a pointer, points to.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets all go.
func (p *Pinner) Unpin() { p.pinned = nil }
