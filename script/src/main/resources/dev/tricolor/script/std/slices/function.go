package slices

import "math/bits"

// quickFunc sorts x[low:high]; badPivots bounds how many of them it puts up
// with.
func quickFunc[E any](x []E, low, high, badPivots int, cmp func(a, b E) int) {
	balanced, partitioned := true, true
	for high-low > insertionLength {
		if badPivots == 0 {
			heapFunc(x[low:high], cmp)
			return
		}
		if !balanced {
			scatterFunc(x[low:high])
			badPivots--
		}
		pivot, guess := pivotFunc(x, low, high, cmp)
		if guess == falling {
			reverseFunc(x[low:high])
			pivot = low + high - 1 - pivot
			guess = rising
		}
		if balanced && partitioned && guess == rising && nearlySortedFunc(x, low, high, cmp) {
			return
		}
		if low > 0 && !(cmp(x[low-1], x[pivot]) < 0) {
			// Nothing here is less than the element before: the pivot is the least.
			low = equalsFunc(x, low, high, pivot, cmp)
			continue
		}
		length := high - low
		middle, nothingMoved := partitionFunc(x, low, high, pivot, cmp)
		partitioned = nothingMoved
		if left, right := middle-low, high-middle; left < right {
			balanced = left >= length/8
			quickFunc(x, low, middle, badPivots, cmp)
			low = middle + 1
		} else {
			balanced = right >= length/8
			quickFunc(x, middle+1, high, badPivots, cmp)
			high = middle
		}
	}
	insertFunc(x, low, high, cmp)
}

