package sort

// Search returns the least i in [0, n) for which f holds, n if there is none.
// If f holds for some i it must hold for all greater ones.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) / 2)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find returns the least i in [0, n) for which cmp(i) is not positive, and
// whether it is 0 there. As i grows, cmp(i) must not.
func Find(n int, cmp func(int) int) (i int, found bool) {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) / 2)
		if cmp(middle) > 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < n && cmp(low) == 0
}

// SearchInts returns where x stands in the sorted slice a, or would stand.
func SearchInts(a []int, x int) int {
	low, high := 0, len(a)
	for low < high {
		middle := int(uint(low+high) / 2)
		if a[middle] < x {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// SearchFloat64s returns where x stands in the sorted slice a, or would stand.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings returns where x stands in the sorted slice a, or would stand.
func SearchStrings(a []string, x string) int {
	low, high := 0, len(a)
	for low < high {
		middle := int(uint(low+high) / 2)
		if a[middle] < x {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
