package slices

import "cmp"

// Sort sorts x in ascending order.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	quickOrdered(x, 0, len(x), depth(len(x)))
}

// SortFunc sorts x as cmp says, which returns a negative number if a comes
// before b, and a positive one if it comes after. Equal elements may change
// places.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	quickFunc(x, 0, len(x), depth(len(x)), cmp)
}

// SortStableFunc is SortFunc that leaves equal elements in their order.
func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) {
	stableFunc(x, cmp)
}

// IsSorted tells whether x is in ascending order.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

// IsSortedFunc tells whether x is in the order of cmp.
func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min returns the least element; it panics if there is none.
func Min[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Min: empty list")
	}
	least := x[0]
	for _, v := range x[1:] {
		least = min(least, v)
	}
	return least
}

// MinFunc returns the first least element; it panics if there is none.
func MinFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MinFunc: empty list")
	}
	least := x[0]
	for _, v := range x[1:] {
		if cmp(v, least) < 0 {
			least = v
		}
	}
	return least
}

// Max returns the greatest element; it panics if there is none.
func Max[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Max: empty list")
	}
	greatest := x[0]
	for _, v := range x[1:] {
		greatest = max(greatest, v)
	}
	return greatest
}

// MaxFunc returns the first greatest element; it panics if there is none.
func MaxFunc[S ~[]E, E any](x S, cmp func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	greatest := x[0]
	for _, v := range x[1:] {
		if cmp(v, greatest) > 0 {
			greatest = v
		}
	}
	return greatest
}

// BinarySearch returns where target stands in the sorted slice x, or would
// stand, and whether it is there.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	low, high := 0, len(x)
	for low < high {
		middle := int(uint(low+high) / 2)
		if cmp.Less(x[middle], target) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(x) && (x[low] == target || x[low] != x[low] && target != target)
}

// BinarySearchFunc is BinarySearch in the order of cmp.
func BinarySearchFunc[S ~[]E, E, T any](x S, target T, cmp func(E, T) int) (int, bool) {
	low, high := 0, len(x)
	for low < high {
		middle := int(uint(low+high) / 2)
		if cmp(x[middle], target) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(x) && cmp(x[low], target) == 0
}
