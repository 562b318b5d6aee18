// Stackgrowth recurses deeply: the goroutine's stack grows by copying, and its pointers move along.
package main

import "fmt"

func depth(n int, total *int) int {
	if n == 0 {
		return *total
	}
	*total += n
	return depth(n-1, total)
}

func main() {
	total := 0
	fmt.Println("sum of 1 to 100000:", depth(100_000, &total))
	done := make(chan int)
	for i := 1; i <= 3; i++ {
		go func() {
			t := 0
			done <- depth(i*1000, &t)
		}()
	}
	sum := 0
	for range 3 {
		sum += <-done
	}
	fmt.Println("three goroutines:", sum)
}
