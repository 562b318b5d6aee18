// Maps: inserts and lookups.
package main

import (
	"os"
	"strconv"
)

func main() {
	reps, _ := strconv.Atoi(os.Args[1])
	sum := 0
	for range reps {
		sum += once()
	}
	println(sum)
}

func once() int {
	m := map[int]int{}
	for i := range 100_000 {
		m[i*7] = i
	}
	sum := 0
	for i := range 400_000 {
		sum += m[i]
	}
	return sum
}
