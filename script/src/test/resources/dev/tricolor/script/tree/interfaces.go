package main

type Small interface{ M() }
type Wide interface {
	Small
	N()
}
type T struct{ a int }

func (T) M()             {}
func (T) N()             {}
func (T) Unused()        {}
func take(any)           {}
func result() any        { return 1 }
func two() (T, int)      { return T{}, 1 }
func both() (Small, any) { return two() }

func main() {
	var w Wide = T{}
	var s Small = w
	println(s == w, w == s, s == T{}, T{} == s, w != nil, any(1) == any("a"))
	take(nil)
	take(s)
	m := map[any]any{1: "a"}
	m["k"] = 2.5
	delete(m, 'x')
	ch := make(chan any, 1)
	ch <- s
	slice := []Small{T{}, nil}
	_ = append(slice, T{1}, w)
	type pair struct{ key, value any }
	_ = pair{1, w}
	var x, y any = two()
	x, y = result(), 1
	x, m[y] = two()
	for x = range 3 {
	}
	v, ok := x.(Wide)
	n, ok := y.(int)
	_, _, _ = v, n, ok
	switch t := x.(type) {
	case nil:
		println("nil")
	case int, string:
		_ = t
	case Small:
		t.M()
	case T:
		println("unused")
	default:
		println(t)
	}
	switch x {
	case 1, "a", w:
	}
	panic(both)
}
