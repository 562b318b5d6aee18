package rtype

import "unsafe"

// sliceOf returns the header of the slice that x holds.
func sliceOf(x any) (t *Type, header unsafe.Pointer) {
	words := (*anyWords)(unsafe.Pointer(&x))
	if words.t == nil || words.t.Kind() != Slice {
		panic("reflect: call of Swapper on a value that is no slice")
	}
	return words.t.Elem(), words.data
}

// SliceLen returns the length of the slice that x holds.
func SliceLen(x any) int {
	_, header := sliceOf(x)
	return len(*(*[]struct{})(header))
}

// Swapper returns a function that exchanges two elements of the slice that x
// holds.
func Swapper(x any) func(i, j int) {
	t, header := sliceOf(x)
	switch {
	case t.Kind() == String:
		return swapperOf(*(*[]string)(header))
	case t.size == 8 && t.ptrBytes == 8:
		return swapperOf(*(*[]unsafe.Pointer)(header))
	case t.ptrBytes != 0:
	case t.size == 8:
		return swapperOf(*(*[]uint64)(header))
	case t.size == 4:
		return swapperOf(*(*[]uint32)(header))
	case t.size == 1:
		return swapperOf(*(*[]uint8)(header))
	}
	elements := *(*[]struct{})(header)
	base := *(*unsafe.Pointer)(header)
	spare := newObject(t)
	return func(i, j int) {
		_, _ = elements[i], elements[j] // bounds check
		a, b := unsafe.Add(base, uintptr(i)*t.size), unsafe.Add(base, uintptr(j)*t.size)
		copyValue(t, spare, a)
		copyValue(t, a, b)
		copyValue(t, b, spare)
	}
}

func swapperOf[E any](s []E) func(i, j int) {
	return func(i, j int) { s[i], s[j] = s[j], s[i] }
}
