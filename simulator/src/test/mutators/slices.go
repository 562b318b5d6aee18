// Slices of pointers grow, are copied over each other and cleared.
package main

import "runtime"

var ring [64][]*[4]int

func main() {
	stop := false
	go func() {
		for !stop {
			runtime.GC()
		}
	}()
	for i := 0; i < 4000; i++ {
		at := i % 64
		ring[at] = append(ring[at], &[4]int{i})
		if len(ring[at]) > 20 {
			other := (at + 17) % 64
			moved := copy(ring[other], ring[at][10:])
			clear(ring[at][:moved])
			ring[at] = append([]*[4]int(nil), ring[at][moved:]...)
		}
	}
	for at := range ring {
		for _, p := range ring[at] {
			if p != nil && (p[0]-at)%1 != 0 {
				panic("lost")
			}
		}
	}
	stop = true
}
