// Variables of size 0 have one address, wherever they are.
package main

import "fmt"

type nothing struct{ _ [0]int }

var (
	x, y   [0]int
	number int
	n      nothing
	p, q   = new([0]int), new([0]int)
	list   [3]struct{}
	last   = 7
)

//go:noinline
func same(a, b *[0]int) bool { return a == b }

func main() {
	fmt.Println(same(&x, p), same(&y, p), same(p, q), same(&x, &y))
	fmt.Println(number, last, len(list), n)
}
