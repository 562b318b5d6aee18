// Gogc does the same work with GOGC 50, 100 and 200: memory against collections.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

type node struct {
	left, right *node
	data        [48]byte
}

func tree(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{left: tree(depth - 1), right: tree(depth - 1)}
}

var live, garbage *node

// work allocates 100 MiB beside a live tree of 8 MiB.
func work(percent int) (cycles uint32, goalMiB uint64) {
	debug.SetGCPercent(percent)
	live = tree(16)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < 1600; i++ {
		garbage = tree(9)
	}
	runtime.ReadMemStats(&after)
	return after.NumGC - before.NumGC, after.NextGC >> 20
}

func main() {
	var cycles [3]uint32
	var goals [3]uint64
	for i, percent := range []int{50, 100, 200} {
		cycles[i], goals[i] = work(percent)
		fmt.Fprintf(os.Stderr, "GOGC=%d: %d cycles, goal %d MiB\n", percent, cycles[i], goals[i])
	}
	fmt.Println("less memory, more cycles:", cycles[0] > cycles[1], cycles[1] > cycles[2])
	fmt.Println("more memory, fewer cycles:", goals[0] < goals[1], goals[1] < goals[2])
	fmt.Println("a quarter of the GOGC, more than twice the cycles:", cycles[0] > 2*cycles[2])
}
