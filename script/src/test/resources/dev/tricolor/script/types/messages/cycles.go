package main

const a = b
const b = a
const c = c
var x = x
var y = z
var z = y
type A B
type B A
type C C
type D = D
type E = []E
func fn(x [len(fn2())]int) {}
func fn2() [3]int { return [3]int{} }
var h = func() int { return h() }
var i = j()
func j() int { return i }
type K interface { K }
type L interface { M }
type M interface { L }
type N struct { n [2]N }
type O struct { p P }
type P struct { O }
type Q[T any] struct { q T }
type T [len(T{})]int
var tt struct { x [len(tt.x)]int }
type U = struct { u *U }
func main() {
  type A B
  type C C
  type N struct { n [2]N }
  var x = x
  const c = c
}
type V[T V[T]] interface { m() }
type W[T interface{ w(W[T]) }] struct {}
var l, m = 1, l2
var l2 = m
var q = func() { r() }
func r() { s() }
func s() { q() }
