// Generic ordered containers: a treap map with iterators, a heap, a set and a linked list.
package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

type node[K, V any] struct {
	key         K
	val         V
	prio        uint32
	size        int
	left, right *node[K, V]
}

type Map[K, V any] struct {
	root  *node[K, V]
	less  func(a, b K) int
	state uint32
}

func NewMap[K cmp.Ordered, V any]() *Map[K, V] { return NewMapFunc[K, V](cmp.Compare[K]) }
func NewMapFunc[K, V any](f func(a, b K) int) *Map[K, V] {
	return &Map[K, V]{less: f, state: 2463534242}
}

func (m *Map[K, V]) rand() uint32 {
	m.state ^= m.state << 13
	m.state ^= m.state >> 17
	m.state ^= m.state << 5
	return m.state
}

func (n *node[K, V]) len() int {
	if n == nil {
		return 0
	}
	return n.size
}

func (n *node[K, V]) fix() *node[K, V] {
	n.size = 1 + n.left.len() + n.right.len()
	return n
}

func (m *Map[K, V]) split(n *node[K, V], k K) (l, mid, r *node[K, V]) {
	if n == nil {
		return
	}
	switch c := m.less(k, n.key); {
	case c < 0:
		l, mid, n.left = m.split(n.left, k)
		return l, mid, n.fix()
	case c > 0:
		n.right, mid, r = m.split(n.right, k)
		return n.fix(), mid, r
	default:
		l, r = n.left, n.right
		n.left, n.right = nil, nil
		return l, n.fix(), r
	}
}

func join[K, V any](a, b *node[K, V]) *node[K, V] {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	if a.prio > b.prio {
		a.right = join(a.right, b)
		return a.fix()
	}
	b.left = join(a, b.left)
	return b.fix()
}

func (m *Map[K, V]) Set(k K, v V) (old V, replaced bool) {
	l, mid, r := m.split(m.root, k)
	if mid != nil {
		old, replaced = mid.val, true
		mid.val = v
	} else {
		mid = &node[K, V]{key: k, val: v, prio: m.rand(), size: 1}
	}
	m.root = join(join(l, mid), r)
	return
}

func (m *Map[K, V]) Delete(k K) bool {
	l, mid, r := m.split(m.root, k)
	m.root = join(l, r)
	return mid != nil
}

func (m *Map[K, V]) Get(k K) (V, bool) {
	for n := m.root; n != nil; {
		switch c := m.less(k, n.key); {
		case c < 0:
			n = n.left
		case c > 0:
			n = n.right
		default:
			return n.val, true
		}
	}
	var zero V
	return zero, false
}

func (n *node[K, V]) all(yield func(K, V) bool) bool {
	return n == nil || n.left.all(yield) && yield(n.key, n.val) && n.right.all(yield)
}

func (m *Map[K, V]) Len() int             { return m.root.len() }
func (m *Map[K, V]) All() iter.Seq2[K, V] { return func(y func(K, V) bool) { m.root.all(y) } }
func (m *Map[K, V]) Keys() iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range m.All() {
			if !yield(k) {
				return
			}
		}
	}
}
func (m *Map[K, V]) At(i int) (k K, ok bool) {
	n := m.root
	for n != nil {
		if l := n.left.len(); i < l {
			n = n.left
		} else if i == l {
			return n.key, true
		} else {
			i -= l + 1
			n = n.right
		}
	}
	return
}

type Heap[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (h *Heap[T]) Push(xs ...T) {
	for _, x := range xs {
		h.items = append(h.items, x)
		for i := len(h.items) - 1; i > 0; {
			p := (i - 1) / 2
			if !h.less(h.items[i], h.items[p]) {
				break
			}
			h.items[i], h.items[p] = h.items[p], h.items[i]
			i = p
		}
	}
}

func (h *Heap[T]) Pop() (top T, ok bool) {
	if len(h.items) == 0 {
		return
	}
	top = h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= last {
			break
		}
		if c+1 < last && h.less(h.items[c+1], h.items[c]) {
			c++
		}
		if !h.less(h.items[c], h.items[i]) {
			break
		}
		h.items[i], h.items[c] = h.items[c], h.items[i]
		i = c
	}
	return top, true
}

