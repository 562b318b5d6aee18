// Recover works only right in the deferred function, wherever that is inlined.
package main

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			println(name, "was not recovered")
		} else {
			println(name, "was recovered")
		}
	}()
	f()
}

//go:noinline
func catch() { recover() }

func indirect(int) { catch() }

//go:noinline
func direct(int) { recover() }

type T struct{ n int }

func (t T) catch()    { catch() }
func (t T) recovers() { recover() }

type catcher interface{ catch() }
type recoverer interface{ recovers() }

func main() {
	try("direct", func() { defer catch(); panic(1) })
	try("direct with argument", func() { defer direct(1); panic(1) })
	try("through an inlined function", func() { defer indirect(1); panic(1) })
	try("through a closure", func() { defer func() { catch() }(); panic(1) })
	try("method of interface", func() {
		var c catcher = T{}
		defer c.catch()
		panic(1)
	})
	try("method of interface that recovers", func() {
		var c recoverer = T{}
		defer c.recovers()
		panic(1)
	})
	try("method value", func() {
		f := T{}.catch
		defer f()
		panic(1)
	})
	panic("end")
}
