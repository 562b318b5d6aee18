// Mapshrink fills a map and deletes all of it: the map keeps its tables. Only a new map, or none,
// lets them go.
package main

import (
	"fmt"
	"runtime"
)

const entries = 200_000

var m map[int][56]byte

func heapMiB() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return (m.HeapAlloc + 1<<19) >> 20
}

func main() {
	m = make(map[int][56]byte)
	for i := 0; i < entries; i++ {
		m[i] = [56]byte{}
	}
	full := heapMiB()
	fmt.Println("full map, at least 12 MiB:", full >= 12)

	for i := 0; i < entries; i++ {
		delete(m, i)
	}
	emptied := heapMiB()
	fmt.Println("entries left:", len(m))
	fmt.Println("emptied map is as large:", emptied == full)

	clear(m)
	fmt.Println("cleared map is as large:", heapMiB() == full)

	m[1] = [56]byte{}
	small := make(map[int][56]byte, len(m))
	for key, value := range m {
		small[key] = value
	}
	m = small
	fmt.Println("copied to a new map, in MiB:", heapMiB(), "entries:", len(m))
}
