// Parallel assignments: which of them are made before one of the operands panics.
package main

import "fmt"

type point struct{ x, y int }

type node struct {
	val  int
	next *node
	arr  [3]int
}

var (
	g, h   int
	gs     []int
	garr   [3]int
	gm     map[int]int
	gp     *int
	gn     *node
	gstr   string
	gi     any
	pt     point
	calls  string
	floats [2]float64
)

func call(name string, result int) int {
	calls += name
	return result
}

func set(value int) int {
	g = value
	return value
}

func reset() {
	g, h, gp, gn = 0, 0, nil, nil
	gs = []int{1, 2, 3}
	garr = [3]int{}
	gm = map[int]int{}
	pt = point{}
	gstr = "abc"
	gi = nil
	calls = ""
	floats = [2]float64{}
}

func try(name string, f func()) {
	reset()
	defer func() {
		fmt.Println(name, recover(), g, h, gs, garr, gm, pt, gstr, gi, calls, floats, gp != nil, gn != nil)
	}()
	f()
}

func blank() {
	var null *int
	var nullNode *node
	five := 5
	try("blank, nil", func() { g, _ = 1, *null })
	try("blank, index", func() { g, _ = 1, gs[five] })
	try("blank first", func() { _, g = gs[five], 1 })
	try("blank, field", func() { g, _ = 1, nullNode.val })
	try("blank, assertion", func() { g, _ = 1, gi.(int) })
	try("blank, division", func() { g, _ = 1, h/h })
	try("blank, shift", func() { minus := -1; g, _ = 1, 1<<minus })
	try("blank, conversion", func() { g, _ = 1, [3]int(gs[:2]) })
	try("blank, map", func() { g, _ = 1, gm[7] })
	try("blank, struct", func() { g, _ = 1, *nullNode })
	try("blank local", func() {
		a := 0
		defer func() { g = a }()
		a, _ = 1, *null
	})
	try("blank twice", func() { _, g, _ = h, 2, *null })
	try("declared", func() {
		a, _ := 1, *null
		g = a
	})
	try("single", func() { g = 1; _ = *null })
	try("single index", func() { g = 1; _ = gs[five] })
}

func places() {
	var null *int
	var nullNode *node
	var nullArray *[3]int
	var nullMap map[int]int
	five := 5
	try("global index", func() { g, gs[g] = 5, 2 })
	try("global index in range", func() { g, gs[g] = 1, 2 })
	try("global index beyond", func() { g = 7; g, gs[g] = 1, 2 })
	try("array index beyond", func() { g = 7; g, garr[g] = 1, 2 })
	try("global slice", func() { gs, gs[2] = gs[:1], 9 })
	try("global slice beyond", func() { gs, gs[five] = gs[:1], 9 })
	try("nil pointer", func() { g, *null = 1, 2 })
	try("global nil pointer", func() { gp, *gp = &h, 2 })
	try("global nil node", func() { gn, gn.val = &node{}, 2 })
	try("global nil node next", func() { gn, gn.next.val = &node{}, 2 })
	try("node", func() { gn = &node{val: 3}; old := gn; gn, gn.val = nil, 4; g = old.val })
	try("node array", func() { gn = &node{}; old := gn; gn, gn.arr[g] = nil, 4; g = old.arr[0] })
	try("node array beyond", func() { gn = &node{}; g = 9; gn, gn.arr[g] = nil, 4 })
	try("nil field", func() { g, nullNode.val = 1, 2 })
	try("nil array", func() { g, nullArray[1] = 1, 2 })
	try("map, pointer", func() { gm[2], *null = 42, 2 })
	try("map, slice", func() { gm[2], gs[five] = 42, 2 })
	try("map, field", func() { gm[2], nullNode.val = 42, 2 })
	try("nil map", func() { g, nullMap[2] = 42, 2 })
	try("nil map first", func() { nullMap[2], g = 42, 2 })
	try("map key", func() { g, gm[g] = 42, 2 })
	try("map key from map", func() { gm[0], gm[gm[0]] = 42, 2 })
	try("map itself", func() { old := gm; gm, gm[1] = nil, 2; g = old[1] })
	try("key of array", func() { m := map[[3]int]int{}; garr, m[garr] = [3]int{1, 2, 3}, 5; g = m[[3]int{}] })
	try("key of string", func() { m := map[string]int{}; gstr, m[gstr] = "z", 5; g = m["abc"] })
	try("key of interface", func() { m := map[any]int{}; gi, m[gi] = func() {}, 5; g, gi = len(m), nil })
	try("key unhashable", func() { m := map[any]int{}; gi = []int{4}; g, m[gi] = 1, 5 })
	try("field, slice", func() { pt.x, gs[five] = 1, 2 })
	try("whole, field", func() { pt, pt.x = point{5, 6}, 7 })
	try("shifted", func() { floats[0], floats[g+five] = 1, 2 })
}

