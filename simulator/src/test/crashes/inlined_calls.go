// A panic inside of functions that are inlined, one in the other.
package main

func at(list []int, i int) int {
	return list[i]
}

func second(list []int) int {
	return at(list, 1) +
		at(list, 7)
}

type pair struct{ a, b *int }

func (p *pair) sum() int { return *p.a + *p.b }

func try(f func()) {
	defer func() { println("recovered:", recover().(error).Error()) }()
	f()
}

func main() {
	one := 1
	try(func() {
		p := pair{&one, nil}
		println(p.sum())
	})
	list := []int{1, 2, 3}
	println(second(list))
}
