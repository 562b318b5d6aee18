package rtype

import "unsafe"

// A Kind is the sort of a type; the numbers are those of reflect.
type Kind uint8

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// A Value is a value of any type. The zero Value stands for none.
type Value struct {
	t     *Type
	data  unsafe.Pointer
	flags uintptr
}

// The flags have the places that they have in a reflect.Value, so that fmt can
// look into one.
const (
	hidden      = 1<<5 | 1<<6 // reached through an unexported field
	indirect    = 1 << 7      // data points to the value
	addressable = 1 << 8      // ... which is a variable, and may change
)

// The two words of an any, and of other interfaces.
type (
	anyWords struct {
		t    *Type
		data unsafe.Pointer
	}
	methodTable struct {
		iface, t *Type
	}
	ifaceWords struct {
		table *methodTable
		data  unsafe.Pointer
	}
)

// TypeOf returns the type of what x holds, nil if that is nothing.
func TypeOf(x any) *Type {
	return (*anyWords)(unsafe.Pointer(&x)).t
}

// ErrorType returns the type error.
func ErrorType() *Type {
	return TypeOf((*error)(nil)).Elem()
}

// ValueOf returns the value that x holds.
func ValueOf(x any) Value {
	words := (*anyWords)(unsafe.Pointer(&x))
	if words.t == nil {
		return Value{}
	}
	return fromWords(words.t, words.data, 0)
}

func fromWords(t *Type, data unsafe.Pointer, flags uintptr) Value {
	if !t.isDirect() {
		flags |= indirect
	}
	return Value{t, data, flags}
}

// Unwrapped returns what a reflect.Value holds, and whether v is one.
func (v Value) Unwrapped() (Value, bool) {
	if v.t.Name() != "Value" || v.t.PkgPath() != "reflect" {
		return v, false
	}
	inner := *(*Value)(v.data)
	inner.flags &= hidden | indirect | addressable
	return inner, true
}

// IsValid tells whether v is a value at all.
func (v Value) IsValid() bool { return v.t != nil }

// Type returns the type of v.
func (v Value) Type() *Type { return v.t }

// Kind returns what sort of type v has, Invalid if v is none.
func (v Value) Kind() Kind {
	if v.t == nil {
		return Invalid
	}
	return v.t.Kind()
}

// CanInterface tells whether v was reached without unexported fields.
func (v Value) CanInterface() bool { return v.flags&hidden == 0 }

// CanAddr tells whether v is a variable.
func (v Value) CanAddr() bool { return v.flags&addressable != 0 }

// address returns where the value stands. It is not called for values that
// stand in an interface themselves.
func (v Value) address() unsafe.Pointer { return v.data }

// word returns a value that is one pointer.
func (v Value) word() unsafe.Pointer {
	if v.flags&indirect != 0 {
		return *(*unsafe.Pointer)(v.data)
	}
	return v.data
}

// Interface returns an interface that holds v. What a variable holds is
// copied, as it may change.
func (v Value) Interface() any {
	if v.Kind() == Interface {
		v = v.Elem()
		if v.t == nil {
			return nil
		}
	}
	data := v.data
	switch {
	case v.t.isDirect():
		data = v.word()
	case v.flags&addressable != 0:
		data = newObject(v.t)
		copyValue(v.t, data, v.data)
	}
	var x any
	words := (*anyWords)(unsafe.Pointer(&x))
	words.t = v.t
	words.data = data
	return x
}

// Bool returns a truth value.
func (v Value) Bool() bool { return *(*bool)(v.address()) }

// Int returns a signed integer.
func (v Value) Int() int64 {
	at := v.address()
	switch v.t.Kind() {
	case Int8:
		return int64(*(*int8)(at))
	case Int16:
		return int64(*(*int16)(at))
	case Int32:
		return int64(*(*int32)(at))
	}
	return *(*int64)(at)
}

