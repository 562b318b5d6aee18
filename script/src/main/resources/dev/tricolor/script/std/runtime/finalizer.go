package runtime

import (
	"internal/rtype"
	"unsafe"
)

// SetFinalizer lets finalizer(obj) be called, once, some time after obj, a
// pointer, has become unreachable. A nil finalizer takes it back.
func SetFinalizer(obj any, finalizer any) {
	pointer := rtype.ValueOf(obj)
	if !pointer.IsValid() {
		throw("runtime.SetFinalizer: first argument is nil")
	}
	if pointer.Kind() != rtype.Pointer {
		throw("runtime.SetFinalizer: first argument is " + pointer.Type().String() + ", not pointer")
	}
	if pointer.IsNil() {
		throw("nil elem type!")
	}
	f := rtype.ValueOf(finalizer)
	if !f.IsValid() {
		setFinalizer(dataWord(obj), nil, nil)
		return
	}
	t := f.Type()
	if t.Kind() != rtype.Func {
		throw("runtime.SetFinalizer: second argument is " + t.String() + ", not a function")
	}
	table, fits := finalizerTable(obj, t)
	if !fits {
		throw("runtime.SetFinalizer: cannot pass " + pointer.Type().String() + " to finalizer " + t.String())
	}
	startFinalizers()
	closure := dataWord(finalizer)
	if t.NumOut() > 0 {
		closure, table = ignoringResults(t, closure, table), nil
	}
	switch setFinalizer(dataWord(obj), closure, table) {
	case 1:
		throw("runtime.SetFinalizer: finalizer already set")
	case 2:
		throw("runtime.SetFinalizer: pointer not at beginning of allocated block")
	}
}

var finalizersStarted bool

// startFinalizers starts the goroutine that calls finalizers, once.
func startFinalizers() {
	if !finalizersStarted {
		finalizersStarted = true
		startSystem(finalizers)
	}
}

// finalizerTable tells whether a function can take obj, and returns the first
// word of the interface that it takes, nil if it takes the pointer.
func finalizerTable(obj any, f *rtype.Type) (table unsafe.Pointer, fits bool) {
	if f.IsVariadic() || f.NumIn() != 1 {
		return nil, false
	}
	in, pointer := f.In(0), rtype.TypeOf(obj)
	switch in.Kind() {
	case rtype.Pointer:
		// The types may be the same but for a name.
		return nil, in == pointer || (in.Name() == "" || pointer.Name() == "") && in.Elem() == pointer.Elem()
	case rtype.Interface:
		table = rtype.FirstWord(in, obj)
	}
	return table, table != nil
}

// finalizers is the body of the goroutine that calls finalizers and cleanups.
func finalizers() {
	for {
		closure, table, object := nextFinalizer()
		switch {
		case object == nil:
			(*(*func())(closure))()
		case table == nil:
			call[func(unsafe.Pointer)](closure)(object)
		default:
			call[func(any)](closure)(interfaceOf(table, object))
		}
	}
}

// call returns the function with a closure, which is of type F but for types
// that make no difference.
func call[F any](closure unsafe.Pointer) F { return *(*F)(unsafe.Pointer(&closure)) }

func interfaceOf(table, object unsafe.Pointer) any {
	return *(*any)(unsafe.Pointer(&[2]unsafe.Pointer{table, object}))
}

// ignoringResults returns the closure of a function that calls a finalizer with
// results. As nobody knows their types there, it calls it as a function that
// returns first in the same sort of register, and at least as much in memory.
func ignoringResults(t *rtype.Type, closure, table unsafe.Pointer) unsafe.Pointer {
	first, bytes := rtype.Invalid, uintptr(0)
	for i := range t.NumOut() {
		result := t.Out(i)
		if kind, count := scalars(result); first == rtype.Invalid && count <= inRegisters {
			first = kind
		}
		bytes += result.Size() + 8
	}
	var f func(unsafe.Pointer)
	switch first {
	case rtype.Invalid:
		f = withRoom[struct{}](closure, table, bytes)
	case rtype.Int32:
		f = withRoom[int32](closure, table, bytes)
	case rtype.Float32:
		f = withRoom[float32](closure, table, bytes)
	case rtype.Float64:
		f = withRoom[float64](closure, table, bytes)
	default:
		f = withRoom[int](closure, table, bytes)
	}
	return *(*unsafe.Pointer)(unsafe.Pointer(&f))
}

// inRegisters is of how many scalars a value consists at most that travels in
// registers.
const inRegisters = 4

// scalars returns of how many scalars a value of a type consists, and the sort
// of the first: Int32, Int, Float32, Float64, or Invalid if there is none.
func scalars(t *rtype.Type) (first rtype.Kind, count int) {
	switch t.Kind() {
	case rtype.Array:
		if t.Len() == 1 {
			return scalars(t.Elem())
		}
		return rtype.Invalid, t.Len() * (inRegisters + 1)
	case rtype.Struct:
		for i := range t.NumField() {
			kind, more := scalars(t.Field(i).Type)
			if count == 0 {
				first = kind
			}
			count += more
		}
		return first, count
	case rtype.Bool, rtype.Int8, rtype.Int16, rtype.Int32, rtype.Uint8, rtype.Uint16, rtype.Uint32:
		return rtype.Int32, 1
	case rtype.Float32, rtype.Float64:
		return t.Kind(), 1
	case rtype.Complex64:
		return rtype.Float32, 2
	case rtype.Complex128:
		return rtype.Float64, 2
	case rtype.String, rtype.Interface:
		return rtype.Int, 2
	case rtype.Slice:
		return rtype.Int, 3
	}
	return rtype.Int, 1
}

// withRoom returns a function that calls a finalizer whose first result in a
// register is an F, with room for its other results.
func withRoom[F any](closure, table unsafe.Pointer, bytes uintptr) func(unsafe.Pointer) {
	switch {
	case bytes <= 1<<10:
		return func(object unsafe.Pointer) { callFor[F, [1 << 7]uintptr](closure, table, object) }
	case bytes <= 1<<16:
		return func(object unsafe.Pointer) { callFor[F, [1 << 13]uintptr](closure, table, object) }
	case bytes <= 1<<22:
		return func(object unsafe.Pointer) { callFor[F, [1 << 19]uintptr](closure, table, object) }
	}
	return func(object unsafe.Pointer) { callFor[F, [1 << 25]uintptr](closure, table, object) }
}

// callFor is a function of its own because of its frame.
//
//go:noinline
func callFor[F, R any](closure, table, object unsafe.Pointer) {
	if table == nil {
		call[func(unsafe.Pointer) (F, R)](closure)(object)
	} else {
		call[func(any) (F, R)](closure)(interfaceOf(table, object))
	}
}

// dataWord returns the second word of an interface.
func dataWord(v any) unsafe.Pointer {
	return (*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1]
}

// A Cleanup is what AddCleanup set.
type Cleanup struct {
	id  uint64
	ptr uintptr
}

// AddCleanup lets cleanup(arg) be called, once, some time after ptr has become
// unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	object := unsafe.Pointer(ptr)
	if object == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	if v := rtype.ValueOf(arg); v.Kind() == rtype.Pointer && v.Pointer() == uintptr(object) {
		panic(plainError("runtime.AddCleanup: ptr is equal to arg, cleanup will never run"))
	}
	f := func() { cleanup(arg) }
	startFinalizers()
	return Cleanup{addCleanup(object, unsafe.Pointer(&f)), uintptr(object)}
}

// Stop takes the cleanup back, if it has not been queued.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.ptr, c.id)
	}
}
