package sort

import "math/bits"

// quick sorts x[low:high]; badPivots bounds how many of them it puts up
// with.
func quick[D Interface](x D, low, high, badPivots int) {
	balanced, partitioned := true, true
	for high-low > insertionLength {
		if badPivots == 0 {
			heap(x, low, high)
			return
		}
		if !balanced {
			scatter(x, low, high)
			badPivots--
		}
		pivot, guess := pivot(x, low, high)
		if guess == falling {
			reverse(x, low, high)
			pivot = low + high - 1 - pivot
			guess = rising
		}
		if balanced && partitioned && guess == rising && nearlySorted(x, low, high) {
			return
		}
		if low > 0 && !x.Less(low-1, pivot) {
			// Nothing here is less than the element before: the pivot is the least.
			low = equals(x, low, high, pivot)
			continue
		}
		length := high - low
		middle, nothingMoved := partition(x, low, high, pivot)
		partitioned = nothingMoved
		if left, right := middle-low, high-middle; left < right {
			balanced = left >= length/8
			quick(x, low, middle, badPivots)
			low = middle + 1
		} else {
			balanced = right >= length/8
			quick(x, middle+1, high, badPivots)
			high = middle
		}
	}
	insert(x, low, high)
}

func insert[D Interface](x D, low, high int) {
	for i := low + 1; i < high; i++ {
		for j := i; j > low && x.Less(j, j-1); j-- {
			x.Swap(j, j-1)
		}
	}
}

func heap[D Interface](x D, low, high int) {
	length := high - low
	for i := (length - 1) / 2; i >= 0; i-- {
		sift(x, low, i, length)
	}
	for end := length - 1; end >= 0; end-- {
		x.Swap(low, low+end)
		sift(x, low, 0, end)
	}
}

// sift moves an element of the heap down to its place.
func sift[D Interface](x D, low, at, end int) {
	for {
		child := 2*at + 1
		if child >= end {
			return
		}
		if child+1 < end && x.Less(low+child, low+child+1) {
			child++
		}
		if !x.Less(low+at, low+child) {
			return
		}
		x.Swap(low+at, low+child)
		at = child
	}
}

// scatter moves some elements, to break what may be a pattern.
func scatter[D Interface](x D, low, high int) {
	length := high - low
	if length < 8 {
		return
	}
	random := shuffle(length)
	mask := uint64(1)<<bits.Len(uint(length)) - 1
	first := low + length/4*2 - 1
	for i := range 3 {
		other := int(random.next() & mask)
		if other >= length {
			other -= length
		}
		x.Swap(first+i, low+other)
	}
}

// pivot chooses a pivot: a median of three, or of three medians.
func pivot[D Interface](x D, low, high int) (pivot int, guess trend) {
	quarter := (high - low) / 4
	a, b, c := low+quarter, low+2*quarter, low+3*quarter
	exchanges := 0
	if high-low >= nintherLength {
		a = median(x, a-1, a, a+1, &exchanges)
		b = median(x, b-1, b, b+1, &exchanges)
		c = median(x, c-1, c, c+1, &exchanges)
	}
	b = median(x, a, b, c, &exchanges)
	switch exchanges {
	case 0:
		return b, rising
	case mostExchanges:
		return b, falling
	}
	return b, unknown
}

// median counts how many neighbours are out of order.
func median[D Interface](x D, a, b, c int, exchanges *int) int {
	if x.Less(b, a) {
		*exchanges++
		a, b = b, a
	}
	if x.Less(c, b) {
		*exchanges++
		b = c
	}
	if x.Less(b, a) {
		*exchanges++
		b = a
	}
	return b
}

func reverse[D Interface](x D, low, high int) {
	for i, j := low, high-1; i < j; i, j = i+1, j-1 {
		x.Swap(i, j)
	}
}

// nearlySorted sorts if few elements are out of place, and tells whether
// it has.
func nearlySorted[D Interface](x D, low, high int) bool {
	i := low + 1
	for range shiftSteps {
		for i < high && !x.Less(i, i-1) {
			i++
		}
		if i == high {
			return true
		}
		if high-low < shiftLength {
			return false
		}
		x.Swap(i, i-1)
		if i-low >= 2 {
			for j := i - 1; j > 0 && x.Less(j, j-1); j-- {
				x.Swap(j, j-1)
			}
		}
		if high-i >= 2 {
			for j := i + 1; j < high && x.Less(j, j-1); j++ {
				x.Swap(j, j-1)
			}
		}
	}
	return false
}

// equals moves what equals the pivot to the front, and returns where the
// rest begins.
func equals[D Interface](x D, low, high, pivot int) int {
	x.Swap(low, pivot)
	i, j := low+1, high-1
	for {
		for i <= j && !x.Less(low, i) {
			i++
		}
		for i <= j && x.Less(low, j) {
			j--
		}
		if i > j {
			return i
		}
		x.Swap(i, j)
		i++
		j--
	}
}

// partition moves what is less than the pivot before it, and the rest
// behind it. It returns where the pivot is then, and whether nothing else had
// to move.
func partition[D Interface](x D, low, high, pivot int) (middle int, nothingMoved bool) {
	x.Swap(low, pivot)
	i, j := low+1, high-1
	nothingMoved = true
	for {
		for i <= j && x.Less(i, low) {
			i++
		}
		for i <= j && !x.Less(j, low) {
			j--
		}
		if i > j {
			x.Swap(j, low)
			return j, nothingMoved
		}
		x.Swap(i, j)
		i++
		j--
		nothingMoved = false
	}
}

// stable sorts blocks by insertion, and merges them in place.
func stable[D Interface](x D, length int) {
	for low := 0; low < length; low += blockLength {
		insert(x, low, min(low+blockLength, length))
	}
	for block := blockLength; block < length; block *= 2 {
		for low := 0; low+block < length; low += 2 * block {
			merge(x, low, low+block, min(low+2*block, length))
		}
	}
}

// merge merges two neighbouring runs (P. Kim and A. Kutzner, "Stable
// Minimum Storage Merging by Symmetric Comparisons").
func merge[D Interface](x D, low, middle, high int) {
	switch {
	case middle-low == 1:
		// The first element goes before those that are not less.
		from, to := middle, high
		for from < to {
			half := int(uint(from+to) / 2)
			if x.Less(half, low) {
				from = half + 1
			} else {
				to = half
			}
		}
		for i := low; i < from-1; i++ {
			x.Swap(i, i+1)
		}
		return
	case high-middle == 1:
		// The last element goes behind those that are not greater.
		from, to := low, middle
		for from < to {
			half := int(uint(from+to) / 2)
			if !x.Less(middle, half) {
				from = half + 1
			} else {
				to = half
			}
		}
		for i := middle; i > from; i-- {
			x.Swap(i, i-1)
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
		if !x.Less(sum-1-c, c) {
			from = c + 1
		} else {
			to = c
		}
	}
	end := sum - from
	if from < middle && middle < end {
		rotate(x, from, middle, end)
	}
	if low < from && from < half {
		merge(x, low, from, half)
	}
	if half < end && end < high {
		merge(x, half, end, high)
	}
}

// rotate exchanges two neighbouring runs.
func rotate[D Interface](x D, low, middle, high int) {
	left, right := middle-low, high-middle
	for left != right {
		if left > right {
			exchange(x, middle-left, middle, right)
			left -= right
		} else {
			exchange(x, middle-left, middle+right-left, left)
			right -= left
		}
	}
	exchange(x, middle-left, middle, left)
}

func exchange[D Interface](x D, a, b, n int) {
	for i := range n {
		x.Swap(a+i, b+i)
	}
}
