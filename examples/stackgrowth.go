// Stackgrowth recurses deeply: the goroutine's stack grows by copying, and its pointers move along.
// An argument gives the depth.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func depth(n int, total *int) int {
	if n == 0 {
		return *total
	}
	*total += n
	return depth(n-1, total)
}

func main() {
	n := 100_000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	total := 0
	fmt.Printf("sum of 1 to %d: %d\n", n, depth(n, &total))
	done := make(chan int)
	for i := 1; i <= 3; i++ {
		go func() {
			t := 0
			done <- depth(i*n/100, &t)
		}()
	}
	sum := 0
	for range 3 {
		sum += <-done
	}
	fmt.Println("three goroutines:", sum)
}
