// Marking: ten million objects of 32 bytes, in a tree over neighbours, or over random places
// (SHAPE=random); a repetition is one cycle of the collector.
package main

import (
	"math/rand"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
)

const objects = 10_000_000

type node struct {
	left, right *node
	key, value  int
}

func build(order []int32) *node {
	all := make([]*node, len(order))
	for i := range all {
		all[i] = &node{key: i}
	}
	for i := range all {
		one := all[order[i]]
		if 2*i+1 < len(all) {
			one.left = all[order[2*i+1]]
		}
		if 2*i+2 < len(all) {
			one.right = all[order[2*i+2]]
		}
	}
	return all[order[0]]
}

func main() {
	count, _ := strconv.Atoi(os.Args[1])
	debug.SetGCPercent(-1)
	order := make([]int32, objects)
	for i := range order {
		order[i] = int32(i)
	}
	if os.Getenv("SHAPE") == "random" {
		random := rand.New(rand.NewSource(1))
		random.Shuffle(objects, func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	root := build(order)
	for range count {
		runtime.GC()
	}
	println(root.key)
}
