// Free memory stays with the process until debug.FreeOSMemory gives it back, and comes again when
// it is used.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

const block = 1 << 20

var blocks [][]byte

func fill(count int) {
	for range count {
		b := make([]byte, block)
		for i := 0; i < len(b); i += 4096 {
			b[i] = 1
		}
		blocks = append(blocks, b)
	}
}

// tens rounds to tens of megabytes.
func tens(bytes uint64) uint64 { return (bytes>>20 + 5) / 10 * 10 }

func report(when string) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	free := m.HeapIdle - m.HeapReleased
	fmt.Printf("%-22s in use %3d MB, free but backed %3d, the rest adds up: %t\n", when,
		tens(m.HeapInuse), tens(free), m.HeapSys == m.HeapInuse+m.HeapIdle)
}

func main() {
	report("at first")
	fill(200)
	report("filled")
	blocks = nil
	runtime.GC()
	report("dropped, collected")
	debug.FreeOSMemory()
	report("given back")
	fill(100)
	zero := true
	for _, b := range blocks {
		for i, v := range b {
			zero = zero && (v == 0 || i%4096 == 0)
		}
	}
	fmt.Println("memory used again is zero:", zero)
	report("filled again")
	clear(blocks[50:])
	debug.FreeOSMemory()
	report("half given back")
	fmt.Println(len(blocks), "blocks")
}
