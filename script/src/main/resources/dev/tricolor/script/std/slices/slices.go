// Package slices works with slices of any type.
package slices

import (
	"cmp"
	"unsafe"
)

// Equal tells whether both slices have the same length and elements.
func Equal[S ~[]E, E comparable](s1, s2 S) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i := range s1 {
		if s1[i] != s2[i] {
			return false
		}
	}
	return true
}

// EqualFunc is Equal with a function in the place of ==.
func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, eq func(E1, E2) bool) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i, v := range s1 {
		if !eq(v, s2[i]) {
			return false
		}
	}
	return true
}

// Compare compares the elements one by one, then the lengths.
func Compare[S ~[]E, E cmp.Ordered](s1, s2 S) int {
	for i, v := range s1 {
		if i >= len(s2) {
			return +1
		}
		if c := cmp.Compare(v, s2[i]); c != 0 {
			return c
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// CompareFunc is Compare in the order of cmp.
func CompareFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, cmp func(E1, E2) int) int {
	for i, v := range s1 {
		if i >= len(s2) {
			return +1
		}
		if c := cmp(v, s2[i]); c != 0 {
			return c
		}
	}
	if len(s1) < len(s2) {
		return -1
	}
	return 0
}

// Index returns where v first stands in s, or -1.
func Index[S ~[]E, E comparable](s S, v E) int {
	for i := range s {
		if v == s[i] {
			return i
		}
	}
	return -1
}

// IndexFunc returns where f first holds, or -1.
func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i := range s {
		if f(s[i]) {
			return i
		}
	}
	return -1
}

// Contains tells whether v is in s.
func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

// ContainsFunc tells whether f holds for an element of s.
func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { return IndexFunc(s, f) >= 0 }

// Insert puts v before s[i], and returns the longer slice.
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:] // bounds check
	m := len(v)
	if m == 0 {
		return s
	}
	n := len(s)
	if i == n {
		return append(s, v...)
	}
	if n+m > cap(s) {
		// append makes the room, so that it grows as usual.
		larger := append(s[:i], make(S, n+m-i)...)
		copy(larger[i:], v)
		copy(larger[i+m:], s[i:])
		return larger
	}
	tail := s[i:]
	s = s[:n+m]
	if !overlaps(v, s[i:]) {
		copy(s[i+m:], tail)
		copy(s[i:], v)
		return s
	}
	// v may be part of what moves: it goes behind the tail, which then is
	// turned around it.
	copy(s[n:], v)
	rotateRight(s[i:], m)
	return s
}

// overlaps tells whether two slices share memory.
func overlaps[E any](a, b []E) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	size := unsafe.Sizeof(a[0])
	if size == 0 {
		return false
	}
	return uintptr(unsafe.Pointer(&a[0])) <= uintptr(unsafe.Pointer(&b[len(b)-1]))+size-1 &&
		uintptr(unsafe.Pointer(&b[0])) <= uintptr(unsafe.Pointer(&a[len(a)-1]))+size-1
}

// rotateRight moves the last n elements to the front.
func rotateRight[E any](s []E, n int) {
	rotateFunc(s, 0, len(s)-n, len(s))
}

// Delete removes s[i:j], and zeroes what becomes free.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)] // bounds check
	if i == j {
		return s
	}
	n := len(s)
	s = append(s[:i], s[j:]...)
	clear(s[len(s):n])
	return s
}

// DeleteFunc removes the elements for which del holds, and zeroes what becomes
// free.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	kept := IndexFunc(s, del)
	if kept < 0 {
		return s
	}
	for _, v := range s[kept+1:] {
		if !del(v) {
			s[kept] = v
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Replace puts v in the place of s[i:j], and zeroes what becomes free.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j] // bounds check
	if i == j {
		return Insert(s, i, v...)
	}
	n := len(s)
	if j == n {
		s2 := append(s[:i], v...)
		if len(s2) < n {
			clear(s[len(s2):])
		}
		return s2
	}
	total := len(s[:i]) + len(v) + len(s[j:])
	if total > cap(s) {
		larger := append(s[:i], make(S, total-i)...)
		copy(larger[i:], v)
		copy(larger[i+len(v):], s[j:])
		return larger
	}
	r := s[:total]
	if i+len(v) <= j {
		copy(r[i:], v)
		copy(r[i+len(v):], s[j:])
		clear(s[total:])
		return r
	}
	if !overlaps(r[i+len(v):], v) {
		copy(r[i+len(v):], s[j:])
		copy(r[i:], v)
		return r
	}
	// The part that fits now stays; the rest is inserted after it.
	first := j - i
	rest := append(S(nil), v[first:]...)
	copy(r[i:], v[:first])
	copy(r[i+len(v):], s[j:])
	copy(r[j:], rest)
	return r
}

// Clone returns a copy of s.
func Clone[S ~[]E, E any](s S) S {
	return append(s[:0:0], s...)
}

// Compact leaves one of each run of equal elements, and zeroes what becomes
// free.
func Compact[S ~[]E, E comparable](s S) S {
	if len(s) < 2 {
		return s
	}
	kept := 1
	for i := 1; i < len(s); i++ {
		if s[i] != s[i-1] {
			if kept != i {
				s[kept] = s[i]
			}
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// CompactFunc is Compact with a function in the place of ==.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	for i := 1; i < len(s); i++ {
		if !eq(s[i], s[i-1]) {
			continue
		}
		kept := i
		for last := i + 1; last < len(s); last++ {
			if !eq(s[last], s[last-1]) {
				s[kept] = s[last]
				kept++
			}
		}
		clear(s[kept:])
		return s[:kept]
	}
	return s
}

// Grow makes room for n more elements.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if n -= cap(s) - len(s); n > 0 {
		s = append(s[:cap(s)], make([]E, n)...)[:len(s)]
	}
	return s
}

// Clip takes the unused capacity away.
func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

// Reverse turns s around.
func Reverse[S ~[]E, E any](s S) { reverseFunc(s) }

// Concat returns a new slice with the elements of all.
func Concat[S ~[]E, E any](slices ...S) S {
	size := 0
	for _, s := range slices {
		size += len(s)
		if size < 0 {
			panic("len out of range")
		}
	}
	all := Grow[S](nil, size)
	for _, s := range slices {
		all = append(all, s...)
	}
	return all
}

// Repeat returns a new slice with the elements of x count times.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	const largest = 1<<63 - 1
	if count > 0 && len(x) > largest/count {
		panic("the result of (len(x) * count) overflows")
	}
	all := make(S, len(x)*count)
	for n := copy(all, x); n < len(all) && n > 0; {
		n += copy(all[n:], all[:n])
	}
	return all
}
