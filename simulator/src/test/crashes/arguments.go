package main

import "errors"

type T struct{ a, b int }

//go:noinline
func (t *T) fail(x int, s string, e error, sl []int) {
	if x > 2 {
		panic(e)
	}
	t.fail(x+1, s, e, sl)
}

func main() {
	t := &T{1, 2}
	t.fail(0, "abc", errors.New("boom\nline2"), []int{1, 2, 3})
}
