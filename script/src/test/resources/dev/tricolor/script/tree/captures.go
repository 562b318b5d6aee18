package main

type large [17]int

func use(...any) {}

func byValueOrReference(p int, q *int) (res int) {
	never, before, after := 1, 2, 3
	before++
	var declared int
	declared = 5
	var tooLarge large
	var largest [16]int
	deeper := 1
	func() { use(never, before, after, declared, tooLarge, largest, p, q, deeper) }()
	after = 4
	for range 3 {
		deeper = 2
	}
	inner := 1
	func() {
		func() { inner = 2 }()
	}()
	use(inner)
	func() { res = 1 }()
	addressed := 0
	use(&addressed)
	func() { use(addressed) }()
	n := 0
again:
	n++
	func() { use(n) }()
	if n < 3 {
		goto again
	}
	if p == 0 {
		return 1
	}
	return
}

func loopVariables(f [3]int) {
	for i := 0; i < 3; i++ {
		go func() { use(i) }()
	}
	for i := 0; i < 3; i++ {
		go func() { i++ }()
	}
	for i, j := 0, 1; i < 3; i++ {
		use(&i, j)
	}
	for i, x := range f {
		func() { use(i, x) }()
	}
}

func main() {
	byValueOrReference(1, nil)
	loopVariables([3]int{})
}
