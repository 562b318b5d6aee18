// Trees: many small objects, most of them short-lived.
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

type tree struct{ left, right *tree }

func build(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{build(depth - 1), build(depth - 1)}
}

func (t *tree) check() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.check() + t.right.check()
}

func once() int { return build(17).check() }
