package main

type node struct {
	next  *node
	value *int
	count int
}

var global *int
var nodes []*node
var table = map[string]*int{}

func keep(p *int)             { global = p }
func look(p *int) int         { return *p }
func same(p *int) *int        { return p }
func second(a, b *int) *int   { return b }
func target(p **int) *int     { return *p }
func both(p *int) (x, y *int) { return p, nil }

func stays() int {
	x := 1
	p := &x
	q := &p
	**q = 2
	return look(p)
}

func returned() *int {
	x := 1
	return &x
}

func stored() {
	x, y, z := 1, 2, 3
	global = &x
	keep(&y)
	table["z"] = &z
}

func through() {
	x, y, a, b := 1, 2, 3, 4
	var slot *int
	pp := &slot
	*pp = &x
	slot = &y
	pair := [2]*int{}
	pair[0] = &a
	list := pair[:]
	list[1] = &b
	look(slot)
}

func fields() {
	a, b := 1, 2
	var n node
	n.value = &a
	m := &node{}
	m.value = &b
	look(n.value)
}

func fromCalls() *int {
	a, b, c, d := 1, 2, 3, 4
	global = same(&a)
	look(same(&b))
	e, f := both(&c)
	look(e)
	keep(f)
	return second(&d, target(&global))
}

func parameter(x int, y int) *int {
	look(&y)
	return &x
}

func named(deep **int) (r int, s *int) {
	*deep = &r
	s = *deep
	return
}

func conditional(c bool) *int {
	x, y := 1, 2
	p := &x
	if c {
		p = &y
	}
	q := p
	if c {
		return nil
	}
	look(q)
	return q
}

func chain(n int) *node {
	var head *node
	for i := range n {
		var last node
		last.count = i
		last.next = head
		head = &last
	}
	return head
}

func sent(c chan *int, d chan int) {
	x, y := 1, 2
	c <- &x
	py := &y
	d <- *py
	select {
	case c <- py:
	case z := <-d:
		look(&z)
	}
}

func panicking() {
	x := 1
	y := 2
	look(&y)
	panic(&x)
}

func large() {
	var a [128 << 10]byte
	var b [128<<10 + 8]byte
	look2(&a[0])
	look2(&b[0])
}

func look2(p *byte) byte { return *p }

func appended(list []*int) []*int {
	x, y := 1, 2
	list = append(list, &x)
	more := []*int{&y}
	return append(list, more...)
}

func copied(to []*int) {
	x := 1
	from := [1]*int{&x}
	copy(to, from[:])
}

func recursive(p *int, depth int) *int {
	x := depth
	if depth == 0 {
		return p
	}
	return recursive(&x, depth-1)
}

func even(p *int, n int) int {
	if n == 0 {
		return *p
	}
	x := n
	return odd(&x, n-1) // inlining differs
}

func odd(p *int, n int) int {
	if n == 0 {
		global = p
	}
	return even(p, n-1) // inlining differs
}

func switched(v any) *int {
	x := 3
	switch p := v.(type) {
	case *int:
		return p
	case **int:
		return *p
	case [2]*int:
		return p[1]
	}
	return look3(&x)
}

func look3(p *int) *int { return nil }

func asserted() *int {
	x, y := 1, 2
	var a any = &x
	var b any = [1]*int{&y}
	look(a.(*int))
	p, _ := b.([1]*int)
	return p[0]
}

func ranged(lists [][]*int) *int {
	x, y := 1, 2
	for _, p := range [2]*int{&x, nil} {
		look(p)
	}
	for _, l := range lists {
		for _, p := range l {
			return p
		}
	}
	for _, p := range []*int{&y} {
		return p
	}
	return nil
}

type buffer struct {
	data, spare []*int
	array       [2]*int
	inner       *buffer
}

func moved(b *buffer, l []*int) {
	b.data = b.spare
	b.data = b.data[1:]
	b.inner.data = b.inner.spare
	l[0], l[1] = l[1], l[0]
	b.array[0] = b.array[1]
}

func mixed(b *buffer) {
	b.data[0] = b.spare[0]
	b.inner = b.inner.inner
}

func inside() {
	v, w, x, y := 1, 2, 3, 4
	moved(&buffer{data: []*int{&v}}, []*int{&w, nil})
	mixed(&buffer{data: []*int{&x}, inner: &buffer{}})
	c := buffer{array: [2]*int{&y}}
	c.data = c.array[:]
}

func main() {
	inside()
	stays()
	returned()
	stored()
	through()
	fields()
	fromCalls()
	parameter(1, 2)
	named(nil)
	conditional(false)
	nodes = append(nodes, chain(3))
	sent(nil, nil)
	large()
	appended(nil)
	copied(nil)
	recursive(nil, 3)
	even(nil, 3) // inlining differs
	switched(nil)
	asserted()
	ranged(nil)
	panicking()
}
