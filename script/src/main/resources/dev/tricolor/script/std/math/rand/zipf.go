package rand

import "internal/random"

// A Zipf yields numbers of a Zipf distribution.
type Zipf struct {
	r            *Rand
	distribution random.Zipf
}

// NewZipf returns numbers k in [0, imax], likely in proportion to (v+k)^-s. It
// returns nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	distribution, ok := random.MakeZipf(s, v, imax)
	if !ok {
		return nil
	}
	return &Zipf{r, distribution}
}

// Uint64 returns a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return random.Next(&z.distribution, z.r)
}
