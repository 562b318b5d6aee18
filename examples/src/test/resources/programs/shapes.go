// Embedding, interfaces, method values, closures, defer order and printing of values.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named interface{ Name() string }

type Thing struct {
	name string
	tags []string
}

func (t Thing) Name() string            { return t.name }
func (t *Thing) Tag(s ...string) *Thing { t.tags = append(t.tags, s...); return t }

type Point struct{ X, Y float64 }

func (p Point) Dist(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }
func (p *Point) Move(dx, dy float64) { p.X += dx; p.Y += dy }

type Circle struct {
	Thing
	Point
	R float64
}

func (c Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c Circle) Perimeter() float64 { return 2 * math.Pi * c.R }

type Rect struct {
	*Thing
	Min, Max Point
}

func (r Rect) Area() float64      { return (r.Max.X - r.Min.X) * (r.Max.Y - r.Min.Y) }
func (r Rect) Perimeter() float64 { return 2 * (r.Max.X - r.Min.X + r.Max.Y - r.Min.Y) }
func (r Rect) Name() string       { return "rect:" + r.Thing.Name() }

type Poly []Point

func (p Poly) Area() (a float64) {
	for i := range p {
		j := (i + 1) % len(p)
		a += p[i].X*p[j].Y - p[j].X*p[i].Y
	}
	return math.Abs(a) / 2
}
func (p Poly) Perimeter() (l float64) {
	for i, q := range p {
		l += q.Dist(p[(i+1)%len(p)])
	}
	return
}

type Scaled struct {
	Shape
	By float64
}

func (s Scaled) Area() float64    { return s.Shape.Area() * s.By * s.By }
func (s Scaled) GoString() string { return fmt.Sprintf("Scale(%T, %g)", s.Shape, s.By) }

type byKey struct {
	shapes []Shape
	key    func(Shape) float64
}

func (b byKey) Len() int           { return len(b.shapes) }
func (b byKey) Less(i, j int) bool { return b.key(b.shapes[i]) < b.key(b.shapes[j]) }
func (b byKey) Swap(i, j int)      { b.shapes[i], b.shapes[j] = b.shapes[j], b.shapes[i] }

type Temp float64
type Weekday uint8
type Secret string
type Pair[A, B any] struct {
	First  A
	Second B
}
type Tree struct {
	L, R *Tree
	V    int
}

func (d Weekday) String() string { return []string{"Mon", "Tue", "Wed"}[d] }
func (Secret) String() string    { return "***" }
func (t Temp) Error() string     { return fmt.Sprintf("%.1f degrees", float64(t)) }
func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{V: v}
	}
	if v < t.V {
		t.L = t.L.Insert(v)
	} else {
		t.R = t.R.Insert(v)
	}
	return t
}
func (t *Tree) String() string {
	if t == nil {
		return "."
	}
	return fmt.Sprintf("(%v %d %v)", t.L, t.V, t.R)
}

func counter() (inc func() int, get func() int) {
	n := 0
	return func() int { n++; return n }, func() int { return n }
}

func compose[T any](fs ...func(T) T) func(T) T {
	return func(x T) T {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func memo(f func(int) int) func(int) int {
	cache := map[int]int{}
	return func(n int) int {
		if v, ok := cache[n]; ok {
			return v
		}
		v := f(n)
		cache[n] = v
		return v
	}
}

func risky(step int) (result string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.Join(err, fmt.Errorf("step %d: %v", step, r))
		}
	}()
	defer func() { result += "!" }()
	for i := range 3 {
		defer func() { result += fmt.Sprint(i) }()
	}
	switch step {
	case 0:
		var t *Thing
		return t.name, nil
	case 1:
		return []string{"a"}[step+len(os.Args)], nil
	case 2:
		var s Shape = Poly{}
		return s.(Named).Name(), nil
	case 3:
		var x any = 3.5
		return fmt.Sprint(x.(int)), nil
	case 4:
		defer func() { panic(fmt.Sprintf("again after %v", recover())) }()
		panic(Temp(36.6))
	case 5:
		a, b := 1, 0
		return fmt.Sprint(a / b), nil
	case 6:
		n := -1
		return string(make([]byte, n)), nil
	case 7:
		var ch chan int
		close(ch)
	case 8:
		return "x"[:step], nil
	case 9:
		_ = [4]int([]int{1, 2})
	}
	return "fine", nil
}

