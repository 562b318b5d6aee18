package main

type T struct{ a int }
type F struct{ f func() }
type My int
func g[P any, Q ~int|~string, R comparable](p P, q Q, r R) {
	_ = p == p
	_ = q + q
	_ = q - q
	_ = q == 1
	_ = q + 1
	_ = r == r
	_ = r == p
	_ = p == nil
	_ = q < q
	_ = r < r
	_ = q << 1
	_ = *p
	_ = -q
	_ = <-p
}
func main() {
	var i8 int8
	var i int
	var f float64
	var s string
	var b bool
	var p *int
	var e error
	var a any
	var t T
	var ff F
	var m map[int]int
	var fn func()
	var u uint
	var c chan int
	_ = i8 + 200
	_ = 200 + i8
	_ = i8 + 1.5
	_ = i8 == 200
	_ = i8 + "x"
	_ = i8 + nil
	_ = nil + i8
	_ = nil == nil
	_ = p == 0
	_ = p + 1
	_ = a == 1
	_ = e == 1
	_ = e == nil
	_ = i == nil
	_ = nil == i
	_ = t == nil
	_ = t == t
	_ = ff == ff
	_ = m == m
	_ = fn == fn
	_ = m == nil
	_ = a < a
	_ = b < b
	_ = b && i
	_ = b && 1
	_ = i && i
	_ = !i
	_ = -s
	_ = -"x"
	_ = ^f
	_ = +b
	_ = s - s
	_ = "a" - "b"
	_ = 1 % 2.5
	_ = 1.0 % 2
	_ = f % f
	_ = f | f
	_ = 1 << f
	_ = 1 << -1
	_ = i << -1
	_ = i << 1.5
	_ = i << "x"
	_ = f << 1
	_ = 1.5 << 1
	_ = 1.0 << 1
	_ = "x" << 1
	_ = i << s
	_ = 1 << 1000
	_ = uint8(1) << 8
	_ = i / 0
	_ = f / 0
	_ = 1.0 / 0
	_ = 1 / 0.0
	_ = i % 0
	_ = -uint8(1)
	_ = ^uint8(1) + 255
	_ = int8(100) * 2
	_ = int8(100) * int8(2)
	_ = My(1) + i
	_ = a == t
	_ = a == ff
	_ = a == m
	_ = e == t
	_ = *s
	_ = &s
	_ = &m[1]
	_ = &main
	_ = *nil
	_ = &nil
	_ = u + -1
	_ = u - 1 + i
	_ = p == &i8
	_ = []int{} == nil
	_ = 1 == "x"
	_ = "x" == 'x'
	_ = true == 1
	_ = c == m
	_ = main == nil
	_ = [2]func(){} == [2]func(){}
	i += 1.5
	i += "x"
	s++
	b++
	f++
	i += s
	s += 'x'
	u = -1
	_ = 'a' * 1.5 + 2i
	var x uint8 = 'a' * 10
	var y int = 1e100
	var z float32 = 1e100
	_ = int(f) << 1.0
	_ = ~i
	_ = (1 << 600)
	_ = 1 << 511 * 2
	_ = 1.0 << i
	var w float64 = 1.0 << i
	_ = 1.5 << i
}
