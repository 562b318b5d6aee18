package main

import "runtime"

type Box struct {
	content *[4]int
}

var shelf [4096]*Box

func main() {
	for i := range shelf {
		shelf[i] = &Box{new([4]int)}
	}
	go func() {
		for {
			runtime.GC()
		}
	}()
	for i := 0; i < 400000; i++ {
		a, b := shelf[i*7%4096], shelf[i*13%4096]
		a.content, b.content = b.content, a.content
	}
}
