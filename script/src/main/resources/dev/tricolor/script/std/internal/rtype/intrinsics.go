package rtype

import "unsafe"

// newObject allocates a zero value of type t.
func newObject(t *Type) unsafe.Pointer

// copyValue copies a value of type t, as an assignment does.
//
//go:noescape
func copyValue(t *Type, to, from unsafe.Pointer)

// storeInterface stores x into the variable at to, of the interface type t, if
// x has the methods that t asks for, and tells whether it has.
func storeInterface(t *Type, x any, to unsafe.Pointer) bool

// mapIterStart sets it to the first entry of map m, of type t.
//
//go:noescape
func mapIterStart(t *Type, m unsafe.Pointer, it unsafe.Pointer)

// mapIterNext moves it to the next entry.
//
//go:noescape
func mapIterNext(it unsafe.Pointer)
