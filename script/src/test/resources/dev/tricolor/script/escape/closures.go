package main

type counter struct{ n int }

func (c *counter) add(d int) *counter { c.n += d; return c }
func (c counter) get() int            { return c.n }

type adder interface{ add(int) *counter }

var kept func()
var results *int

func call(f func())              { f() }
func fetch(f func() *int) int    { return *f() }
func hold(f func())              { kept = f }
func pass(f func()) func()       { return f }
func apply(f func(*int), p *int) { f(p) }
func later(c *counter)           { c.n++ }

func captured() {
	a, b, c := 1, 2, 3
	f := func() { a++ }
	f()
	call(func() { b++ })
	hold(func() { c++ })
}

func copies() {
	p, q := new(int), new(int)
	call(func() { *p++ })
	hold(func() { *q++ })
}

func returned() func() int {
	n := 0
	return func() int { n++; return n }
}

func passed() {
	n, m := 0, 0
	pass(func() { n++ })()
	f := pass(func() { m++ })
	kept = f
}

func known() int {
	x := 1
	get := func() *int { return &x }
	y := 2
	other := func(p *int) *int { return p }
	return *get() + *other(&y)
}

func unknown(c bool) int {
	x := 1
	get := func() *int { return &x }
	if c {
		get = func() *int { return new(int) }
	}
	return *get()
}

func handed() int {
	x := 1
	return fetch(func() *int { return &x })
}

func inside() {
	call(func() {
		x := 1
		p := &x
		*p = 2
		results = new(int)
	})
	func() {
		y := 1
		results = &y
	}()
}

func outward() *int {
	var out *int
	func() {
		x := 1
		out = &x
	}()
	return out
}

func arguments() {
	x, y := 1, 2
	func(p *int) { *p++ }(&x)
	apply(func(p *int) { *p++ }, &y)
}

func alias() {
	f := func(p *int) *int { return p }
	g := f
	g(new(int))
	h := look
	h(new(int))
}

func look(p *int) int { return *p }

func methods() int {
	a, b, c := counter{}, counter{}, counter{}
	f := a.get
	g := b.add
	g(1)
	h := (*counter).add
	h(&c, 1)
	var d counter
	d.add(2).add(3)
	return f()
}

func interfaces() {
	a := counter{} // inlining differs
	var i adder = &a
	callAdder(i)    // inlining differs
	e := &counter{} // inlining differs
	callAdder(e)    // inlining differs
}

func callAdder(a adder) { a.add(1) }

func deferred() {
	a, b, c, d := 1, 2, counter{}, counter{}
	defer func() { a++ }()
	for range 2 {
		defer func() { b++ }()
		defer later(&d)
	}
	defer later(&c)
	if a > b {
		e := 1
		defer func() { e++ }()
	}
}

func started() {
	a, c := 1, counter{}
	go func() { a++ }()
	go later(&c)
}

func loops() {
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { i++ })
	}
	for j := 0; j < 3; j++ {
		call(func() { j++ })
	}
	for k := range 3 {
		func() { k++ }()
		x := k
		call(func() { x++ })
	}
	var outer func()
	for range 2 {
		y := 1
		outer = func() { y++ }
	}
	outer()
	for m, p := 0, new(int); m < 3; m++ {
		p = &m
		*p++
	}
}

func iterate(yield func(int) bool) {
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func iterator(n int) func(func(int) bool) {
	return func(yield func(int) bool) { yield(n) }
}

func ranges() *int {
	sum, last := 0, 0
	for v := range iterate {
		p := &sum
		*p += v
	}
	for v := range iterator(4) {
		if v > 3 {
			last = v
			return &last
		}
	}
	return nil
}

func named() (n int, err *int) {
	defer func() { n++ }()
	hold(func() { err = nil })
	return 1, new(int)
}

func nested() {
	a, b := 1, 2
	call(func() {
		call(func() { a++ }) // inlining differs
		hold(func() { b++ }) // inlining differs
	})
}

func variable() {
	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fib(5)
}

func main() {
	captured()
	copies()
	returned()
	passed()
	known()
	unknown(true)
	handed()
	inside()
	outward()
	arguments()
	alias()
	methods()
	interfaces()
	deferred()
	started()
	loops()
	ranges()
	named()
	nested()
	variable()
}
