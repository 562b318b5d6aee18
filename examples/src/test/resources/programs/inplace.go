// Statements that read and write one variable: append in place, operations on map elements.
package main

import (
	"fmt"
	"math"
)

type bag struct {
	name  string
	items []string
	rows  [][]int
	fixed [2][]byte
}

var global []int

var index int

func next() int { index++; return index }

func attempt(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func (b *bag) add(items ...string) *bag {
	b.items = append(b.items, items...)
	return b
}

//go:noinline
func addTo(p *[]int, n int) int {
	*p = append(*p, n, n)
	return n
}

func fields() {
	b := &bag{name: "b"}
	b.add("x").add("y", "z").add()
	b.items = append(b.items, b.items...)
	b.items = append(b.items, b.name, b.items[1])
	fmt.Println(b.items, len(b.items), cap(b.items))
	b.rows = append(b.rows, nil, []int{1})
	i := 0
	b.rows[i] = append(b.rows[i], 7, 8)
	b.rows[i+1] = append(b.rows[i+1], b.rows[0]...)
	b.fixed[1] = append(b.fixed[1], "bytes"...)
	b.fixed[1] = append(b.fixed[1], b.fixed[1][1:3]...)
	fmt.Println(b.rows, string(b.fixed[1]), cap(b.fixed[1]))
	var local bag
	local.items = append(local.items, "one")
	p := &local
	p.items = append(p.items, "two")
	local.items = append(local.items, local.items[:1]...)
	fmt.Println(local.items, cap(local.items))
	b.items = append(b.items[:1], b.items[2:]...)
	fmt.Println(b.items)
	b.rows = append(b.rows, make([]int, 2), append(b.rows[0], 9))
	fmt.Println(b.rows)
}

func calls() {
	var s []int
	p := &s
	s = append(s, addTo(p, 1), addTo(p, 2))
	fmt.Println(s)
	*p = append(*p, addTo(p, 3))
	fmt.Println(s, len(s))
	global = append(global, next(), addTo(&global, 5))
	fmt.Println(global)
	rows := make([][]int, 3)
	index = 0
	rows[index] = append(rows[index], next(), next())
	fmt.Println(rows, index)
	f := func() { s = append(s, 100) }
	f()
	f()
	fmt.Println(s)
}

func maps() {
	groups := map[string][]int{}
	for i, w := range []string{"a", "b", "a", "c", "b", "a"} {
		groups[w] = append(groups[w], i)
	}
	groups["a"] = append(groups["a"], groups["b"]...)
	groups["d"] = append(groups["d"], len(groups), next())
	groups["e"] = append(groups["e"], []int{}...)
	groups["f"] = append(groups["f"], groups["none"]...)
	fmt.Println(groups, len(groups))
	counts := map[string]int{}
	text := map[int]string{}
	floats := map[float64]float64{}
	small := map[byte]uint8{}
	for i := range 20 {
		counts["even"] += 1 - i%2
		counts["sum"] += i
		counts["xor"] ^= i << 3
		text[i%3] += "x" + fmt.Sprint(i)
		floats[0.5] *= 2
		floats[math.NaN()] += 1
		small[7] -= 20
		small[8]++
		counts["and"] &^= next()
	}
	counts["sum"] /= 7
	counts["rest"] %= 5
	counts["shift"] <<= uint(next())
	fmt.Println(counts, text, len(floats), small)
	arrays := map[[2]int][]string{}
	k := [2]int{1, 2}
	arrays[k] = append(arrays[k], "k")
	arrays[k] = append(arrays[k], arrays[k][0])
	type point struct{ x, y int }
	var points = map[point]*bag{}
	points[point{1, 2}] = &bag{}
	points[point{1, 2}].items = append(points[point{1, 2}].items, "p")
	fmt.Println(arrays, points[point{1, 2}].items)
	var anys = map[any][]any{}
	anys[1] = append(anys[1], "int")
	anys["1"] = append(anys["1"], anys)
	fmt.Println(len(anys), len(anys["1"]), anys[1])
}

func panics() {
	var none map[string]int
	var lists map[string][]int
	a := []int{1}
	ten := 10
	zero := 0
	minus := -1
	attempt("nil map", func() { none["x"] += 1 })
	attempt("nil map, append", func() { lists["x"] = append(lists["x"], 1) })
	attempt("nil map, append nothing", func() { lists["x"] = append(lists["x"], lists["y"]...) })
	attempt("nil map, divide", func() { none["x"] /= zero })
	some := map[string]int{}
	rows := map[string][]int{}
	attempt("index", func() { some["index"] += a[ten] })
	attempt("divide", func() { some["divide"] /= zero })
	attempt("remainder", func() { some["remainder"] %= zero })
	attempt("shift", func() { some["shift"] <<= minus })
	attempt("append", func() { rows["append"] = append(rows["append"], a[ten]) })
	attempt("deref", func() { var p *int; some["deref"] += *p })
	attempt("key", func() { m := map[any]int{}; m[[]int{}] += 1 })
	attempt("call", func() { some["call"] += func() int { panic("no") }() })
	fmt.Println(some, rows)
	var b *bag
	attempt("nil struct", func() { b.items = append(b.items, "x") })
	var p *[]int
	attempt("nil pointer", func() { *p = append(*p, next()) })
	lists2 := [][]int{{1}}
	attempt("row", func() { lists2[ten] = append(lists2[ten], a[ten+1]) })
	attempt("row call", func() { lists2[ten] = append(lists2[ten], next()) })
	fmt.Println(index)
}

func main() {
	fields()
	calls()
	maps()
	panics()
}
