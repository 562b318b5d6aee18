package main

import "fmt"

type Num interface{ ~int | ~float64 }
type Box[E any] struct{ v E }
func (b Box[E]) Get() E { return b.v }
func (b *Box[E]) Set(v E) { b.v = v }
type Pair[K comparable, V any] struct { k K; v V }
type List[T any] struct { next *List[T]; val T }
type Tree[T interface{ Less(T) bool }] struct { l, r *Tree[T]; v T }
type My int
func (m My) Less(o My) bool { return m < o }
type MyF func(int) int
func gz[E any]()                 {}
func gs[E any](x []E) E          { return x[0] }
func gn[E Num](x E) E            { return x }
func ge[E any](q, r E)           {}
func gm[K comparable, V any](m map[K]V) []K { return nil }
func gf[A, B any](x A, f func(A) B) B { return f(x) }
func gp[T any, P interface{ *T; Set(int) }](x T) {}
func gv[T any](x ...T) {}
func gc[T any](c chan T) {}
func gi[T fmt.Stringer](x T) {}
func gcomp[T comparable](x T) {}
func id[T any](x T) T { return x }
func toS[T ~int](x T) string { return "" }
type Num2 interface { int; String() string }
type Int interface { int }
func gint[T Int](x T) {}
type BoxInt struct { Box[int] }

func main() {
	var i int; var f float64; var s string; var sl []int; var m map[string]int; var my My; var fn func(); var e error; var a any
	gn(s)
	gn[string]("x")
	gn(my)
	gint(my)
	gn(1.5)
	gn(i)
	gn('a')
	gn(nil)
	gs(1)
	gs(m)
	gs(nil)
	gs([]string{"a"}) + 1
	ge(1, "x")
	ge(i, f)
	ge(i, 1.5)
	ge(1, 2.5)
	ge(sl, nil)
	ge(nil, nil)
	gm(sl)
	gm(map[string]int{})
	gm[int](m)
	gf(1, toS)
	gf(1, id)
	gf("x", toS)
	gf(1, func(s string) int { return 0 })
	gf(1, fn)
	gp(1)
	gp(Box[int]{})
	gv(1, "x")
	gv(1, 2.5, 'a')
	gv()
	gv[int]()
	gv(sl...)
	gv[string](sl...)
	gc(make(<-chan int))
	gi(1)
	gi(e)
	gi(my)
	gcomp(sl)
	gcomp(fn)
	gcomp(a)
	gcomp(struct{ f []int }{})
	gcomp([1]func(){})
	var b Box[int]
	b.Get() + "x"
	b.Set("x")
	b.Foo()
	Box[int]{}.Set(1)
	Box{}
	Box[int, string]{}
	Pair[int]{}
	Pair[[]int, int]{}
	var t Tree[int]
	var t2 Tree[My]
	var l List
	_ = Box[int]{v: "x"}
	_ = Box[int]{1, 2}
	_ = (*Box[int]).Set
	_ = Box[int].Set
	_ = Box.Get
	_ = id
	_ = id[int, int]
	_ = id[5]
	var f1 func(int) int = id
	var f2 func(int) string = id
	var f3 MyF = id
	var f4 any = id
	f5 := id
	f1 = gs
	gz()
	gz[int]()
	gz[Num]()
	var x Num
	var y interface{ Num }
	var z Num2
	_ = func(n Num) {}
	_ = []Num{}
	_ = map[Num]int{}
	_ = a.(Num)
	switch a.(type) { case Num: }
	_ = BoxInt{}.Get() + "x"
	_ = BoxInt{}.v
	_ = BoxInt{}.Box
	_ = My[int](3)
	_ = i[int]
	_ = main[int]
	fmt.Println[int](3)
	_ = Box[i]{}
	_ = Box[undefined]{}
}
func body[T any, N Num, S ~[]E, E any, M ~map[string]E, C ~chan E, F ~func(E) E, P *E, SS ~string|~[]byte, A [3]int](t T, n N, s S, m M, c C, f F, p P, ss SS, a A) T {
	_ = t + t
	_ = t == t
	_ = t.x
	_ = t.foo()
	_ = n + n
	_ = n + 1
	_ = n + 1.5
	_ = n + "x"
	_ = n % n
	_ = n << 1
	_ = n & n
	_ = -n
	_ = int(n)
	_ = string(n)
	_ = float64(n)
	_ = N(1)
	_ = N(1.5)
	_ = N("x")
	_ = T(1)
	_ = t.(int)
	_ = any(t).(int)
	_ = s[0]
	_ = s["x"]
	_ = len(t)
	_ = len(s)
	_ = cap(m)
	_ = append(s, t)
	_ = append(s, s[0])
	_ = m["a"]
	_ = m[1]
	delete(m, 1)
	c <- t
	<-c
	close(c)
	f(t)
	_ = f(s[0])
	_ = *p
	_ = p.x
	_ = ss[0]
	_ = ss[1:]
	ss[0] = 1
	for i, x := range ss { _, _ = i, x }
	_ = string(ss)
	_ = []byte(ss)
	_ = a[5]
	_ = a[0]
	for range t {}
	for k, v := range m { _, _ = k, v }
	_ = make(T)
	_ = make(S)
	_ = make(S, 1)
	_ = new(T)
	_ = T{}
	_ = S{}
	_ = M{"a": s[0]}
	_ = S{1}
	_ = [...]T{1}
	var v T = nil
	var v2 T = 1
	var v3 N = 1
	var v4 N = 1.5
	var v5 P = nil
	var v6 any = t
	var v7 fmt.Stringer = t
	v6 = n
	const c1 N = 1
	type L struct { t T }
	var l L = L{1}
	switch t { case t: }
	switch any(t).(type) { case T: case N: }
	switch t.(type) {}
	if t == nil {}
	if p == nil {}
	if n < n {}
	if ss < ss {}
	if t < t {}
	return n
}
func (b Box[E, F]) Bad3() {}
func (b Box) Bad4() {}
func bad6[T any, T any]() {}
func bad7[T undefinedC]() {}
func bad9[T any](x T) { x = 1; x.y = 2 }
func bad10[T interface{ m() }](x T) { x.m(1); x.n() }
func bad11[T interface{ *int | *string }](x T) { _ = *x }
func bad12[T any](T) (U) { }
type badT[T any] struct { T; *T }
type badI interface { int | fmt.Stringer; comparable | int; ~error; ~My; any; int | ~int }
type badA[T any] = T
type badN[T any] T
