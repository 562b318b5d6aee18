// Finalizers may return whatever they like; nobody looks at it.
package main

import (
	"fmt"
	"runtime"
)

type object struct {
	number int
	name   string
}

type small [5]int

type numbered interface{ get() int }

func (o *object) get() int { return o.number }

var (
	done = make(chan string)
	sum  int
)

func filled(n int) (result [300]int) {
	for i := range result {
		result[i] = n + i
	}
	return
}

func finalize(number int, finalizer any) {
	func() {
		o := &object{number, fmt.Sprint("object ", number)}
		runtime.SetFinalizer(o, finalizer)
	}()
	runtime.GC()
	fmt.Println(<-done)
}

func main() {
	finalize(1, func(o *object) { done <- o.name })
	finalize(2, func(o *object) int { done <- o.name; return o.number })
	finalize(3, func(o *object) float64 { done <- o.name; return 0.5 })
	finalize(4, func(o *object) string { done <- o.name; return o.name })
	finalize(5, func(o *object) (int, float64, error, []int) { done <- o.name; return 1, 2, nil, nil })
	finalize(6, func(o *object) small { done <- o.name; return small{1, 2, 3, 4, 5} })
	finalize(7, func(o *object) [300]int { defer func() { done <- o.name }(); return filled(o.number) })
	finalize(8, func(o *object) (int, [300]int, string) {
		defer func() { done <- o.name }()
		return 1, filled(o.number), o.name
	})
	finalize(9, func(o *object) (result [3000]int) {
		for i := range result {
			result[i] = i
		}
		done <- o.name
		return
	})
	finalize(10, func(o any) [300]int { defer func() { done <- o.(*object).name }(); return filled(1) })
	finalize(11, func(o numbered) (result [5000]int) {
		for i := range result {
			result[i] = i
		}
		done <- fmt.Sprint("object ", o.get())
		return
	})
}