func main() {
	c := Circle{Thing{name: "c"}, Point{1, 1}, 2}
	c.Tag("round").Tag("big", "red")
	c.Move(1, 0)
	shapes := []Shape{c, Rect{&Thing{name: "r"}, Point{0, 0}, Point{3, 4}}, Poly{{0, 0}, {4, 0}, {0, 3}}, Scaled{Poly{{0, 0}, {1, 0}, {1, 1}}, 3}}
	for _, s := range shapes {
		name := "?"
		if n, ok := s.(Named); ok {
			name = n.Name()
		}
		fmt.Printf("%-8s %8.3f %8.3f %T\n", name, s.Area(), s.Perimeter(), s)
	}
	sort.Sort(sort.Reverse(byKey{shapes, Shape.Area}))
	sort.Stable(byKey{shapes, func(s Shape) float64 { return math.Floor(s.Perimeter() / 10) }})
	for _, s := range shapes {
		fmt.Printf("%.0f ", s.Area())
	}
	fmt.Println(c.Dist(Point{}), c.tags)
	fmt.Printf("%v\n%+v\n%#v\n", c, c, shapes[0])
	move, dist := c.Move, Point.Dist
	move(10, 10)
	area := c.Area
	c.R = 100
	fmt.Println(c.Point, dist(c.Point, Point{12, 0}), math.Round(area()))

	inc, get := counter()
	inc()
	inc()
	fmt.Println(inc(), get(), compose(strings.TrimSpace, strings.ToUpper, func(s string) string { return s + "?" })("  hey "))
	var fib func(int) int
	fib = memo(func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	fmt.Println(fib(80))
	for i := range 10 {
		s, err := risky(i)
		fmt.Printf("%q %v\n", s, err)
	}
	var t *Tree
	for _, v := range []int{5, 2, 8, 1} {
		t = t.Insert(v)
	}
	fmt.Println(t, t.L.L.L, Weekday(1), []Weekday{0, 2}, map[Weekday]Secret{1: "pw", 0: "x"}, Temp(20))
	fmt.Printf("%d %v %s %q %x %+v\n", Weekday(2), Weekday(7), Temp(1), Secret("a"), Secret("a"), struct {
		D Weekday
		S Secret
		e error
		p *int
		f func()
		a [2]bool
		i any
		m map[string]int
	}{D: 1, S: "s"})
	fmt.Printf("%#v %#v %#v %#v %#v\n", Pair[string, []int]{"a", []int{1}}, Weekday(1), Temp(2), map[string]any{"k": nil, "a": 1.0}, &Pair[int8, *int]{})
	fmt.Printf("%T %T %T %T %T %T\n", Pair[string, map[int]bool]{}, fib, move, make(<-chan []error), struct {
		A int `json:"a"`
	}{}, [3]*Tree{})
	odd := "%5t|%-5t|%05d|%+d|% d|%x|%X|%#x|%q|%-8q|%08.3f|%+.2e|%6.2f%%|%*d|%[2]v %[1]v|%!|%z|%d\n"
	fmt.Printf(odd, true, false, 42, 42, 42, "hi", []byte("hi"), 255, 'x', "q", 3.14159, 12345.678, 99.5, 5, 7, 1, 2)
	odd = "%s %d %v\n"
	fmt.Printf(odd, 1, "x", []any{nil, 1, "a", 'b', 2.0, []string{"x"}, error(nil), Temp(3)})
	fmt.Printf("%v %s %v\n", []byte("ab"), []string{"a", "b"}, [2][]int{{1}, nil})
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, 'x'), fmt.Sprintln("end", 1), fmt.Sprintf("%6.3v|%-10v|%10v", "abcdef", "l", []int{1}))
}
