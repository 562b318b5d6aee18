package main

type list[T any] struct {
	head *element[T]
	size int
}

type element[T any] struct {
	value T
	next  *element[T]
}

func (l *list[T]) push(v T) { // inlining differs
	l.head = &element[T]{v, l.head}
	l.size++
}

func (l *list[T]) each(f func(T)) { // inlining differs
	for e := l.head; e != nil; e = e.next {
		f(e.value)
	}
}

func apply[T, U any](values []T, f func(T) U) []U { // inlining differs
	out := make([]U, 0, len(values))
	for _, v := range values {
		out = append(out, f(v))
	}
	return out
}

func first[T any](values ...T) T { return values[0] } // inlining differs

func pointer[T any](v T) *T { return &v } // inlining differs

func swap[T any](a, b *T) { *a, *b = *b, *a } // inlining differs

func main() {
	var l list[string]
	l.push("a")
	n := 0
	l.each(func(s string) { n += len(s) })
	apply([]int{1, 2}, func(i int) string { return "x" })
	x, y := 1, 2
	swap(&x, &y)
	p := first(&x, &y)
	*p = *pointer(3)
}