type Set[T comparable] map[T]struct{}

func SetOf[T comparable](xs ...T) Set[T] {
	s := make(Set[T], len(xs))
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }
func Filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		seq(func(x T) bool { return !keep(x) || yield(x) })
	}
}
func (s Set[T]) And(o Set[T]) Set[T] { return maps.Collect(ones(Filter(maps.Keys(s), o.Has))) }
func ones[T comparable](seq iter.Seq[T]) iter.Seq2[T, struct{}] {
	return func(yield func(T, struct{}) bool) {
		for x := range seq {
			if !yield(x, struct{}{}) {
				return
			}
		}
	}
}

type List[T any] struct {
	head *cell[T]
	n    int
}
type cell[T any] struct {
	v    T
	next *cell[T]
}

func (l *List[T]) Prepend(v T) { l.head = &cell[T]{v, l.head}; l.n++ }
func (l *List[T]) Reverse() {
	var prev *cell[T]
	for c := l.head; c != nil; {
		c.next, prev, c = prev, c, c.next
	}
	l.head = prev
}
func (l List[T]) Values() iter.Seq[T] {
	return func(yield func(T) bool) {
		for c := l.head; c != nil && yield(c.v); c = c.next {
		}
	}
}

type Number interface {
	~int | ~int64 | ~float64
}

func Sum[N Number](seq iter.Seq[N]) (s N) {
	for x := range seq {
		s += x
	}
	return
}

type Celsius float64

func main() {
	m := NewMap[string, int]()
	for i, w := range strings.Fields("the quick brown fox jumps over the lazy dog and the cat") {
		if old, rep := m.Set(w, i); rep {
			fmt.Print(w, ":", old, "->", i, " ")
		}
	}
	fmt.Println(m.Len())
	for k, v := range m.All() {
		if k > "m" {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	fmt.Println(m.Delete("fox"), m.Delete("fox"), slices.Collect(m.Keys()))
	k, ok := m.At(2)
	_, bad := m.At(100)
	fmt.Println(k, ok, bad)
	big := NewMapFunc[int, struct{}](func(a, b int) int { return b - a })
	for i := range 1000 {
		big.Set(i*7919%1009, struct{}{})
	}
	next, stop := iter.Pull(Filter(big.Keys(), func(i int) bool { return i%100 == 0 }))
	for x, ok := next(); ok; x, ok = next() {
		fmt.Print(x, " ")
		if x < 500 {
			stop()
		}
	}
	fmt.Println()

	h := &Heap[[2]int]{less: func(a, b [2]int) bool { return a[0] < b[0] || a[0] == b[0] && a[1] > b[1] }}
	h.Push([2]int{3, 1}, [2]int{1, 1}, [2]int{1, 5}, [2]int{2, 2}, [2]int{0, 9})
	for x, ok := h.Pop(); ok; x, ok = h.Pop() {
		fmt.Print(x)
	}
	fmt.Println()
	a, b := SetOf(1, 2, 3, 4, 5, 6), SetOf(2, 4, 6, 8)
	fmt.Println(slices.Sorted(maps.Keys(a.And(b))), a.Has(7), a.And(b), len(SetOf[any](1, "1", 1.0, 1)))
	var l List[Celsius]
	for _, t := range []Celsius{20.5, 21, -3} {
		l.Prepend(t)
	}
	l.Reverse()
	fmt.Println(slices.Collect(l.Values()), Sum(l.Values()), Sum(slices.Values([]int{1, 2, 3})))
	fmt.Printf("%T %T %T\n", l, m, h.items)
	fmt.Printf("%v %+v\n", l.n, struct {
		S Set[string]
		P *int
	}{SetOf("x"), nil})
}
