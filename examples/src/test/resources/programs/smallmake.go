// Slices that do not escape and whose length only the run shows: small ones lie in the frame.
package main

import (
	"fmt"
	"runtime"
	"strconv"
)

type node struct {
	value int
	next  *node
}

// count returns the allocations of one call.
func count(f func()) uint64 {
	const calls = 100
	var before, after runtime.MemStats
	f()
	runtime.ReadMemStats(&before)
	for range calls {
		f()
	}
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / calls
}

//go:noinline
func bytes(n int) int { return len(make([]byte, n)) }

//go:noinline
func ints(n int) int { return len(make([]int, n)) }

//go:noinline
func spare(n int) int { return cap(make([]int, n, n+1)) }

//go:noinline
func pointers(n int) int { return len(make([]*node, n)) }

//go:noinline
func large(n int) int { return len(make([][40]byte, n)) }

//go:noinline
func inLoop(n int) (total int) {
	for range 3 {
		total += len(make([]byte, n))
	}
	return total
}

//go:noinline
func kept(n int) int {
	var last []byte
	for i := range 3 {
		s := make([]byte, n)
		if i == 1 {
			last = s
		}
	}
	return len(last)
}

// sum keeps what its slice points to alive while it allocates more.
func sum(n int) (total int) {
	s := make([]*node, n)
	for i := range s {
		s[i] = &node{value: i}
		s[i].next = &node{value: 10 * i}
		runtime.GC()
	}
	for _, x := range s {
		total += x.value + x.next.value
	}
	return total
}

// deep lets stacks grow and move with slices in all frames.
func deep(n, depth int) int {
	s := make([]int, n)
	for i := range s {
		s[i] = depth
	}
	total := 0
	if depth > 0 {
		total = deep(n, depth-1)
	}
	for i := range s {
		total += s[i]
	}
	return total
}

// zeroed returns what stood in the slices of a loop as they were made.
func zeroed() (total int) {
	for i := range 6 {
		s := make([]int, i)
		for j := range s {
			total += s[j]
			s[j] = 7
		}
	}
	return total
}

func outgrown(n int) string {
	b := make([]byte, 0, n)
	for i := range 60 {
		b = append(b, byte('a'+i%26))
	}
	return string(b)
}

func refused(n, m int) (message any) {
	defer func() { message = recover() }()
	return len(make([]int, n, m))
}

func main() {
	for _, n := range []int{0, 1, 3, 4, 5, 32, 33} {
		fmt.Println(n,
			count(func() { bytes(n) }), count(func() { ints(n) }), count(func() { spare(n) }),
			count(func() { pointers(n) }), count(func() { large(n) }),
			count(func() { inLoop(n) }), count(func() { kept(n) }))
	}
	fmt.Println("quote", count(func() { _ = len(strconv.Quote("parent")) }),
		count(func() { _ = len(strconv.Quote("a parent's grandparent")) }))
	fmt.Println(sum(3), sum(4), sum(5), deep(2, 1000), deep(5, 100), zeroed())
	fmt.Println(outgrown(3), outgrown(33))
	fmt.Println(refused(-1, 1), refused(2, 1), refused(1, 2), refused(1, -1), refused(1, 1<<61))
}
