// Prealloc compares a slice that grows with one whose capacity is given.
package main

import (
	"fmt"
	"runtime"
)

var sink []int

func measure(name string, f func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	fmt.Println(name, "mallocs:", after.Mallocs-before.Mallocs, "bytes:", after.TotalAlloc-before.TotalAlloc)
}

func grown(n int) []int {
	sink = nil
	for i := 0; i < n; i++ {
		sink = append(sink, i)
	}
	return sink
}

func given(n int) []int {
	sink = make([]int, 0, n)
	for i := 0; i < n; i++ {
		sink = append(sink, i)
	}
	return sink
}

func main() {
	runtime.GC()
	measure("grown", func() { grown(10_000) })
	measure("given", func() { given(10_000) })
	caps := []int{}
	last := -1
	sink = nil
	for i := 0; i < 2000; i++ {
		sink = append(sink, i)
		if cap(sink) != last {
			last = cap(sink)
			caps = append(caps, last)
		}
	}
	fmt.Println("capacities:", caps)
}
