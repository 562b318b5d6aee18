package main

import "runtime"

var last *[4]int

func work(done chan bool) {
	for i := 0; i < 40; i++ {
		fresh := new([4]int)
		for j := 0; j < 1000000; j++ {
			fresh[0] += j
		}
		last = fresh
	}
	done <- true
}

func main() {
	done := make(chan bool)
	for i := 0; i < 1000; i++ {
		go func() { <-done }()
	}
	go func() {
		for {
			runtime.GC()
		}
	}()
	finished := make(chan bool)
	go work(finished)
	runtime.Gosched()
	<-finished
}
