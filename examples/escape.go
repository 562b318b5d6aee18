// Escape shows what stays on the stack and what goes to the heap, by counting allocations.
package main

import (
	"fmt"
	"runtime"
)

type point struct{ x, y int }

var global *point

//go:noinline
func byValue() int {
	p := point{1, 2}
	return p.x + p.y
}

//go:noinline
func pointerDown() int {
	p := point{1, 2}
	return sum(&p)
}

//go:noinline
func sum(p *point) int { return p.x + p.y }

//go:noinline
func pointerUp() *point {
	p := point{1, 2}
	return &p
}

//go:noinline
func intoGlobal() {
	p := point{1, 2}
	global = &p
}

//go:noinline
func closureKept() func() int {
	n := 0
	return func() int { n++; return n }
}

//go:noinline
func closureCalled() int {
	n := 0
	add := func() { n++ }
	add()
	return n
}

//go:noinline
func boxed(v any) any { return v }

//go:noinline
func sliceConstant() int {
	s := make([]int, 64)
	return len(s)
}

//go:noinline
func sliceVariable(n int) int {
	s := make([]int, n)
	return len(s)
}

//go:noinline
func sliceHuge() int {
	s := make([]byte, 128<<10)
	return len(s)
}

var sink any

// count returns the allocations of one call.
func count(f func()) uint64 {
	const calls = 100
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < calls; i++ {
		f()
	}
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / calls
}

func main() {
	count(func() {}) // the first reading allocates a little itself
	show := func(what string, f func()) { fmt.Printf("%-38s %d\n", what, count(f)) }
	show("a struct used where it is made", func() { byValue() })
	show("its address passed down", func() { pointerDown() })
	show("its address returned", func() { sink = pointerUp() })
	show("its address stored in a global", func() { intoGlobal() })
	show("a closure that is called and dropped", func() { closureCalled() })
	show("a closure that is returned", func() { _ = closureKept() })
	show("a small number in an interface", func() { sink = boxed(7) })
	show("a large number in an interface", func() { sink = boxed(70_000) })
	show("make of a constant length", func() { sliceConstant() })
	show("make of a variable length", func() { sliceVariable(64) })
	show("make of more than 64 KiB", func() { sliceHuge() })
}
