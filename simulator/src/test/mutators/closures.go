// Pointers live in closures, deferred calls, interfaces and panics.
package main

import "runtime"

type Shape interface{ area() int }

type Square struct{ side *[4]int }

func (s Square) area() int { return s.side[0] * s.side[0] }

func measure(s Shape, result *int) {
	defer func(old *[4]int) {
		if r := recover(); r != nil {
			*result = r.(Shape).area() + old[1]
		}
	}(&[4]int{0, 1})
	panic(s)
}

func main() {
	stop := false
	go func() {
		for !stop {
			runtime.GC()
		}
	}()
	var pending []func() int
	for i := 0; i < 2000; i++ {
		var got int
		shape := Square{&[4]int{i % 10}}
		pending = append(pending, func() int { measure(shape, &got); return got })
		if len(pending) == 16 {
			for j, f := range pending {
				if want := (i - 15 + j) % 10; f() != want*want+1 {
					panic("lost")
				}
			}
			pending = pending[:0:0]
		}
	}
	stop = true
}
