// Package weak has pointers that keep nothing alive.
package weak

import "unsafe"

// A Pointer to a T does not keep it alive. Two are equal if they were made from
// equal pointers, even when what those pointed to is gone.
type Pointer[T any] struct {
	_      [0]*T
	handle unsafe.Pointer
}

// Make returns a weak pointer; that of nil is the zero Pointer.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	return Pointer[T]{handle: makeHandle(unsafe.Pointer(ptr))}
}

// Value returns the pointer that it was made from, or nil if that is gone, or
// about to be finalized.
func (p Pointer[T]) Value() *T {
	if p.handle == nil {
		return nil
	}
	return (*T)(loadHandle(p.handle))
}

// makeHandle returns a word that holds the pointer as long as its object lives,
// always the same for the same pointer.
func makeHandle(pointer unsafe.Pointer) unsafe.Pointer

// loadHandle returns the pointer, or nil.
//
//go:noescape
func loadHandle(handle unsafe.Pointer) unsafe.Pointer
