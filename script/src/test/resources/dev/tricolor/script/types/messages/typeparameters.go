package main
type Num interface{ ~int | ~float64 }
type Box[E any] struct{ v E }
func f[T any, N Num, S ~string|~[]byte, P *int|*string, M map[string]int, A ~[]int | ~[3]int](t T, n N, s S, p P, m M, a A) {
	_ = Box(1)
	_ = T(n)
	_ = N(t)
	_ = N(s)
	_ = int(s)
	_ = S(n)
	_ = string(t)
	_ = N(n)
	_ = N(300)
	_ = P(nil)
	_ = N(nil)
	_ = M(nil)
	_ = T(nil)
	_ = M(5)
	_ = A{1}
	_ = P{}
	_ = make(A)
	_ = make(P)
	_ = make(A, 5)
	_ = *p
	_ = *m
	_ = *n
	_ = a[0]
	_ = a[1:2]
	_ = n[0]
	_ = t[0]
	_ = t[1:]
	t()
	n()
	t <- 1
	<-t
	m.x = 1
	_ = len(n)
	_ = cap(a)
	_ = append(a, 1)
	_ = append(t, 1)
	copy(t, t)
	clear(t)
	close(t)
	delete(t, 1)
	_ = real(n)
	_ = complex(n, n)
	_ = min(t, t)
	_ = min(n, 1)
	for range n {}
	for range a {}
	for range p {}
	n++
	t++
	n += 1.5
	s += "x"
	_ = t.m
	n = 1.5
	n = "x"
	var i8 int8 = n
	if n {}
	switch n { case 1: case 1.5: case "x": }
	_ = n == 1.5
	_ = n == "x"
	_ = map[T]int{}
	_ = map[N]int{}
	_ = map[S]int{}
	_ = func(T) {}(n)
	var e error = t
	var x any = t
	x.(T)
	panic(n)
	println(n, t)
	return t
}
