package main

type Num interface{ ~int | ~float64 }
type Namer interface{ Name() string }
type N int

func (N) Name() string { return "n" }

type List[E any] struct {
	next *List[E]
	v    E
}

func (l *List[E]) Len() int {
	if l == nil {
		return 0
	}
	return 1 + l.next.Len()
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func convert[A, B Num](a A) B                   { return B(a)*2 + B(1) }
func equal[A comparable](a A, b any) bool       { return any(a) == b }
func name[A Namer](a A) (string, func() string) { return a.Name(), a.Name }
func size[A any]() (int, uintptr)               { var x [3]A; return len(x), size8[A]() }
func size8[A any]() uintptr                     { return sizeOf[A]{}.get() }

type sizeOf[A any] struct{}

func (sizeOf[A]) get() uintptr { return 8 }

func local[A any](a A) any {
	type box struct{ v A }
	return box{a}
}

func set[A any, P interface {
	*A
	Set(int)
}]() A {
	var a A
	P(&a).Set(2)
	return a
}

type C struct{ n int }

func (c *C) Set(n int) { c.n = n }

func keys[M ~map[K]V, K comparable, V any](m M) (ks []K) {
	for k := range m {
		ks = append(ks, k)
	}
	return
}

func sum[B ~[]byte | ~string](b B) (n int) {
	for i := range len(b) {
		n += int(b[i])
	}
	return
}

func main() {
	var l *List[string]
	println(l.Len())
	Map([]int{1}, func(x int) string { return string(rune(x)) })
	println(convert[int, float64](1), convert[float64, int](2.5))
	equal("a", 1)
	name(N(1))
	name[Namer](N(1))
	size[string]()
	local(1)
	local("x")
	set[C]()
	keys(map[string]int{})
	println(sum("abc"), sum([]byte{1}))
	f := Map[N, Namer]
	f(nil, func(n N) Namer { return n })
}