func values() {
	var null *int
	five := 5
	try("value of changed", func() { g, h = 1, g+1 })
	try("value beyond", func() { g, h = 1, gs[five] })
	try("value nil", func() { g, h = 1, *null })
	try("value of string", func() { gstr, g = "", int(gstr[g]) })
	try("value slice", func() { g, gs = 1, gs[five:] })
	try("value division", func() { g, h = 1, 5/g })
	try("local division", func() { z := 0; g, h = 1, 5/z })
	try("map read", func() { gm[1], g = 2, gm[1] })
	try("map read 2", func() { g, h = 7, gm[g] })
	try("assertion", func() { g, h = 7, gi.(int) })
	try("interface", func() { g, gi = 7, g })
	try("interface nil", func() { g, gi = 7, *null })
	try("len", func() { gs, g = nil, len(gs) })
	try("append", func() { g, gs = 7, append(gs, g) })
	try("append nil", func() { g, gs = 7, append(gs, *null) })
	try("closure", func() { var f func() int; g, f = 7, func() int { return g }; h = f() })
	try("concatenation", func() { gstr, gi = "x", gstr+"y" })
	try("literal", func() { g, gs = 7, []int{g} })
	try("literal nil", func() { g, gs = 7, []int{*null} })
	try("pointer", func() { g, gp = 7, &gs[five] })
	try("and", func() { g, gi = 7, g == 0 && *null == 0 })
	try("string conversion", func() { b := []byte("q"); b[0], gstr = 'r', string(b) })
}

func callsIn() {
	var null *int
	five := 5
	try("call last", func() { h, gs[0] = g, set(8) })
	try("call last, pointer", func() { h, gs[0] = *null, set(8) })
	try("call first", func() { h, gs[0] = set(8), g })
	try("call in index", func() { gs[call("a", 1)], gs[call("b", 0)] = call("c", 3), call("d", 4) })
	try("call beyond", func() { gs[call("a", 5)], gs[call("b", 0)] = call("c", 3), call("d", 4) })
	try("call beyond 2", func() { gs[call("a", 0)], gs[call("b", 5)] = call("c", 3), call("d", 4) })
	try("call in slice", func() { gs[g], h = set(2), 9 })
	try("call in key", func() { gm[call("k", 1)], *null = call("v", 2), 3 })
	try("call and nil", func() { g, h = call("a", 1), *null })
	try("call and blank", func() { g, _ = call("a", 1), *null })
	try("call and blank 2", func() { g, _ = call("a", 1), gs[five] })
	try("call after place", func() { *null, g = 1, call("a", 1) })
	try("call after place 2", func() { g, *null = 1, call("a", 1) })
	try("call in operand", func() { g, h = 5, g+call("a", 1) })
	try("call in operand 2", func() { h, gi = g, set(3)+g })
	try("tuple", func() { g, gs[five] = two() })
	try("tuple nil", func() { g, *null = two() })
	try("tuple index", func() { g, gs[g] = two() })
	try("tuple map", func() { gm[g], gm[1] = two() })
	try("tuple nil map", func() { var m map[int]int; g, m[1] = two() })
	try("tuple interface", func() { gi, gs[five] = two() })
	try("comma ok", func() { var ok bool; gs[five], ok = gm[1]; _ = ok })
	try("comma ok 2", func() { var ok bool; g, ok = gi.(int); _ = ok })
}

func two() (int, int) {
	calls += "two"
	return 2, 3
}

