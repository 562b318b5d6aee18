// List: walks a linked list.
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

type node struct {
	next  *node
	value int
}

var head = build(100_000)

func build(n int) *node {
	var list *node
	for i := range n {
		list = &node{list, i}
	}
	return list
}

func once() int {
	sum := 0
	for range 20 {
		for p := head; p != nil; p = p.next {
			sum += p.value
		}
	}
	return sum
}
