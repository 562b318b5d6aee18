package main

var k int = func(a, b int, c ...string) (x int, err error) { return }
var l string = [...]int{1, 2}[0]
var n = []struct{ a, b int; S }{{1}}.x
var o = struct{ a, b int; S }{}.x
var p = interface{ M(); N(a int) }(nil).x
var q = interface{}(nil).x
var r = struct{}{}.x
var s = map[string]func(){}.x
var t = (*int)(nil).x
var u = (chan<- int)(nil).x
var v = (<-chan int)(nil).x
var w = (chan (<-chan int))(nil).x
var aa = (func(a, b int, c ...string) (x int, err error))(nil).x
var ab = (func(a, b int) int)(nil).x
var ae = aa.(int).x
var af = (&S{1}).x
var ag = (-5 + 3*2<<1).x
var ah = (!true && false || 3 == 4).x
var ai = "x\n".x
var aj = `x`.x
var ak = 'x'.x
var al = func() {}.x
var am = (^5).x
var an = (<-c).x
var ao = [3]int{}.x

func g[A, B any](x ...int) int { return 0 }
type S struct {}
var c chan int
const z1 = 1 << 3
var z2 int8 = z1
var z3 int8 = z1 * 100
const z4 int8 = 5
var z5 string = z4
var z6 string = 5 * z4
var z7 string = true
var z8 string = c
var z9 string = g
var z10 string = len(c)
var z11 string = <-c
var z12 string = map[int]int{}[3]
var z13 string = any(1).(int)
var z14 string = 1 < 2
var z15 string = zf()
func zf() bool { a := 1; var z string = a < 2; return z }
type My int
var z16 string = My(3)
var zm My
var z17 string = zm
var z18 string = &zm
var z19 string = S{}
var z20 string = any(3)
var z21 string = error(nil)
var z22 string = nil
func gen[T any, U interface{ ~int | ~string}](x T, y U) { var z string = x; z = y }
var z23 string = zf
var z24 string = int
var z25 string = len
type A1 = S
var z26 string = A1{}
type A2 = int
var z27 string = A2(0)
var z28 string = byte(0)
var z29 string = 1.5
var z30 string = 2i
var z31 string = []int(nil)
