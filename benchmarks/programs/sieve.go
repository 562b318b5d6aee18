// Sieve: loops over bytes without calls.
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

var composite = make([]bool, 2_000_000)

func once() int {
	clear(composite)
	count := 0
	for i := 2; i < len(composite); i++ {
		if !composite[i] {
			count++
			for j := 2 * i; j < len(composite); j += i {
				composite[j] = true
			}
		}
	}
	return count
}
