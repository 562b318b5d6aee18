package slices

import "cmp"

// The steps of function.go, with < in the place of a function.

// quickOrdered sorts x[low:high]; badPivots bounds how many of them it puts up
// with.
func quickOrdered[E cmp.Ordered](x []E, low, high, badPivots int) {
	balanced, partitioned := true, true
	for high-low > insertionLength {
		if badPivots == 0 {
			heapOrdered(x[low:high])
			return
		}
		if !balanced {
			scatterFunc(x[low:high])
			badPivots--
		}
		pivot, guess := pivotOrdered(x, low, high)
		if guess == falling {
			reverseFunc(x[low:high])
			pivot = low + high - 1 - pivot
			guess = rising
		}
		if balanced && partitioned && guess == rising && nearlySortedOrdered(x, low, high) {
			return
		}
		if low > 0 && !cmp.Less(x[low-1], x[pivot]) {
			// Nothing here is less than the element before: the pivot is the least.
			low = equalsOrdered(x, low, high, pivot)
			continue
		}
		length := high - low
		middle, nothingMoved := partitionOrdered(x, low, high, pivot)
		partitioned = nothingMoved
		if left, right := middle-low, high-middle; left < right {
			balanced = left >= length/8
			quickOrdered(x, low, middle, badPivots)
			low = middle + 1
		} else {
			balanced = right >= length/8
			quickOrdered(x, middle+1, high, badPivots)
			high = middle
		}
	}
	insertOrdered(x, low, high)
}

func insertOrdered[E cmp.Ordered](x []E, low, high int) {
	for i := low + 1; i < high; i++ {
		for j := i; j > low && cmp.Less(x[j], x[j-1]); j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

func heapOrdered[E cmp.Ordered](x []E) {
	for i := (len(x) - 1) / 2; i >= 0; i-- {
		siftOrdered(x, i)
	}
	for end := len(x) - 1; end >= 0; end-- {
		x[0], x[end] = x[end], x[0]
		siftOrdered(x[:end], 0)
	}
}

// siftOrdered moves an element of the heap down to its place.
func siftOrdered[E cmp.Ordered](x []E, at int) {
	for {
		child := 2*at + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && cmp.Less(x[child], x[child+1]) {
			child++
		}
		if !cmp.Less(x[at], x[child]) {
			return
		}
		x[at], x[child] = x[child], x[at]
		at = child
	}
}

// pivotOrdered chooses a pivot: a median of three, or of three medians.
func pivotOrdered[E cmp.Ordered](x []E, low, high int) (pivot int, guess trend) {
	quarter := (high - low) / 4
	a, b, c := low+quarter, low+2*quarter, low+3*quarter
	exchanges := 0
	if high-low >= nintherLength {
		a = medianOrdered(x, a-1, a, a+1, &exchanges)
		b = medianOrdered(x, b-1, b, b+1, &exchanges)
		c = medianOrdered(x, c-1, c, c+1, &exchanges)
	}
	b = medianOrdered(x, a, b, c, &exchanges)
	switch exchanges {
	case 0:
		return b, rising
	case mostExchanges:
		return b, falling
	}
	return b, unknown
}

// medianOrdered counts how many neighbours are out of order.
func medianOrdered[E cmp.Ordered](x []E, a, b, c int, exchanges *int) int {
	if cmp.Less(x[b], x[a]) {
		*exchanges++
		a, b = b, a
	}
	if cmp.Less(x[c], x[b]) {
		*exchanges++
		b = c
	}
	if cmp.Less(x[b], x[a]) {
		*exchanges++
		b = a
	}
	return b
}

// nearlySortedOrdered sorts if few elements are out of place, and tells whether
// it has.
func nearlySortedOrdered[E cmp.Ordered](x []E, low, high int) bool {
	i := low + 1
	for range shiftSteps {
		for i < high && !cmp.Less(x[i], x[i-1]) {
			i++
		}
		if i == high {
			return true
		}
		if high-low < shiftLength {
			return false
		}
		x[i], x[i-1] = x[i-1], x[i]
		if i-low >= 2 {
			for j := i - 1; j > 0 && cmp.Less(x[j], x[j-1]); j-- {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
		if high-i >= 2 {
			for j := i + 1; j < high && cmp.Less(x[j], x[j-1]); j++ {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
	}
	return false
}

// equalsOrdered moves what equals the pivot to the front, and returns where the
// rest begins.
func equalsOrdered[E cmp.Ordered](x []E, low, high, pivot int) int {
	x[low], x[pivot] = x[pivot], x[low]
	i, j := low+1, high-1
	for {
		for i <= j && !cmp.Less(x[low], x[i]) {
			i++
		}
		for i <= j && cmp.Less(x[low], x[j]) {
			j--
		}
		if i > j {
			return i
		}
		x[i], x[j] = x[j], x[i]
		i++
		j--
	}
}

// partitionOrdered moves what is less than the pivot before it, and the rest
// behind it. It returns where the pivot is then, and whether nothing else had
// to move.
func partitionOrdered[E cmp.Ordered](x []E, low, high, pivot int) (middle int, nothingMoved bool) {
	x[low], x[pivot] = x[pivot], x[low]
	i, j := low+1, high-1
	nothingMoved = true
	for {
		for i <= j && cmp.Less(x[i], x[low]) {
			i++
		}
		for i <= j && !cmp.Less(x[j], x[low]) {
			j--
		}
		if i > j {
			x[j], x[low] = x[low], x[j]
			return j, nothingMoved
		}
		x[i], x[j] = x[j], x[i]
		i++
		j--
		nothingMoved = false
	}
}
