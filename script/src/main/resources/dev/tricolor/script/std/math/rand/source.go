package rand

// Source yields random numbers of 63 bits. It is not for several goroutines.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 yields numbers of 64 bits as well.
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	length = 607 // of the state
	lag    = 273
)

// fibonacci is an additive lagged Fibonacci generator (D. P. Mitchell and J. A.
// Reeds): each number is the sum of two that came before.
type fibonacci struct {
	tap, feed int
	state     [length]int64
}

// NewSource returns a Source that begins with seed.
func NewSource(seed int64) Source {
	s := new(fibonacci)
	s.Seed(seed)
	return s
}

// Seed makes the generator begin anew.
func (s *fibonacci) Seed(seed int64) {
	s.tap = 0
	s.feed = length - lag
	const prime = 1<<31 - 1
	seed %= prime
	if seed < 0 {
		seed += prime
	}
	if seed == 0 {
		seed = 89482311
	}
	x := int32(seed)
	for range 20 {
		x = lehmer(x)
	}
	for i := range s.state {
		var mixed int64
		for range 3 {
			x = lehmer(x)
			mixed = mixed<<20 ^ int64(x)
		}
		s.state[i] = mixed ^ int64(start[i])
	}
}

// lehmer returns 48271*x modulo 2^31-1.
func lehmer(x int32) int32 { return int32(int64(x) * 48271 % (1<<31 - 1)) }

func (s *fibonacci) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *fibonacci) Uint64() uint64 {
	if s.tap--; s.tap < 0 {
		s.tap += length
	}
	if s.feed--; s.feed < 0 {
		s.feed += length
	}
	x := s.state[s.feed] + s.state[s.tap]
	s.state[s.feed] = x
	return uint64(x)
}
