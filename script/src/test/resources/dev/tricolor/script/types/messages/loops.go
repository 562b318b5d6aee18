package main
func two() (int, string) { return 1, "" }
func main() {
	x := 0
	x++
	y := 0
	y += 1
	var z = two()
	var w []int
	w[0] = 1
	var s struct{a int}
	s.a = 1
	var p *int
	*p = 1
	var m map[int]int
	m[1]++
	var t [3]int
	t[0] = 1
	(q) := 3
	switch e := any(1).(type) {}
	var i any
	switch i := i.(type) { case []int, string: for range i {} }
	switch i.(type) { case int, float64, int: }
	switch 5 { case 1<<100: case 'a': case 2.0: }
	switch x := 5; x { case "a": }
	switch float32(1) { case 0.1, 0.1: }
	var ifc any
	switch ifc { case 1, "a", 1, int8(1), nil, []int{}: }
	switch true { case true: case true: }
	switch { case true: case true: case false: }
	for i := range 3 { i = 1 }
	for i, i := range "abc" { }
	var k8 int8
	for k8 = range 1000 { }
	for k8 = range 10 { }
	var my My
	for k := range my { var s string = k }
	for k, v := range fn3 { _, _ = k, v }
	for k, v := range fn2 { var s string = v; var u bool = k }
	for range fn0 {}
	for k := range fn0 {}
	for range fn2 {}
	for k := range fn2 {}
	for i := range gen[[]int] { }
}
type My int
func fn0(yield func() bool) {}
func fn2(yield func(int, string) bool) {}
func fn3(yield func(int, string, int) bool) {}
func gen[T any]() {}
func g2[T []int | [3]int | map[int]int, U int|int8, V []int|string, W chan int | <-chan int](t T, u U, v V, w W) {
	for i, x := range t { _, _ = i, x }
	for i := range u { var s string = i }
	for i, x := range v { _, _ = i, x }
	for i := range w { _ = i }
	switch any(t).(type) { case T: case U: case []int: }
	switch t.(type) { }
}
