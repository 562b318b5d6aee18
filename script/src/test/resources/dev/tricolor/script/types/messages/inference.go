package main
type My int
type MyS []int
type Int interface{ int }
func a1[T Int](x T) {}
func a2[T interface{ int }](x T) {}
func a3[T ~int](x T) {}
func a4[T any, P interface{ *T }](x P) {}
func a5[S ~[]E, E any](x S) {}
func a6[S interface{ []E }, E any](x S) {}
func a7[T interface{ int | int8 }](x T) {}
func a8[T interface{ My }](x T) {}
func a9[T interface{ []int }](x T) {}
func a10[T interface{ ~int; String() string }](x T) {}
func a11[T interface{ int; String() string }](x T) {}
func main() {
	var my My; var mys MyS
	a1(my)
	a1("x")
	a2(my)
	a3("x")
	a4(5)
	a4(my)
	a5(5)
	a5(mys)
	a6(5)
	a6(mys)
	a6(my)
	a7(my)
	a8(5)
	a8("x")
	a9(mys)
	a9(5)
	a10("x")
	a10(5)
	a11("x")
	a11(5)
}
