// Allocation: small objects of three sizes, with and without pointers, dropped at once.
package main

import (
	"os"
	"strconv"
)

type point struct{ x, y int }

type pair struct {
	left, right *pair
	key         int
}

type record struct {
	id   int
	data [11]int
}

var (
	lastPoint  *point
	lastPair   *pair
	lastRecord *record
)

func allocate(count int) {
	for i := range count {
		lastPoint = &point{i, i}
		lastPair = &pair{key: i}
		lastRecord = &record{id: i}
	}
}

func main() {
	count, _ := strconv.Atoi(os.Args[1])
	for range count {
		allocate(100_000)
	}
	println(lastPoint.x + lastPair.key + lastRecord.id)
}
