// Functions small enough to be inlined: results, closures, jumps and copies in the place of calls.
package main

import (
	"errors"
	"fmt"
	"iter"
	"sort"
	"strings"
)

var trace []string

func note(s string) int { trace = append(trace, s); return len(trace) }

func pick() func(int) int { note("pick"); return double }
func double(x int) int    { note("double"); return 2 * x }

func three() (int, string, error) { return 1, "x", nil }

func named(x int) (r int, err error) {
	if x < 0 {
		err = errors.New("negative")
		return
	}
	for i := 0; i < x; i++ {
		if i == 3 {
			return i * 10, nil
		}
		r += i
	}
	return
}

func swap(a, b int) (int, int) { return b, a }

func swapNamed(a, b int) (x, y int) {
	x, y = a, b
	return y, x
}

type point struct{ x, y int }

func (p point) moved(dx int) point { p.x += dx; return p }
func (p *point) move(dx int) *point {
	p.x += dx
	return p
}

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func adder(n int) func(int) int { return func(x int) int { n += x; return n } }

func apply(f func(int) int, x int) int { return f(x) }

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func deferring() {
	for i := range count(3) {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("end of deferring")
}

func find(n int) (int, bool) {
	for i := range count(n) {
		for j := range count(n) {
			if i*j == 12 {
				return i, true
			}
			if j > i {
				break
			}
		}
	}
	return 0, false
}

func clamp[T int | float64](x, lo, hi T) T {
	switch {
	case x < lo:
		return lo
	case x > hi:
		return hi
	}
	return x
}

func label(n int) int {
	i := 0
again:
	if i < n {
		i++
		goto again
	}
	return i
}

func kind(v any) string {
	switch v := v.(type) {
	case int:
		return "int"
	case string:
		return "string " + v
	case error, nil:
		return "other"
	}
	return "?"
}

func shadow(x int) int {
	y := x
	{
		x := y + 1
		y = x * 2
	}
	return x + y
}

type list struct {
	head *node
	n    int
}
type node struct {
	v    int
	next *node
}

func (l *list) push(v int) { l.head = &node{v, l.head}; l.n++ }
func (l *list) each(f func(int)) {
	for n := l.head; n != nil; n = n.next {
		f(n.v)
	}
}

func set(p *int, v int) int { old := *p; *p = v; return old }

func fact(n int) int {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}

func first(xs ...int) int {
	if len(xs) == 0 {
		return -1
	}
	return xs[0]
}

func makers() []func() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 2; return i })
	}
	return fs
}

func big(a [5]int) [5]int { a[2] = 9; return a }

func deep(x int) int { return mid(x) + mid(x+1) }
func mid(x int) int  { return low(x) * low(x+1) }
func low(x int) int  { return x + 1 }

func main() {
	fmt.Println(pick()(note("arg")), trace)
	a, b, c := three()
	fmt.Println(a, b, c)
	for _, x := range []int{-1, 0, 2, 8} {
		r, err := named(x)
		fmt.Println(r, err)
	}
	x, y := 1, 2
	x, y = swap(x, y)
	fmt.Println(x, y)
	x, y = swapNamed(y, x)
	fmt.Println(x, y)
	p := point{1, 2}
	q := p.moved(3)
	p.move(1).move(2)
	fmt.Println(p, q, p.moved(p.x))
	r := (&p).move(5).x
	fmt.Println(r, p)
	inc, reset := counter()
	inc()
	inc()
	reset()
	fmt.Println(inc(), inc())
	add := adder(10)
	fmt.Println(add(1), add(2), apply(add, 3), apply(func(v int) int { x += v; return x }, 7), x)
	deferring()
	fmt.Println(find(10))
	fmt.Println(clamp(5, 1, 3), clamp(0.5, 1, 3), clamp(2, 1, 3))
	fmt.Println(label(4), kind(1), kind("s"), kind(nil), kind(2.5), shadow(5))
	var l list
	for i := range 4 {
		l.push(i * i)
	}
	sum := 0
	l.each(func(v int) { sum = sum*10 + v })
	fmt.Println(sum, l.n)
	z := 1
	old := set(&z, 5)
	older := set(&z, set(&z, 7)+1)
	fmt.Println(old, older, z)
	fmt.Println(fact(6), first(), first(4, 5))
	for _, f := range makers() {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	arr := [5]int{1, 2, 3, 4, 5}
	fmt.Println(big(arr), arr, deep(1))
	var fs []func() int
	for i := range 3 {
		add := adder(i)
		fs = append(fs, func() int { return add(1) })
		add(10)
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	i := 0
	s := []int{10, 20, 30}
	next := func() int { i++; return i - 1 }
	s[next()], s[next()] = s[next()], i
	fmt.Println(s, i)
	m := map[string]int{}
	bump := func(k string) { m[k]++ }
	bump("a")
	bump("a")
	fmt.Println(m, len(m))
	words := strings.Fields("the quick brown fox")
	sort.Slice(words, func(i, j int) bool { return words[i] > words[j] })
	fmt.Println(words, strings.Map(func(r rune) rune { return r + 1 }, "HAL"))
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var np *point
		np.move(1)
	}()
	if n := func(k int) int { return k * k }(7); n > 40 && low(n) == 50 {
		fmt.Println("squared", n)
	}
	bytes := []byte("key")
	mm := map[string]int{"key": 1, "kez": 2}
	was := mm[string(bytes)]
	bytes[2]++
	fmt.Println(was, mm[string(bytes)], string(bytes) == "kez", "<"+string(bytes)+">")
	switch string(bytes) {
	case "kez":
		bytes[0] = 'z'
		fmt.Println(string(bytes))
	}
}
