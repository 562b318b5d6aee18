// The only pointer to a value is passed from stack to stack.
package main

import "runtime"

type Parcel struct {
	number int
	inside *[4]int
}

func main() {
	there, back := make(chan *Parcel), make(chan *Parcel, 3)
	go func() {
		for i := 0; i < 40; i++ {
			runtime.GC()
		}
	}()
	go func() {
		for p := range there {
			select {
			case back <- &Parcel{p.number, p.inside}:
			case <-make(chan int):
			}
		}
		close(back)
	}()
	go func() {
		for i := 0; i < 1500; i++ {
			there <- &Parcel{i, &[4]int{i, 1}}
		}
		close(there)
	}()
	next := 0
	for p := range back {
		if p.number != next || p.inside[0] != next || p.inside[1] != 1 {
			panic("lost")
		}
		next++
	}
}
