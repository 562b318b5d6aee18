package main

type point struct{ x, y int }
type holder struct {
	p    *point
	list []int
	any  any
}
type huge [9000]int
type wide [200]*int

var points []*point
var anything any
var held holder
var words []string

func use(p *point) int      { return p.x }
func useAny(v any) bool     { return v == nil }
func useList(l []int) int   { return len(l) }
func give(l []int) []int    { return l[1:] }
func count(l ...*point) int { return len(l) }
func store(l ...any)        { anything = l[0] }

func pointers() *point {
	a := &point{1, 2}
	b := new(point)
	c := &point{3, 4}
	d := new(point)
	use(a)
	use(b)
	points = append(points, c)
	return d
}

func literals() []int {
	a := []int{1, 2, 3}
	b := []int{4, 5}
	c := [...]int{1, 2}
	d := []*point{{1, 2}, {3, 4}}
	e := []*point{{5, 6}}
	useList(a)
	use(d[0])
	points = e
	for range c {
		use(&point{7, 8})
	}
	return give(b)
}

func maps() map[string]int {
	a := map[string]int{"a": 1}
	b := map[string]*point{"b": {1, 2}}
	c := make(map[int]int)
	d := make(map[string]int, 10)
	c[len(a)] = len(b)
	return d
}

func made(n int) []int {
	a := make([]int, 10)
	b := make([]int, 8193)
	c := make([]int, 2, 8192)
	d := make([]int, n)
	e := make([]struct{}, 3)
	f := make([]int, n)
	g := make(chan int, 1)
	useList(a)
	useList(b)
	useList(c)
	useList(d)
	g <- len(e)
	return f
}

func large() {
	a := new(huge)
	b := &huge{1}
	c := new([8192]int)
	useHuge(a)
	useHuge(b)
	useList(c[:])
}

func useHuge(h *huge) int { return h[0] }

func values() holder {
	h := holder{p: &point{1, 2}, list: []int{1}}
	i := holder{p: &point{3, 4}, list: make([]int, 3), any: point{5, 6}}
	use(h.p)
	held = holder{any: 1000}
	return i
}

func boxes(s string, f float64) any {
	useAny(1000)
	useAny(s)
	useAny(f)
	useAny(point{1, 2})
	anything = f
	store(s, &point{})
	store(point{1, 2})
	var v any = point{3, 4}
	w := v
	if w == anything {
		return s
	}
	return nil
}

func variadic() {
	count(&point{1, 2}, new(point))
	count([]*point{{3, 4}}...)
	p := point{}
	count(&p)
}

func texts(s string, b []byte, r []rune) string {
	t := s + "x"
	u := string(b)
	v := []byte(s)
	w := []rune(s)
	x := string(r)
	y := string(r[0])
	words = append(words, s+t)
	if u+y == "" {
		return x
	}
	for range w {
		v[0]++
	}
	return s + x
}

func appends(l []int, m []*point) []int {
	local := []int{1}
	local = append(local, 2)
	useList(local)
	m = append(m, &point{})
	return append(l, local...)
}

func loops() {
	var kept *point
	var last []int
	for i := range 3 {
		p := &point{i, i}
		use(p)
		kept = &point{i, i}
		q := make([]int, 4)
		last = []int{i}
		useList(q)
	}
	use(kept)
	useList(last)
}

func nested() *point {
	h := &holder{p: &point{1, 2}}
	g := &holder{}
	g.p = &point{3, 4}
	use(g.p)
	return h.p
}

func tree(depth int) *holder {
	if depth == 0 {
		return &holder{}
	}
	return &holder{any: tree(depth - 1)}
}

func main() {
	pointers()
	literals()
	maps()
	made(3)
	large()
	values()
	boxes("", 0)
	variadic()
	texts("a", nil, []rune("a"))
	appends(nil, nil)
	loops()
	nested()
	tree(3)
}
