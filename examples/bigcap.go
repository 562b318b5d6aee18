// Bigcap filters slices in place and keeps the few elements left: their arrays are as large as
// before. Clipping alone does not help; copying does.
package main

import (
	"fmt"
	"runtime"
	"slices"
)

const (
	rows   = 32
	length = 64 << 10
)

func load(row int) []int64 {
	values := make([]int64, length)
	for i := range values {
		values[i] = int64(row + i)
	}
	return values
}

func heapMiB() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return (m.HeapAlloc + 1<<19) >> 20
}

func report(what string, table [][]int64) {
	fmt.Printf("%s: %d MiB, len %d, cap %d\n", what, heapMiB(), len(table[0]), cap(table[0]))
}

func main() {
	table := make([][]int64, rows)
	for row := range table {
		few := load(row)
		table[row] = slices.DeleteFunc(few, func(v int64) bool { return v%10_000 != 0 })
	}
	report("filtered", table)
	for row := range table {
		table[row] = slices.Clip(table[row])
	}
	report("clipped", table)
	for row := range table {
		table[row] = slices.Clone(table[row])
	}
	report("cloned", table)
}