func named(p *int) (a, b int) {
	defer func() {
		recover()
		h = 10*a + b
	}()
	a, b = 1, 2
	a, b = 3, *p
	return
}

func returned(p *int) (a, b int) {
	defer func() {
		recover()
		h = 10*a + b
	}()
	a, b = 1, 2
	return 3, *p
}

func returnedBlank(p *int) (a, _ int) {
	defer func() {
		recover()
		h = a
	}()
	return 3, *p
}

func returnedCall(p *int) (a, b int) {
	defer func() {
		recover()
		h = 10*a + b
	}()
	return call("c", 3), *p
}

func returnedSwap() (a, b int) {
	defer func() { h = 10*a + b }()
	a, b = 1, 2
	return b, a
}

func shared(p *int) (a, b int) {
	f := func() { h = 10*a + b }
	defer func() {
		recover()
		f()
	}()
	a, b = 1, 2
	a, b = 3, p2(p)[0]
	return
}

func p2(p *int) []int { return nil }

func results() {
	var null *int
	try("named", func() { g, _ = named(null) })
	try("returned", func() { g, _ = returned(null) })
	try("returned blank", func() { g, _ = returnedBlank(null) })
	try("returned call", func() { g, _ = returnedCall(null) })
	try("returned swap", func() { g, _ = returnedSwap() })
	try("shared", func() { g, _ = shared(null) })
}

func main() {
	blank()
	places()
	values()
	callsIn()
	results()
	operations()
	expressions()
}
func operations() {
	var null *int
	five := 5
	try("op index", func() { gs[five] += call("a", 1) })
	try("op nil", func() { *null += call("a", 1) })
	try("op both", func() { gs[call("a", 5)] += call("b", 1) })
	try("op changed index", func() { gs[g] += set(2) })
	try("op changed value", func() { g += set(2) })
	try("op changed slice", func() { gs[0] += func() int { gs = []int{7, 8, 9}; return 2 }() })
	try("op map", func() { gm[call("a", 5)] += call("b", 1) })
	try("op map changed", func() { gm[g] += set(2) })
	try("op nil map", func() { var m map[int]int; m[call("a", 5)] += call("b", 1) })
	try("op map panic", func() { gm[5] += *null })
	try("op map division", func() { gm[5] /= g })
	try("op string", func() { gstr += func() string { gstr = "q"; return "r" }() })
	try("one both", func() { gs[call("a", 5)] = call("b", 1) })
	try("one slice", func() { gs[call("a", 0)] = func() int { gs = []int{7, 8, 9}; return 2 }() })
	try("one nil", func() { gn.arr[call("a", 0)] = call("b", 1) })
	try("one map", func() { var m map[int]int; m[call("a", 0)] = call("b", 1) })
	try("one key", func() { gm[g] = set(2) })
	try("one key 2", func() { gm[g+call("a", 0)] = set(2) })
	try("one nested", func() { gn = &node{}; gn.next.arr[g] = set(2) })
	try("one pointer", func() { gp = &h; *gp = func() int { gp = &g; return 5 }() })
	try("one field", func() { gn = &node{}; old := gn; gn.val = func() int { gn = nil; return 5 }(); g = old.val })
	try("increment", func() { gs[call("a", 2)]++; gm[call("b", 1)]++ })
	try("increment beyond", func() { gs[call("a", 5)]++ })
	try("array call", func() { garr[call("a", 1)], garr[call("b", 2)] = garr[call("c", 0)]+1, set(4) })
	try("append own", func() { gs = append(gs, set(2), g) })
	try("range assign", func() {
		for g, gs[g] = range []int{7, 8, 9} {
		}
	})
	try("receive", func() {
		c := make(chan int, 1)
		c <- 5
		gs[call("a", 5)] = <-c
	})
	try("receive ok", func() {
		c := make(chan int, 1)
		c <- 5
		var ok bool
		gs[call("a", 1)], ok = <-c
		_ = ok
	})
	try("and late", func() { z := 0; t := true; var b bool; g, b = 1, t && 5/z == 0; _ = b })
}

func pair(a, b int) int { return 10*a + b }

func noinline(a, b int, more ...int) int {
	defer func() {}()
	return 100*a + 10*b + len(more)
}

