package main

import "fmt"

type E struct{ n int }

func (e E) Error() string { return fmt.Sprint("E", e.n) }

type S string

func main() {
	defer fmt.Println("deferred")
	defer func() {
		defer func() { panic(S("third")) }()
		panic(E{2})
	}()
	var a []int
	_ = a[5]
}