func insertFunc[E any](x []E, low, high int, cmp func(a, b E) int) {
	for i := low + 1; i < high; i++ {
		for j := i; j > low && cmp(x[j], x[j-1]) < 0; j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

func heapFunc[E any](x []E, cmp func(a, b E) int) {
	for i := (len(x) - 1) / 2; i >= 0; i-- {
		siftFunc(x, i, cmp)
	}
	for end := len(x) - 1; end >= 0; end-- {
		x[0], x[end] = x[end], x[0]
		siftFunc(x[:end], 0, cmp)
	}
}

// siftFunc moves an element of the heap down to its place.
func siftFunc[E any](x []E, at int, cmp func(a, b E) int) {
	for {
		child := 2*at + 1
		if child >= len(x) {
			return
		}
		if child+1 < len(x) && cmp(x[child], x[child+1]) < 0 {
			child++
		}
		if !(cmp(x[at], x[child]) < 0) {
			return
		}
		x[at], x[child] = x[child], x[at]
		at = child
	}
}

// scatterFunc moves some elements, to break what may be a pattern.
func scatterFunc[E any](x []E) {
	if len(x) < 8 {
		return
	}
	random := shuffle(len(x))
	mask := uint64(1)<<bits.Len(uint(len(x))) - 1
	first := len(x)/4*2 - 1
	for i := range 3 {
		other := int(random.next() & mask)
		if other >= len(x) {
			other -= len(x)
		}
		x[first+i], x[other] = x[other], x[first+i]
	}
}

// pivotFunc chooses a pivot: a median of three, or of three medians.
func pivotFunc[E any](x []E, low, high int, cmp func(a, b E) int) (pivot int, guess trend) {
	quarter := (high - low) / 4
	a, b, c := low+quarter, low+2*quarter, low+3*quarter
	exchanges := 0
	if high-low >= nintherLength {
		a = medianFunc(x, a-1, a, a+1, &exchanges, cmp)
		b = medianFunc(x, b-1, b, b+1, &exchanges, cmp)
		c = medianFunc(x, c-1, c, c+1, &exchanges, cmp)
	}
	b = medianFunc(x, a, b, c, &exchanges, cmp)
	switch exchanges {
	case 0:
		return b, rising
	case mostExchanges:
		return b, falling
	}
	return b, unknown
}

// medianFunc counts how many neighbours are out of order.
func medianFunc[E any](x []E, a, b, c int, exchanges *int, cmp func(a, b E) int) int {
	if cmp(x[b], x[a]) < 0 {
		*exchanges++
		a, b = b, a
	}
	if cmp(x[c], x[b]) < 0 {
		*exchanges++
		b = c
	}
	if cmp(x[b], x[a]) < 0 {
		*exchanges++
		b = a
	}
	return b
}

func reverseFunc[E any](x []E) {
	for i, j := 0, len(x)-1; i < j; i, j = i+1, j-1 {
		x[i], x[j] = x[j], x[i]
	}
}

// nearlySortedFunc sorts if few elements are out of place, and tells whether
// it has.
func nearlySortedFunc[E any](x []E, low, high int, cmp func(a, b E) int) bool {
	i := low + 1
	for range shiftSteps {
		for i < high && !(cmp(x[i], x[i-1]) < 0) {
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
			for j := i - 1; j > 0 && cmp(x[j], x[j-1]) < 0; j-- {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
		if high-i >= 2 {
			for j := i + 1; j < high && cmp(x[j], x[j-1]) < 0; j++ {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
	}
	return false
}

// equalsFunc moves what equals the pivot to the front, and returns where the
// rest begins.
func equalsFunc[E any](x []E, low, high, pivot int, cmp func(a, b E) int) int {
	x[low], x[pivot] = x[pivot], x[low]
	i, j := low+1, high-1
	for {
		for i <= j && !(cmp(x[low], x[i]) < 0) {
			i++
		}
		for i <= j && cmp(x[low], x[j]) < 0 {
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

// partitionFunc moves what is less than the pivot before it, and the rest
// behind it. It returns where the pivot is then, and whether nothing else had
// to move.
func partitionFunc[E any](x []E, low, high, pivot int, cmp func(a, b E) int) (middle int, nothingMoved bool) {
	x[low], x[pivot] = x[pivot], x[low]
	i, j := low+1, high-1
	nothingMoved = true
	for {
		for i <= j && cmp(x[i], x[low]) < 0 {
			i++
		}
		for i <= j && !(cmp(x[j], x[low]) < 0) {
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

// stableFunc sorts blocks by insertion, and merges them in place.
func stableFunc[E any](x []E, cmp func(a, b E) int) {
	for low := 0; low < len(x); low += blockLength {
		insertFunc(x, low, min(low+blockLength, len(x)), cmp)
	}
	for block := blockLength; block < len(x); block *= 2 {
		for low := 0; low+block < len(x); low += 2 * block {
			mergeFunc(x, low, low+block, min(low+2*block, len(x)), cmp)
		}
	}
}

// mergeFunc merges two neighbouring runs (P. Kim and A. Kutzner, "Stable
// Minimum Storage Merging by Symmetric Comparisons").
func mergeFunc[E any](x []E, low, middle, high int, cmp func(a, b E) int) {
	switch {
	case middle-low == 1:
		// The first element goes before those that are not less.
		from, to := middle, high
		for from < to {
			half := int(uint(from+to) / 2)
			if cmp(x[half], x[low]) < 0 {
				from = half + 1
			} else {
				to = half
			}
		}
		for i := low; i < from-1; i++ {
			x[i], x[i+1] = x[i+1], x[i]
		}
		return
	case high-middle == 1:
		// The last element goes behind those that are not greater.
		from, to := low, middle
		for from < to {
			half := int(uint(from+to) / 2)
			if !(cmp(x[middle], x[half]) < 0) {
				from = half + 1
			} else {
				to = half
			}
		}
		for i := middle; i > from; i-- {
			x[i], x[i-1] = x[i-1], x[i]
		}
		return
	}
	half := int(uint(low+high) / 2)
	sum := half + middle
	from, to := low, middle
	if middle > half {
		from, to = sum-high, half
	}
	for from < to {
		c := int(uint(from+to) / 2)
		if !(cmp(x[sum-1-c], x[c]) < 0) {
			from = c + 1
		} else {
			to = c
		}
	}
	end := sum - from
	if from < middle && middle < end {
		rotateFunc(x, from, middle, end)
	}
	if low < from && from < half {
		mergeFunc(x, low, from, half, cmp)
	}
	if half < end && end < high {
		mergeFunc(x, half, end, high, cmp)
	}
}

// rotateFunc exchanges two neighbouring runs.
func rotateFunc[E any](x []E, low, middle, high int) {
	left, right := middle-low, high-middle
	for left != right {
		if left > right {
			exchangeFunc(x, middle-left, middle, right)
			left -= right
		} else {
			exchangeFunc(x, middle-left, middle+right-left, left)
			right -= left
		}
	}
	exchangeFunc(x, middle-left, middle, left)
}

func exchangeFunc[E any](x []E, a, b, n int) {
	for i := range n {
		x[a+i], x[b+i] = x[b+i], x[a+i]
	}
}
