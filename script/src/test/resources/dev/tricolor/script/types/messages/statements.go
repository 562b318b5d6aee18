package main

const c1, c2 = 1
const c3 = 1, 2
const c4 int
const c5 = vv
const c6 []int = nil
const ( c7, c8 = iota, iota
  c9
  c10, c11, c12 )
var vv, vw = 1
var vx = 1, 2
var vy, vz int = 1, 2, 3
var va, vb = two()
var vc = two()
var vd, ve, vf = two()
var vg = nil
var vh int = "x" + 1
var (vi = void())
type Bool bool
func void() {}
func two() (int, string) { return 1, "" }
func r0() { return 1 }
func r1() int { return 1, 2 }
func r2() (int, string) { return two() }
func r3() (int, int) { return two() }
func r4() (a int, err error) { if true { err := error(nil); return }; return }
func r5() (int, string) { return 1, "x", 2 }
func r6() (int, string, int) { return two() }
func r7() (int, string) { return void(), "x" }
func r8() int { return "x" }
func main() {
	var a, b = 1
	var c, d int = two()
	e, f := 1
	g, h := two(), 1
	var i int
	i, j := 2, 3
	i, i := 2, 3
	i, j = two()
	i, j = 1
	i, j = 1, 2, 3
	i = 1, 2
	5 = i
	two() = 3
	_ = nil
	var l = nil
	m := nil
	_ = two()
	_, _ = two(), 1
	void() = 1
	n := void()
	switch i { case "x": case 1.5: case nil: case i, 2, 2: }
	switch { case i: case 1 == 1: case true: }
	switch nil { case 1: }
	switch two() {}
	switch []int{} { case nil: }
	switch (func())(nil) { case nil: case void: }
	switch struct{f func()}{} { case struct{f func()}{}: }
	switch "a" { case "b", "b": case 'c': }
	switch i { default: default: }
	var x any = 1
	var er error
	switch x := x.(type) { case int, int: case string: _ = x; case nil: case nil: case 5: case foo: }
	switch y := x.(type) { case int: }
	switch i.(type) { case int: }
	switch er.(type) { case int: case error: case interface{ Error() int }: }
	switch x.(type) { default: default: }
	select { case i <- 1: case <-i: case j := <-x: case 5: case i = 3: default: default: }
	for i := range 10 { }
	for i, j := range 10 { _, _ = i, j }
	for i := range "x" { var z byte = i }
	for range x { }
	for i = range "abc" { }
	for i, er = range "abc" { }
	for k := range func() {} { _ = k }
	for k := range func(func()) {} { _ = k }
	for k := range func(func(int) bool) {} { var s string = k }
	for k, v := range func(func(int) bool) {} { }
	for range (chan<- int)(nil) {}
	for k, v := range (chan int)(nil) {}
	for k := range &[3]int{} { _ = k }
	for k := range &[]int{} { _ = k }
	for k := range 1.5 {}
	for k := range nil {}
	for 5 = range 10 {}
	for k := range 1e3 {}
	for k := range uint8(200) { var s string = k }
	for i = range int8(5) {}
	go int(3)
	defer len("x")
	go func() {}
	defer recover()
	defer append([]int{}, 1)
	i
	i + 1
	<-make(chan int)
	(void())
	-i
	len("x")
	int(i)
	new(int)
	if i {}
	if i := 1; i {}
	for i {}
	for i := 0; i; i++ {}
	i <- 3
	x++
	i++
	var ch chan<- int
	<-ch
	ch <- "x"
	var bb Bool
	var mm map[string]int
	i, bb = mm["x"]
	i, er = mm["x"]
	i, bb = <-(chan int)(nil)
	i, bb = 1
	if x := 5; x == 5 {}
	func() {}
	var unused int
	var un1, un2 = 1, 2
	_ = func() { var q int; q = 1 }
	const cc = 1
	type TT int
	goto M
	L: for { break K; continue L; continue; break }
	L: for {}
	{ goto N }
	{ N: }
	continue
	fallthrough
	switch { case true: fallthrough }
	switch { case true: if true { fallthrough }; case false: }
	switch x.(type) { case int: fallthrough; case string: }
	P: if true { break P; continue P }
	goto Q
	var jump int
	Q:
	_ = jump
	select { case <-ch2: break; continue }
}
