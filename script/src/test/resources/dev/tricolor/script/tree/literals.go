package main

var top = func() func() { return func() {} }()

type T struct{}

func (t *T) method() {
	func() {
		func() {}()
		func() {}()
	}()
	for range iterator {
		func() {
			defer func() {}()
			defer println(t)
		}()
		for range iterator {
		}
	}
	func() {}()
	go println(t)
}

func iterator(yield func() bool) {}

func init() { func() {}() }

func generic[A any]() { func() { func() {}() }() }

func main() {
	(&T{}).method()
	generic[int]()
}
