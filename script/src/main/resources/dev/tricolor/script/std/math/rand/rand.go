// Package rand yields random numbers that are good enough for games and
// simulations, but no secrets.
package rand

import "internal/random"

// A Rand makes numbers of all kinds from a Source.
type Rand struct {
	source   Source
	source64 Source64 // the same, or nil
	bits     int64    // that Read has left
	left     int8     // how many bytes they are
}

// New returns a Rand that draws on src.
func New(src Source) *Rand {
	source64, _ := src.(Source64)
	return &Rand{source: src, source64: source64}
}

// Seed makes the Source begin anew.
func (r *Rand) Seed(seed int64) {
	if s, ok := r.source.(*sharedSource); ok {
		s.Seed(seed)
		s.lock.Lock()
		r.left = 0
		s.lock.Unlock()
		return
	}
	r.source.Seed(seed)
	r.left = 0
}

// Int63 returns a number of 63 bits.
func (r *Rand) Int63() int64 { return r.source.Int63() }

// Uint32 returns a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a number of 64 bits.
func (r *Rand) Uint64() uint64 {
	if r.source64 != nil {
		return r.source64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a number of 31 bits.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(uint(r.Int63())) }

// Int63n returns a number in [0, n).
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	// Beyond the last multiple of n the remainders would not be equally likely.
	last := int64(1<<63 - 1 - 1<<63%uint64(n))
	v := r.Int63()
	for v > last {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number in [0, n).
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - 1<<31%uint32(n))
	v := r.Int31()
	for v > last {
		v = r.Int31()
	}
	return v % n
}

// fastInt31n is Int31n by a multiplication (D. Lemire, "Fast Random Integer
// Generation in an Interval").
func (r *Rand) fastInt31n(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		least := uint32(-n) % uint32(n)
		for low < least {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return int32(product >> 32)
}

// Intn returns a number in [0, n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		// Rounding may yield 1.
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers in [0, n) in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements in random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-1-1; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.fastInt31n(int32(i+1))))
	}
}

// Read fills p. The error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	if s, ok := r.source.(*sharedSource); ok {
		s.lock.Lock()
		defer s.lock.Unlock()
	}
	for i := range p {
		if r.left == 0 {
			if s, ok := r.source.(*sharedSource); ok {
				r.bits = int64(s.draw() & (1<<63 - 1))
			} else {
				r.bits = r.source.Int63()
			}
			r.left = 7
		}
		p[i] = byte(r.bits)
		r.bits >>= 8
		r.left--
	}
	return len(p), nil
}

// NormFloat64 returns a number of the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	for {
		j := r.Uint32()
		if x, ok := random.Normal(r, int32(j), j&0x7F); ok {
			return x
		}
	}
}

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		if x, ok := random.Exponential(r, j, j&0xFF); ok {
			return x
		}
	}
}
