package main

type point struct {
	x, y int32
	name string
}

type deep struct{ a struct{ b struct{ c point } } }

//go:noinline
func many(p point, d deep, a [3]byte, e struct{}, f float64, c complex128, ok bool, fn func()) {
	if ok {
		panic(f)
	}
	many(p, d, a, e, f+1, c, true, fn)
}

func main() {
	many(point{}, deep{}, [3]byte{}, struct{}{}, 1.5, 2i, false, nil)
}
