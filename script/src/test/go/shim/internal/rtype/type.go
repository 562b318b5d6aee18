package rtype

import (
	"reflect" // real
	"sync"
	"unsafe"
)

// Type stands for the installed Go's type descriptor at the same address.
type Type struct {
	size, ptrBytes uintptr
	hash           uint32
	flags          uint8
	align          uint8
	fieldAlign     uint8
	kind           Kind
	equal          unsafe.Pointer
}

type Field struct {
	Name     string
	Type     *Type
	Offset   uintptr
	PkgPath  string
	Tag      string
	Embedded bool
}

func (t *Type) real() reflect.Type {
	x := reflect.TypeOf(0)
	(*ifaceWords)(unsafe.Pointer(&x)).data = unsafe.Pointer(t)
	return x
}

func fake(t reflect.Type) *Type {
	return (*Type)((*ifaceWords)(unsafe.Pointer(&t)).data)
}

func (t *Type) String() string   { return t.real().String() }
func (t *Type) Size() uintptr    { return t.size }
func (t *Type) Kind() Kind       { return t.kind & 31 }
func (t *Type) Name() string     { return t.real().Name() }
func (t *Type) PkgPath() string  { return t.real().PkgPath() }
func (t *Type) Comparable() bool { return t.equal != nil }
func (t *Type) Elem() *Type      { return fake(t.real().Elem()) }
func (t *Type) Key() *Type       { return fake(t.real().Key()) }
func (t *Type) Len() int         { return t.real().Len() }
func (t *Type) NumField() int    { return t.real().NumField() }

// Fields are made once, as our descriptors hold them ready.
var fields sync.Map

func (t *Type) Field(i int) *Field {
	if f, ok := fields.Load(t); ok {
		return &f.([]Field)[i]
	}
	var all []Field
	for i := range t.NumField() {
		f := t.real().Field(i)
		all = append(all, Field{f.Name, fake(f.Type), f.Offset, f.PkgPath, string(f.Tag), f.Anonymous})
	}
	fields.Store(t, all)
	return &all[i]
}

func (t *Type) Implements(iface *Type) bool { return t.real().Implements(iface.real()) }
func (t *Type) NumMethod() int              { return t.real().NumMethod() }
func (t *Type) NumIn() int                  { return t.real().NumIn() }
func (t *Type) In(i int) *Type              { return fake(t.real().In(i)) }
func (t *Type) IsVariadic() bool            { return t.real().IsVariadic() }
func (t *Type) hasNoMethods() bool          { return t.real().NumMethod() == 0 }
func (t *Type) isDirect() bool {
	switch t.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return true
	case Array:
		return t.Len() == 1 && t.Elem().isDirect()
	case Struct:
		return t.NumField() == 1 && t.Field(0).Type.isDirect()
	}
	return false
}
