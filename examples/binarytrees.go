// Binarytrees builds and checks trees of many small objects; an argument gives their depth.
package main

import (
	"fmt"
	"os"
	"strconv"
)

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

func main() {
	depth := 12
	if len(os.Args) > 1 {
		depth, _ = strconv.Atoi(os.Args[1])
	}
	long := build(depth)
	for d := 4; d <= depth; d += 4 {
		n := 1 << (depth - d + 4)
		sum := 0
		for range n {
			sum += build(d).check()
		}
		fmt.Printf("%d\t trees of depth %d\t check: %d\n", n, d, sum)
	}
	fmt.Printf("long lived tree of depth %d\t check: %d\n", depth, long.check())
}
