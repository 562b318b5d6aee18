package rand

import "sync"

// runtimeRand returns 64 random bits of the runtime.
func runtimeRand() uint64

// sharedSource is what the functions of the package draw on: the runtime, until
// Seed is called.
type sharedSource struct {
	lock   sync.Mutex
	seeded *fibonacci
}

var shared = &sharedSource{}

var global = New(shared)

// draw is for those that hold the lock.
func (s *sharedSource) draw() uint64 {
	if s.seeded != nil {
		return s.seeded.Uint64()
	}
	return runtimeRand()
}

func (s *sharedSource) Uint64() uint64 {
	s.lock.Lock()
	x := s.draw()
	s.lock.Unlock()
	return x
}

func (s *sharedSource) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *sharedSource) Seed(seed int64) {
	s.lock.Lock()
	if s.seeded == nil {
		s.seeded = new(fibonacci)
	}
	s.seeded.Seed(seed)
	s.lock.Unlock()
}

// Seed makes the functions of the package yield the sequence of NewSource.
//
// Deprecated: a Rand of its own is better.
func Seed(seed int64) { global.Seed(seed) }

// Int63 returns a number of 63 bits.
func Int63() int64 { return global.Int63() }

// Uint32 returns a number of 32 bits.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a number of 64 bits.
func Uint64() uint64 { return global.Uint64() }

// Int31 returns a number of 31 bits.
func Int31() int32 { return global.Int31() }

// Int returns a number that is not negative.
func Int() int { return global.Int() }

// Int63n returns a number in [0, n).
func Int63n(n int64) int64 { return global.Int63n(n) }

// Int31n returns a number in [0, n).
func Int31n(n int32) int32 { return global.Int31n(n) }

// Intn returns a number in [0, n).
func Intn(n int) int { return global.Intn(n) }

// Float64 returns a number in [0, 1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0, 1).
func Float32() float32 { return global.Float32() }

// Perm returns the numbers in [0, n) in random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle puts n elements in random order.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// Read fills p. The error is always nil.
//
// Deprecated: it is not for secrets.
func Read(p []byte) (n int, err error) { return global.Read(p) }

// NormFloat64 returns a number of the standard normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func ExpFloat64() float64 { return global.ExpFloat64() }