// Uint returns an unsigned integer.
func (v Value) Uint() uint64 {
	at := v.address()
	switch v.t.Kind() {
	case Uint8:
		return uint64(*(*uint8)(at))
	case Uint16:
		return uint64(*(*uint16)(at))
	case Uint32:
		return uint64(*(*uint32)(at))
	}
	return *(*uint64)(at)
}

// Float returns a floating-point number.
func (v Value) Float() float64 {
	if v.t.Kind() == Float32 {
		return float64(*(*float32)(v.address()))
	}
	return *(*float64)(v.address())
}

// Complex returns a complex number.
func (v Value) Complex() complex128 {
	if v.t.Kind() == Complex64 {
		return complex128(*(*complex64)(v.address()))
	}
	return *(*complex128)(v.address())
}

// Text returns a string.
func (v Value) Text() string { return *(*string)(v.address()) }

// Bytes returns a slice of bytes, or the bytes of an array in place.
func (v Value) Bytes() []byte {
	if v.t.Kind() == Slice {
		return *(*[]byte)(v.address())
	}
	return unsafe.Slice((*byte)(v.address()), v.t.Len())
}

// Pointer returns the address that a channel, function, map, pointer, slice or
// unsafe pointer holds.
func (v Value) Pointer() uintptr {
	switch v.t.Kind() {
	case Slice:
		return uintptr(*(*unsafe.Pointer)(v.address()))
	case Func:
		code := v.word() // a closure begins with the address of its code
		if code != nil {
			code = *(*unsafe.Pointer)(code)
		}
		return uintptr(code)
	}
	return uintptr(v.word())
}

// IsNil tells whether a value of a type that has nil is that.
func (v Value) IsNil() bool {
	switch v.t.Kind() {
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.address()) == nil
	}
	return v.word() == nil
}

// Len returns the length of an array, slice, map or string.
func (v Value) Len() int {
	switch v.t.Kind() {
	case Array:
		return v.t.Len()
	case Map:
		if m := v.word(); m != nil {
			return int(*(*uint64)(m))
		}
		return 0
	}
	return (*struct {
		data unsafe.Pointer
		len  int
	})(v.address()).len
}

// Index returns an element of an array or slice.
func (v Value) Index(i int) Value {
	elem := v.t.Elem()
	if v.t.Kind() == Slice {
		base := *(*unsafe.Pointer)(v.address())
		return Value{elem, unsafe.Add(base, uintptr(i)*elem.Size()), v.flags&hidden | indirect | addressable}
	}
	if v.flags&indirect == 0 { // the only element of an array that is one pointer
		return Value{elem, v.data, v.flags}
	}
	return Value{elem, unsafe.Add(v.data, uintptr(i)*elem.Size()), v.flags}
}

// Field returns a field of a struct.
func (v Value) Field(i int) Value {
	field := v.t.Field(i)
	flags := v.flags
	if field.PkgPath != "" {
		flags |= hidden
	}
	if flags&indirect == 0 { // the only field of a struct that is one pointer
		return Value{field.Type, v.data, flags}
	}
	return Value{field.Type, unsafe.Add(v.data, field.Offset), flags}
}

// Elem returns what an interface holds, or the variable that a pointer points
// to; no value if that is nil.
func (v Value) Elem() Value {
	if v.t.Kind() == Interface {
		if v.t.hasNoMethods() {
			words := (*anyWords)(v.address())
			if words.t == nil {
				return Value{}
			}
			return fromWords(words.t, words.data, v.flags&hidden)
		}
		words := (*ifaceWords)(v.address())
		if words.table == nil {
			return Value{}
		}
		return fromWords(words.table.t, words.data, v.flags&hidden)
	}
	target := v.word()
	if target == nil {
		return Value{}
	}
	return Value{v.t.Elem(), target, v.flags&hidden | indirect | addressable}
}

// An Entry is a key of a map and its element, both copies.
type Entry struct {
	Key, Elem Value
}

