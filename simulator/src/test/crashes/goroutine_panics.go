package main

import "time"

type myErr int

func (e myErr) Error() string { return "my error" }

//go:noinline
func work(n int, done chan bool) {
	if n == 0 {
		panic(myErr(3))
	}
	work(n-1, done)
	done <- true
}

func main() {
	go work(2, nil)
	time.Sleep(time.Second)
}
