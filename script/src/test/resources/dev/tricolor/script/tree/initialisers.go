package main

type node struct {
	name string
	next *node
	f    func() int
}

func call() int { return 1 }

var (
	number            = 1
	text              = "a"
	list              = []int{1, 2, 3}
	root              = &node{"a", &node{name: "b"}, call}
	literal           = func() int { return number }
	boxed         any = 42
	pointer           = &number
	table             = map[string]int{"a": 1}
	sum               = number + later
	later             = call()
	first, second     = pair()
	_                 = call()
	_             any = (*node)(nil)
)

func pair() (int, error) { return 1, nil }

func init() { later++ }

func init() {
	func() { println(sum) }()
}

func main() {}
