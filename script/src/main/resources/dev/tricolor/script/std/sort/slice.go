package sort

import "internal/rtype"

// functions is the Interface of a slice of any type. It has no Len: quick and
// stable are told it.
type functions struct {
	less func(i, j int) bool
	swap func(i, j int)
}

func (f functions) Len() int           { return 0 }
func (f functions) Less(i, j int) bool { return f.less(i, j) }
func (f functions) Swap(i, j int)      { f.swap(i, j) }

// Slice sorts the slice x as less says. Equal elements may change places.
func Slice(x any, less func(i, j int) bool) {
	n := rtype.SliceLen(x)
	quick(functions{less, rtype.Swapper(x)}, 0, n, depth(n))
}

// SliceStable is Slice that leaves equal elements in their order.
func SliceStable(x any, less func(i, j int) bool) {
	stable(functions{less, rtype.Swapper(x)}, rtype.SliceLen(x))
}

// SliceIsSorted tells whether the slice x is sorted as less says.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := rtype.SliceLen(x) - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}
