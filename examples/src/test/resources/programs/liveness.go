// What a frame keeps alive: a variable holds its objects while the function may still mention it,
// or while a pointer to it is in use; not until the function returns.
package main

import (
	"fmt"
	"runtime"
)

type resource struct {
	name string
	data [64]int
}

type holder struct {
	first, second *resource
	inner         *holder
}

var collected = map[string]bool{}

func open(name string) *resource {
	r := &resource{name: name}
	runtime.SetFinalizer(r, func(r *resource) { collected[r.name] = true })
	return r
}

func check(names ...string) {
	for range 3 {
		runtime.GC()
		runtime.Gosched()
	}
	for _, name := range names {
		fmt.Printf(" %s:%v", name, collected[name])
	}
	fmt.Println()
}

//go:noinline
func use(h *holder) int { return len(h.first.name) }

//go:noinline
func pick(a, b *holder, second bool) *holder {
	if second {
		return b
	}
	return a
}

// The variable is not mentioned after use: what it holds goes.
func unmentioned() {
	fmt.Print("unmentioned:")
	h := holder{first: open("u1"), second: open("u2")}
	use(&h)
	check("u1", "u2")
}

// A pointer to one of two variables lives on: the other's objects go.
func reachedByPointer() {
	fmt.Print("reached:")
	a := holder{first: open("r1")}
	b := holder{first: open("r2")}
	p := pick(&a, &b, true)
	check("r1", "r2")
	fmt.Print("after:")
	use(p)
	check("r1", "r2")
}

// One variable keeps another by a pointer in it.
func chain() {
	fmt.Print("chain:")
	leaf := holder{first: open("c1")}
	middle := holder{first: open("c2"), inner: &leaf}
	top := pick(&middle, &middle, false)
	check("c1", "c2")
	fmt.Println(top.inner.first.name)
	top = nil
	check("c1", "c2")
}

// A callee holds the caller's variable by its parameter, as long as it looks at it.
func caller() {
	h := holder{first: open("p1")}
	callee(&h)
}

//go:noinline
func callee(h *holder) {
	fmt.Print("callee holds:")
	check("p1")
	use(h)
	fmt.Print("callee is through:")
	check("p1")
}

// A deferred closure keeps what it captured.
func deferred() {
	h := holder{first: open("d1")}
	defer func() {
		fmt.Print("deferred:")
		check("d1")
		use(&h)
	}()
	check("d1")
}

// After a panic only what deferred functions look at is alive.
func panicking() {
	h := holder{first: open("x1")}
	k := holder{first: open("x2")}
	defer func() {
		recover()
		fmt.Print("recovered:")
		check("x1", "x2")
		use(&k)
	}()
	use(&h)
	use(&k)
	var none *holder
	fmt.Println(none.second.name)
	use(&h)
}

// A value received in a loop goes when the program drops it.
func received() {
	c := make(chan *resource, 1)
	c <- open("e1")
	close(c)
	for r := range c {
		fmt.Print("received:", r.name)
		r = nil
		check("e1")
	}
}

// A small map that does not escape keeps its values while it is used.
func smallMap() {
	m := map[int]*resource{1: open("m1")}
	fmt.Print("map:")
	check("m1")
	fmt.Print("map, after ", len(m), ":")
	check("m1")
}

func main() {
	unmentioned()
	reachedByPointer()
	chain()
	caller()
	deferred()
	panicking()
	received()
	smallMap()
}
