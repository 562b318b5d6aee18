// Panics of the runtime's own functions inside of inlined code.
package main

import "errors"

type set struct{ m map[string]int }

func (s *set) add(k string) { s.m[k]++ }

var failure = errors.New("failure")

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	try(func() { must(failure) })
	var s set
	s.add("x")
}
