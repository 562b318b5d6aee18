// Gcmonitor reads MemStats around 100 MB of allocation and a call of runtime.GC: what grows, what
// falls, and what only a collection brings down.
package main

import (
	"fmt"
	"os"
	"runtime"
)

type reading struct {
	heapMB, totalMB int64
	cycles, forced  uint32
	live            uint64
}

func read() reading {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprintf(os.Stderr, "heap %d KB, next cycle at %d KB, %d cycles, paused for %d us\n",
		m.HeapAlloc/1024, m.NextGC/1024, m.NumGC, m.PauseTotalNs/1000)
	return reading{int64(m.HeapAlloc+500_000) / 1_000_000, int64(m.TotalAlloc) / 1_000_000,
		m.NumGC, m.NumForcedGC, m.Mallocs - m.Frees}
}

func main() {
	start := read()

	var blocks [][]byte
	for i := 0; i < 100; i++ {
		blocks = append(blocks, make([]byte, 1_000_000))
	}
	full := read()
	fmt.Println("allocated at least 100 MB:", full.totalMB-start.totalMB >= 100)
	fmt.Println("heap holds it all:", full.heapMB >= 100)
	fmt.Println("collected on the way:", full.cycles > start.cycles)

	runtime.GC()
	held := read()
	fmt.Println("a collection frees nothing that is in use:", held.heapMB >= 100)
	fmt.Println("blocks in use:", len(blocks), len(blocks[99]))

	blocks = nil
	dropped := read()
	fmt.Println("dropping alone frees nothing:", dropped.heapMB >= 100)

	runtime.GC()
	end := read()
	fmt.Println("heap after the next collection, in MB:", end.heapMB)
	fmt.Println("collections asked for:", end.forced)
	fmt.Println("total never falls:", end.totalMB >= full.totalMB)
}
