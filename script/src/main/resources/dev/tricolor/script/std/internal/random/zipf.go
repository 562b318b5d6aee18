package random

import "math"

// Zipf is a Zipf distribution.
type Zipf struct {
	imax         float64
	v, q, s      float64
	oneminusQ    float64
	oneminusQinv float64
	hxm          float64
	hx0minusHxm  float64
}

// h is the integral of the density (W. Hormann and G. Derflinger,
// "Rejection-Inversion to Generate Variates from Monotone Discrete
// Distributions").
func (z *Zipf) h(x float64) float64 {
	return math.Exp(z.oneminusQ*math.Log(z.v+x)) * z.oneminusQinv
}

func (z *Zipf) hinv(x float64) float64 {
	return math.Exp(z.oneminusQinv*math.Log(z.oneminusQ*x)) - z.v
}

// MakeZipf returns the distribution of numbers k in [0, imax] in proportion to
// (v+k)^-s; false unless s > 1 and v >= 1.
func MakeZipf(s, v float64, imax uint64) (z Zipf, ok bool) {
	if s <= 1.0 || v < 1 {
		return z, false
	}
	z = Zipf{imax: float64(imax), v: v, q: s}
	z.oneminusQ = 1.0 - z.q
	z.oneminusQinv = 1.0 / z.oneminusQ
	z.hxm = z.h(z.imax + 0.5)
	z.hx0minusHxm = z.h(0.5) - math.Exp(math.Log(z.v)*(-z.q)) - z.hxm
	z.s = 1 - z.hinv(z.h(1.5)-math.Exp(-z.q*math.Log(z.v+1.0)))
	return z, true
}

// Next returns a number.
func Next[R Uniform](z *Zipf, r R) uint64 {
	for {
		ur := z.hxm + r.Float64()*z.hx0minusHxm
		x := z.hinv(ur)
		k := math.Floor(x + 0.5)
		if k-x <= z.s || ur >= z.h(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
