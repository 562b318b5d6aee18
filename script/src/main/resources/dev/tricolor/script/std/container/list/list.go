// Package list is a doubly linked list.
package list

// Element is an element of a list.
type Element struct {
	next, prev *Element // the list's root is before the first and after the last
	list       *List
	// Value is for the user.
	Value any
}

// Next returns the element after e, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev returns the element before e, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// List is a list; its zero value is empty.
type List struct {
	root Element
	len  int
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// Init makes l empty.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.len = 0
	return l
}

func (l *List) prepare() {
	if l.root.next == nil {
		l.Init()
	}
}

// Len returns how many elements there are.
func (l *List) Len() int { return l.len }

// Front returns the first element, or nil.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, or nil.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

// link puts e after at.
func (l *List) link(e, at *Element) *Element {
	e.prev = at
	e.next = at.next
	at.next.prev = e
	at.next = e
	e.list = l
	l.len++
	return e
}

func (l *List) unlink(e *Element) {
	e.prev.next = e.next
	e.next.prev = e.prev
	l.len--
}

// move puts e, which is in l, after at.
func (l *List) move(e, at *Element) {
	if e != at {
		l.unlink(e)
		l.link(e, at)
	}
}

// Remove removes e if it is in l, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		l.unlink(e)
		e.next, e.prev, e.list = nil, nil, nil
	}
	return e.Value
}

// PushFront adds v at the front.
func (l *List) PushFront(v any) *Element {
	l.prepare()
	return l.link(&Element{Value: v}, &l.root)
}

// PushBack adds v at the back.
func (l *List) PushBack(v any) *Element {
	l.prepare()
	return l.link(&Element{Value: v}, l.root.prev)
}

// InsertBefore adds v before mark, or returns nil if that is not in l.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.link(&Element{Value: v}, mark.prev)
}

// InsertAfter adds v after mark, or returns nil if that is not in l.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.link(&Element{Value: v}, mark)
}

// MoveToFront moves e to the front if it is in l.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack moves e to the back if it is in l.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore moves e before mark if both are in l.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark.prev)
	}
}

// MoveAfter moves e after mark if both are in l.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark)
	}
}

// PushBackList adds copies of what other holds at the back.
func (l *List) PushBackList(other *List) {
	l.prepare()
	e := other.Front()
	for range other.Len() {
		l.PushBack(e.Value)
		e = e.Next()
	}
}

// PushFrontList adds copies of what other holds at the front.
func (l *List) PushFrontList(other *List) {
	l.prepare()
	e := other.Back()
	for range other.Len() {
		l.PushFront(e.Value)
		e = e.Prev()
	}
}
