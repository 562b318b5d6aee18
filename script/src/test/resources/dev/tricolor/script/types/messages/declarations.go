package main
import ("runtime"; "fmt"; "strings")
var v int
const c = 1
func f() {}
type G[T any] struct{}
var a1 v
var a2 c
var a3 f
var a5 nil
var a6 len
var a7 fmt
var a8 fmt.Println
var a9 fmt.Foo
var a10 fmt.foo
var a11 v.x
var a13 []v
var a14 [v]int
var a15 [1.5]int
var a16 [-1]int
var a17 ["x"]int
var a18 [1<<62]int
var a19 G
var a20 G[int, int]
var a22 v[int]
var a23 f[int]
var a24 int[int]
var a25 [...]int
var a27 map[[]int]int
var a28 map[f]int
var a29 = strings.foo
var a30 = strings.explode
var a31 = v.x.y
var a32 _
var a33 = _
var a34 G[v]
var a35 interface{ int }
var a36 interface{ ~int }
var a37 comparable
type A38 struct { *comparable; int; *int;  fmt.Stringer; *fmt.Stringer; G[int]; *G[int] }
type A39 interface { int; fmt.Stringer; M(); M(); v; []int | string; ~A40 ; A41 | int}
type A40 int
type A41 interface { M() }
func (int) m1() {}
func (*fmt.Stringer) m2() {}
func (A41) m3() {}
func (**A40) m4() {}
func (G) m5() {}
func (G[int]) m6() {}
func (G[A, B]) m7() {}
func (G[[]int]) m8() {}
func (A40[T]) m9() {}
func (x undefinedT) m11() {}
func (A40) m12() {}
func (A40) m12() {}
type A42 struct { m13 int }
func (A42) m13() {}
type A43 = []int
func (A43) m14() {}
type A44 *int
func (A44) m15() {}
func (*A44) m16() {}
func f2[T any, T int]() {}
func f3[T v]() {}
func f4[T U, U any]() {}
func f5[T int|[]string](x ...int, y int) {}
func f6(x, x int) {}
func f7(...int) (...int) {return nil}
type A45[T any] T
type A46[T any] struct { T }
type A47 = A46
type A48[P any] = A46[P]
var a49 A48
var a50 A48[int, int]
type a51 struct { a51a, a51a int }
func main[T any](x int) {}
func init(x int) {}
var init int
