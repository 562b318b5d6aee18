// A panic in a literal inside of an inlined function.
package main

func each(n int, f func(int)) {
	for i := range n {
		f(i)
	}
}

func maker(limit int) func(int) {
	return func(x int) { println(limit / (2 - x)) }
}

func main() {
	f := maker(12)
	each(5, f)
}
