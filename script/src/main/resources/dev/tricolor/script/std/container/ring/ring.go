// Package ring is a circular list without beginning or end.
package ring

// A Ring is an element of a circular list, and stands for all of it. Its zero
// value is a ring of one.
type Ring struct {
	next, prev *Ring
	// Value is for the user.
	Value any
}

// New returns a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring)
	last := first
	for range n - 1 {
		last.next = &Ring{prev: last}
		last = last.next
	}
	last.next = first
	first.prev = last
	return first
}

func (r *Ring) prepare() *Ring {
	if r.next == nil {
		r.next, r.prev = r, r
	}
	return r
}

// Next returns the next element.
func (r *Ring) Next() *Ring { return r.prepare().next }

// Prev returns the previous element.
func (r *Ring) Prev() *Ring { return r.prepare().prev }

// Move goes n elements on, or back if n is negative.
func (r *Ring) Move(n int) *Ring {
	r.prepare()
	for ; n < 0; n++ {
		r = r.prev
	}
	for ; n > 0; n-- {
		r = r.next
	}
	return r
}

// Link puts s after r, and returns what followed r. If both are in the same
// ring it takes out what stands between them.
func (r *Ring) Link(s *Ring) *Ring {
	next := r.Next()
	if s != nil {
		last := s.Prev()
		r.next = s
		s.prev = r
		next.prev = last
		last.next = next
	}
	return next
}

// Unlink takes n elements after r out and returns them.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len returns how many elements there are.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for other := r.Next(); other != r; other = other.next {
		n++
	}
	return n
}

// Do calls f with every value.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for other := r.Next(); other != r; other = other.next {
		f(other.Value)
	}
}
