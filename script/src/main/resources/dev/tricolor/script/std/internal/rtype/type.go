// Package rtype reads type descriptors and the values they describe. It is the
// little of reflection that fmt and errors need.
package rtype

import "unsafe"

// direct is the flag of types whose values stand in the data word of an
// interface themselves, instead of a pointer to them.
const direct = 1 << 5

// A Type is a type descriptor, as the compiler lays it out. There is only one
// of each type.
type Type struct {
	size        uintptr
	ptrBytes    uintptr
	hash        uint32
	flags       uint8
	align       uint8
	fieldAlign  uint8
	kind        Kind
	equal       unsafe.Pointer // nil if values cannot be compared
	gcData      unsafe.Pointer
	_           [2]int32
	text        string
	name        string
	pkgPath     string
	elem        *Type
	key         *Type
	length      uintptr
	fields      unsafe.Pointer // to fieldCount of Field
	fieldCount  int
	methods     unsafe.Pointer // to methodCount of Method
	methodCount int
	in          unsafe.Pointer
	inCount     int
	out         unsafe.Pointer
	outCount    int
	variadic    bool
}

// A Field is a field of a struct type.
type Field struct {
	Name     string
	Type     *Type
	Offset   uintptr
	PkgPath  string // empty if the field is exported
	Tag      string
	Embedded bool
}

// A Method is a method of a type, or one that an interface type asks for.
type Method struct {
	Name    string
	PkgPath string // empty if the method is exported
	Func    unsafe.Pointer
	Type    *Type
}

// String returns the type as programs print it, for example main.T or
// map[string]int.
func (t *Type) String() string { return t.text }

// Size returns how many bytes a value takes.
func (t *Type) Size() uintptr { return t.size }

// Kind returns what sort of type it is.
func (t *Type) Kind() Kind { return t.kind }

// Name returns the name without package, or "" if the type has none.
func (t *Type) Name() string { return t.name }

// PkgPath returns the import path of the package that declares the type.
func (t *Type) PkgPath() string { return t.pkgPath }

// Comparable tells whether == compiles for values of the type.
func (t *Type) Comparable() bool { return t.equal != nil }

// Elem returns the element type of an array, channel, map, pointer or slice.
func (t *Type) Elem() *Type { return t.elem }

// Key returns the key type of a map.
func (t *Type) Key() *Type { return t.key }

// Len returns the length of an array.
func (t *Type) Len() int { return int(t.length) }

// NumField returns how many fields a struct has.
func (t *Type) NumField() int { return t.fieldCount }

// Field returns a field of a struct.
func (t *Type) Field(i int) *Field { return &unsafe.Slice((*Field)(t.fields), t.fieldCount)[i] }

// NumMethod returns how many methods a type has, or an interface asks for.
func (t *Type) NumMethod() int { return t.methodCount }

// NumIn returns how many parameters a function has.
func (t *Type) NumIn() int { return t.inCount }

// In returns the type of a parameter.
func (t *Type) In(i int) *Type { return unsafe.Slice((**Type)(t.in), t.inCount)[i] }

// NumOut returns how many results a function has.
func (t *Type) NumOut() int { return t.outCount }

// Out returns the type of a result.
func (t *Type) Out(i int) *Type { return unsafe.Slice((**Type)(t.out), t.outCount)[i] }

// IsVariadic tells whether the last parameter of a function takes all that is
// left.
func (t *Type) IsVariadic() bool { return t.variadic }

// hasNoMethods tells whether an interface type asks for none, so that its values
// begin with the type itself, not with a table of methods.
func (t *Type) hasNoMethods() bool { return t.methodCount == 0 }

// isDirect tells whether an interface holds values themselves.
func (t *Type) isDirect() bool { return t.flags&direct != 0 }

// Implements tells whether t has the methods that the interface type asks for.
func (t *Type) Implements(iface *Type) bool {
	wanted := unsafe.Slice((*Method)(iface.methods), iface.methodCount)
	have := unsafe.Slice((*Method)(t.methods), t.methodCount)
	// Both lists are sorted by name.
	for i := 0; len(wanted) > 0; i++ {
		if len(have)-i < len(wanted) {
			return false
		}
		if wanted[0].Name == have[i].Name && wanted[0].PkgPath == have[i].PkgPath && wanted[0].Type == have[i].Type {
			wanted = wanted[1:]
		}
	}
	return true
}
