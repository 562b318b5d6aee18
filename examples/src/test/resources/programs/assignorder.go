// Parallel assignments: what is evaluated when, seen where operands panic.
package main

import "fmt"

type node struct {
	next  *node
	val   int
	items []int
	arr   [4]int
	in    struct{ a, b int }
}

var global, other int

func try(name string, f func()) {
	defer func() {
		fmt.Println(name, recover())
	}()
	f()
}

func main() {
	minus, five := -1, 5
	n := &node{items: []int{1, 2, 3}}
	var null *node
	try("field, slice", func() { n.val, n.items = n.items[minus], n.items[:minus] })
	try("slice, field", func() { n.items, n.val = n.items[:minus], n.items[minus] })
	try("swap", func() { n.items[minus], n.items[five] = n.items[five], n.items[minus] })
	try("swap 2", func() { n.items[0], n.items[five] = n.items[five], n.items[0] })
	var x, y int
	try("locals", func() { x, y = n.items[0], n.items[five] })
	fmt.Println(x, y)
	try("shared", func() { p := &x; *p, y = 7, n.items[five] })
	fmt.Println(x, y)
	try("nil place", func() { null.val, x = 1, n.items[five] })
	try("nil place 2", func() { x, null.val = 9, 1 })
	fmt.Println(x)
	try("nil place 3", func() { x, null.val = n.items[five], 1 })
	try("nil value", func() { n.val, x = 4, null.val })
	fmt.Println(n.val)
	try("global", func() { global, other = 5, n.items[five] })
	fmt.Println(global, other)
	a, b, c := 1, 2, 3
	a, b, c = b, c, a
	fmt.Println(a, b, c)
	i := 0
	s := []int{10, 20, 30}
	i, s[i] = 2, 99
	fmt.Println(i, s)
	s[i], i = 77, 1
	fmt.Println(i, s)
	s, s[0] = []int{1}, 5
	fmt.Println(s)
	n.next, n = &node{val: 8}, nil
	fmt.Println(n)
	n = &node{arr: [4]int{1, 2, 3, 4}}
	n.arr[0], n.arr[3], n.arr = n.arr[3], n.arr[0], [4]int{}
	fmt.Println(n.arr)
	arr := [4]int{1, 2, 3, 4}
	arr[i], arr[3-i], i = arr[3-i], arr[i], 3
	fmt.Println(arr, i)
	arr, brr := arr, [4]int{5, 6, 7, 8}
	arr, brr = brr, arr
	fmt.Println(arr, brr)
	n.in.a, n.in.b = 1, 2
	n.in.a, n.in.b = n.in.b, n.in.a
	fmt.Println(n.in)
	st := struct{ a, b, c, d, e, f int }{1, 2, 3, 4, 5, 6}
	st.a, st.b = st.b, st.a
	tt := st
	st, tt = tt, st
	st.c, tt = tt.c+st.d, st
	fmt.Println(st, tt)
	str := "hello"
	k := 0
	k, bb := 3, str[k]
	fmt.Println(k, bb, string(bb))
	list := &node{val: 1, next: &node{val: 2, next: &node{val: 3}}}
	var prev *node
	for cur := list; cur != nil; {
		cur.next, prev, cur = prev, cur, cur.next
	}
	for ; prev != nil; prev = prev.next {
		fmt.Print(prev.val, " ")
	}
	fmt.Println()
	lo, hi := 0, 4
	lo, hi = lo+1, hi-lo
	fmt.Println(lo, hi)
	q := []string{"a", "b", "c"}
	head, q := q[0], q[1:]
	fmt.Println(head, q)
	fs := []func(){}
	cap1, cap2 := 1, 2
	fs = append(fs, func() { cap1, cap2 = cap2, cap1 })
	fs[0]()
	fmt.Println(cap1, cap2)
	pp := &cap1
	*pp, cap2 = cap2, cap1
	fmt.Println(cap1, cap2)
	_, cap1 = s[0], cap2
	try("blank", func() { _, cap1 = s[five], 44 })
	fmt.Println(cap1, i)
}