func (p point) method(x int) int { return 10*p.x + x }

func (n *node) method(x int) int { return 10*n.val + x }

func multi() (int, int) { return g, set(5) }

func change() int { gs = []int{7, 8, 9, 10}; return 1 }

func expressions() {
	var null *int
	try("sum", func() { h = g + set(2) })
	try("sum nil", func() { h = *null + call("a", 1) })
	try("sum index", func() { h = gs[five()] + call("a", 1) })
	try("sum local", func() { a := 1; h = a + func() int { a = 5; return 1 }() })
	try("argument", func() { h = pair(g, set(2)) })
	try("argument 2", func() { h = noinline(g, set(2)) })
	try("argument nil", func() { h = noinline(*null, call("a", 2)) })
	try("variadic", func() { h = noinline(g, set(2), g, set(3)) })
	try("literal", func() { gs = []int{g, set(2), g} })
	try("array", func() { garr = [3]int{g, set(2), g} })
	try("struct", func() { pt = point{g, set(2)} })
	try("map literal", func() { gm = map[int]int{1: g, 2: set(2), 3: g} })
	try("returned", func() { h, _ = multi() })
	try("index", func() { h = gs[change()] })
	try("index 2", func() { g = 1; h = gs[g] + change() })
	try("compare", func() { gi = g == set(2) })
	try("compare 2", func() { gi = pt == func() point { pt.x = 1; return pt }() })
	try("strings", func() { gstr = gstr + func() string { gstr = "q"; return "r" }() })
	try("strings 3", func() { gstr = gstr + func() string { gstr = "q"; return "r" }() + gstr })
	try("receiver", func() { h = pt.method(func() int { pt.x = 4; return 2 }()) })
	try("receiver pointer", func() { gn = &node{}; h = gn.method(func() int { gn = &node{val: 4}; return 2 }()) })
	try("function value", func() {
		f := func(int) int { return 1 }
		h = f(func() int { f = func(int) int { return 2 }; return 0 }())
	})
	try("slice expression", func() { gs = gs[g:set(2)] })
	try("conversion", func() { gi = float64(g) + float64(set(2)) })
	try("interface", func() { gi = []any{g, set(2)} })
	try("append", func() { gs = append(gs, g, set(2)) })
	try("append changed", func() { gs = append(gs, change()) })
	try("copy", func() { copy(gs, []int{g, set(2)}) })
	try("min", func() { h = min(g, set(-2)) + max(g, set(3)) })
	try("define", func() { a, b := g, set(2); h = 10*a + b })
	try("switch", func() {
		switch g {
		case set(0), set(1):
			h = 1
		}
	})
	try("map read", func() { gm[1] = 4; h = gm[1] + func() int { gm[1] = 5; return 1 }() })
	try("send", func() { c := make(chan int, 1); c <- g + set(2); h = <-c })
	try("complex", func() { gi = complex(floats[0], func() float64 { floats[0] = 2; return 1 }()) })
	try("shift", func() { g = 1; h = g << set(3) })
	try("assertion", func() { gi = 1; h = gi.(int) + func() int { gi = 2; return 0 }() })
	try("dereference", func() { gp = &h; h = *gp + func() int { *gp = 5; return 1 }() })
	try("field", func() { gn = &node{}; h = gn.val + func() int { gn.val = 5; return 1 }() })
	try("array element", func() { h = garr[0] + func() int { garr[0] = 5; return 1 }() })
	try("and", func() { gi = g == 0 && set(1) == g })
	try("negated", func() { h = -g + set(2) })
	try("divided", func() { h = 5 / g * call("a", 2) })
	try("return", func() { h = func() int { return g + set(3) }() })
	try("return many", func() { h, g = func() (int, int) { return g, set(3) }() })
	try("defer", func() { defer noinline(g, set(2)) })
	try("length", func() { h = pair(len(gs), change()+len(gs)) })
	try("lengths", func() {
		x := make([]int, 1)
		f := func() int { x = make([]int, 3); return 2 }
		a, b, c := cap(x), f(), cap(x)
		h = 100*a + 10*b + c
	})
	try("literal pointer", func() { gn = &node{val: g, arr: [3]int{set(4)}} })
}

func five() int { return 5 }
