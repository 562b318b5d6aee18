// Quicksort: recursion over a slice.
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

var data = make([]int, 300_000)

func sort(s []int) {
	if len(s) < 2 {
		return
	}
	pivot := s[len(s)/2]
	i, j := 0, len(s)-1
	for i <= j {
		for s[i] < pivot {
			i++
		}
		for s[j] > pivot {
			j--
		}
		if i <= j {
			s[i], s[j] = s[j], s[i]
			i++
			j--
		}
	}
	sort(s[:j+1])
	sort(s[i:])
}

func once() int {
	x := uint32(1)
	for i := range data {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		data[i] = int(x)
	}
	sort(data)
	return data[1000]
}
