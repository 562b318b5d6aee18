// Live heap: half a gibibyte of small objects that stay alive.
package main

type node struct {
	next *node
	data [6]int
}

func main() {
	var head *node
	for i := range 8 << 20 {
		head = &node{next: head}
		head.data[0] = i
	}
	count := 0
	for n := head; n != nil; n = n.next {
		count++
	}
	println(count)
}
