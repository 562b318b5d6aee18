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
	for i := 0; i < 1000; i++ {
		box := shelf[i*4095%4096]
		content := box.content
		box.content = nil
		for j := 0; j < 100000; j++ {
			content[0] += j
		}
		box.content = content
	}
}
