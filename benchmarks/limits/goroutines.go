// Goroutines: 100,000 of them parked at once.
package main

import "sync"

func main() {
	const count = 100_000
	release := make(chan struct{})
	var done sync.WaitGroup
	for range count {
		done.Add(1)
		go func() {
			<-release
			done.Done()
		}()
	}
	println(count, "parked")
	close(release)
	done.Wait()
}
