package main
type I interface{ M() }
type E interface{}
type TT struct { a int; b string }
type S1 struct { a int "x" }
type S2 struct { a int "y" }
func f(p int, q struct{}) (r int) {
	var a p
	var b r
	l := 1
	var c l
	var d TT.a
	var e q.x
	return
}
func (x TT) m() { var a x }
func g[P any](x P) { var y P.x; var z int = x.(int) }
func main() {
	var e E; var i I; var x interface{}
	_ = int(x)
	_ = TT(e)
	_ = I(e)
	_ = I(TT{})
	_ = int("x")
	_ = int8(300)
	_ = uint(-1)
	_ = int(3.5)
	_ = float32(1e300)
	_ = string(1.5)
	_ = []byte(5)
	_ = []int("x")
	_ = S1(S2{})
	_ = (*int)(i)
	_ = bool(1)
	_ = int(nil)
	_ = (*int)(nil)
	_ = [3]int([]int{})
	_ = [3]string([]int{})
	_ = complex64("x")
	_ = int8(1 << 7)
	var i8 int8 = -129
	var u8 uint8 = 1 << 8
	_ = uint8(i8) + u8 + 256
	_ = int(i8) + "a"
	var f32 float32 = 1e39
	const big = 1 << 64
	println(big)
	x = big
	_ = big
	y := big
	var arr [big]int
	_ = arr[big]
	_ = "abc" + 1
	_ = f32 + 1e39
	_ = 'a' + "b"
	_ = int8(5) + 1000
	_ = uint(1) << -1
	_ = 1.1 << 3
	if x := 1; x {} else if y {}
	for x := range 3.5 {}
	const c1 = len([]int{})
	const c2 int8 = 500
	const c3 string = 5
	const c4 = i8
	const c5 = f(1, 2)
	const c6 []int = nil
	var p *int = 0
	var fn func() = nil
	fn = 5
	var ch chan int = nil
	ch <- "x"
	f()
	f(1, 2)
	f(1, struct{}{}, 3)
	f("x", struct{}{})
	g()
	g(1, 2)
	g[int]("x")
	g[string, int]("x")
	i.M(1)
	i.N()
	i.m()
	TT{}.m(1)
	_ = TT{}.m()
	_ = TT{1}
	_ = TT{1, 2}
	_ = TT{c: 1}
	_ = TT{A: 1}
	_ = &TT{a: "x"}
	_ = [...]int{1, 2, "x"}
	_ = []TT{{1, "x"}, {2}}
	_ = map[string]int{"a": 1, "a": 2}
	_ = struct{ a int }{b: 1}
	x.foo()
	x.(TT).foo()
	x.(I).foo()
	x.(undefined1).foo()
	_ = x.(I2)
	var t2 TT = struct{ a int; b string}{}
	var ee error = TT{}
	ee = &TT{}
	ee.Foo()
	_, _, _ = f(1, struct{}{})
	a, b := f(1, struct{}{})
	a, b = 1, 2, 3
	return 1
}
