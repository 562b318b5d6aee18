// A panic in a method that is inlined into the wrapper through which the interface calls it.
package main

type shape interface{ area(by int) int }

type square struct{ side int }

func (s square) area(by int) int { return s.side / by }

//go:noinline
func call(s shape, by int) int { return s.area(by) }

func main() {
	println(call(square{4}, 2))
	println(call(square{4}, 0))
}
