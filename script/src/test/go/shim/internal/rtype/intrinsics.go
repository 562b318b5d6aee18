package rtype

import (
	"reflect" // real
	"unsafe"
)

//go:linkname newObject reflect.unsafe_New
func newObject(t *Type) unsafe.Pointer

//go:linkname copyValue reflect.typedmemmove
//go:noescape
func copyValue(t *Type, to, from unsafe.Pointer)

func storeInterface(t *Type, x any, to unsafe.Pointer) bool {
	if !reflect.TypeOf(x).Implements(t.real()) {
		return false
	}
	reflect.NewAt(t.real(), to).Elem().Set(reflect.ValueOf(x))
	return true
}

//go:linkname mapIterStart reflect.mapIterStart
//go:noescape
func mapIterStart(t *Type, m unsafe.Pointer, it unsafe.Pointer)

//go:linkname mapIterNext reflect.mapIterNext
//go:noescape
func mapIterNext(it unsafe.Pointer)
