package sort

import "math/bits"

// Quicksort that notices patterns (O. Peters, "Pattern-defeating quicksort"):
// sorted and reversed input takes linear time, many equal elements are set
// aside at once, and a heap sort bounds the worst case. Which of two equal
// elements comes first is the same on every run, and what other Go programs
// see: slices takes the same steps.

const (
	insertionLength = 12 // up to here, insertion sort
	blockLength     = 20 // of insertion sort in a stable sort
	nintherLength   = 50 // from here on, the pivot is a median of medians
	shiftLength     = 50 // from here on, a few elements out of place are moved
	shiftSteps      = 5  // ... but no more than these
	mostExchanges   = 12 // in choosing a pivot: all of them
)

// A trend is what choosing a pivot lets one guess of the order.
type trend int

const (
	unknown trend = iota
	rising
	falling
)

// A shuffle is a generator of numbers by shifts (G. Marsaglia, "Xorshift RNGs").
type shuffle uint64

func (s *shuffle) next() uint64 {
	*s ^= *s << 13
	*s ^= *s >> 7
	*s ^= *s << 17
	return uint64(*s)
}

// depth bounds how many bad pivots may be chosen.
func depth(length int) int { return bits.Len(uint(length)) }
