// Pipeline sends numbers through workers and gathers the results in order.
package main

import (
	"fmt"
	"sync"
)

type result struct{ n, square int }

func main() {
	jobs := make(chan int)
	results := make(chan result, 8)
	var workers sync.WaitGroup
	for range 4 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for n := range jobs {
				results <- result{n, n * n}
			}
		}()
	}
	go func() {
		for n := 1; n <= 20; n++ {
			jobs <- n
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()
	squares := map[int]int{}
	for r := range results {
		squares[r.n] = r.square
	}
	sum := 0
	for n := 1; n <= 20; n++ {
		sum += squares[n]
	}
	fmt.Println("results:", len(squares), "sum of squares:", sum)
}