// mapIter is filled in by the runtime.
type mapIter struct {
	key, elem  unsafe.Pointer // key is nil after the last entry
	t, m       unsafe.Pointer
	counters   [5]uint64
	table, run unsafe.Pointer
	position   uint64
}

// Entries returns what a map holds, in no order.
func (v Value) Entries() []Entry {
	entries := make([]Entry, 0, v.Len())
	m := v.word()
	if m == nil {
		return entries
	}
	var it mapIter
	for mapIterStart(v.t, m, unsafe.Pointer(&it)); it.key != nil; mapIterNext(unsafe.Pointer(&it)) {
		flags := v.flags & hidden
		entries = append(entries, Entry{copied(v.t.Key(), it.key, flags), copied(v.t.Elem(), it.elem, flags)})
	}
	return entries
}

func copied(t *Type, from unsafe.Pointer, flags uintptr) Value {
	if t.isDirect() {
		return Value{t, *(*unsafe.Pointer)(from), flags}
	}
	to := newObject(t)
	copyValue(t, to, from)
	return Value{t, to, flags | indirect}
}

// SetAny stores what x holds into the variable v, if its type allows that, and
// tells whether it does.
func (v Value) SetAny(x any) bool {
	if v.t.Kind() == Interface {
		return storeInterface(v.t, x, v.data)
	}
	if TypeOf(x) != v.t {
		return false
	}
	from := ValueOf(x)
	if from.flags&indirect != 0 {
		copyValue(v.t, v.data, from.data)
	} else {
		*(*unsafe.Pointer)(v.data) = from.data
	}
	return true
}

// FirstWord returns the first word of an interface of type t that holds x, nil
// if it cannot.
func FirstWord(t *Type, x any) unsafe.Pointer {
	if t.hasNoMethods() {
		return unsafe.Pointer(TypeOf(x))
	}
	var words ifaceWords
	if !storeInterface(t, x, unsafe.Pointer(&words)) {
		return nil
	}
	return unsafe.Pointer(words.table)
}

// SetBool stores b into a variable of a boolean type.
func (v Value) SetBool(b bool) { *(*bool)(v.data) = b }

// SetInt stores i into a variable of a signed integer type.
func (v Value) SetInt(i int64) {
	switch v.t.Kind() {
	case Int8:
		*(*int8)(v.data) = int8(i)
	case Int16:
		*(*int16)(v.data) = int16(i)
	case Int32:
		*(*int32)(v.data) = int32(i)
	default:
		*(*int64)(v.data) = i
	}
}

// SetUint stores u into a variable of an unsigned integer type.
func (v Value) SetUint(u uint64) {
	switch v.t.Kind() {
	case Uint8:
		*(*uint8)(v.data) = uint8(u)
	case Uint16:
		*(*uint16)(v.data) = uint16(u)
	case Uint32:
		*(*uint32)(v.data) = uint32(u)
	default:
		*(*uint64)(v.data) = u
	}
}

// SetFloat stores f into a variable of a floating-point type.
func (v Value) SetFloat(f float64) {
	if v.t.Kind() == Float32 {
		*(*float32)(v.data) = float32(f)
	} else {
		*(*float64)(v.data) = f
	}
}

// SetComplex stores c into a variable of a complex type.
func (v Value) SetComplex(c complex128) {
	if v.t.Kind() == Complex64 {
		*(*complex64)(v.data) = complex64(c)
	} else {
		*(*complex128)(v.data) = c
	}
}

// SetText stores s into a variable of a string type.
func (v Value) SetText(s string) { *(*string)(v.data) = s }

// SetBytes stores b into a variable that is a slice of bytes.
func (v Value) SetBytes(b []byte) { *(*[]byte)(v.data) = b }

// Address returns a number that only this type has.
func (t *Type) Address() uintptr { return uintptr(unsafe.Pointer(t)) }
