// Interfaces: calls through a method table.
package main

import (
	"os"
	"strconv"
)

func main() {
	reps, _ := strconv.Atoi(os.Args[1])
	sum := 0
	for range reps {
		sum += once()
	}
	println(sum)
}

type shape interface{ area() int }
type square struct{ side int }
type oblong struct{ a, b int }

func (s square) area() int  { return s.side * s.side }
func (o *oblong) area() int { return o.a * o.b }

var shapes = build()

func build() []shape {
	var all []shape
	for i := range 1000 {
		if i%3 == 0 {
			all = append(all, square{i})
		} else {
			all = append(all, &oblong{i, 2})
		}
	}
	return all
}

func once() int {
	sum := 0
	for range 1000 {
		for _, s := range shapes {
			sum += s.area()
		}
	}
	return sum
}
