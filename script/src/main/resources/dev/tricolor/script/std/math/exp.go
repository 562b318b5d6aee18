package math

// What fits a float64.
const (
	largestLog = 7.09782712893384e+02
	ln2Hi      = 6.93147180369123816490e-01
	ln2Lo      = 1.90821492927058770002e-10
	log2e      = 1.44269504088896338700e+00
)

// Exp returns e**x, by a Taylor series for a sixteenth of what is left of x
// without multiples of ln 2 (N. Shibata, "Efficient Evaluation Methods of
// Elementary Functions Suitable for SIMD Computation").
func Exp(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x > largestLog:
		return Inf(1)
	case x < -1000:
		return 0
	}
	k := RoundToEven(x * 1.4426950408889634073599246810018920)
	r := FMA(-k, 0.69314718055966295651160180568695068359375, x)
	r = FMA(-k, 0.28235290563031577122588448175013436025525412068e-12, r)
	r *= 0.0625
	y := FMA(r, 2.4801587301587301587e-5, 1.9841269841269841270e-4)
	y = FMA(r, y, 1.3888888888888888889e-3)
	y = FMA(r, y, 8.3333333333333333333e-3)
	y = FMA(r, y, 4.1666666666666666667e-2)
	y = FMA(r, y, 1.6666666666666666667e-1)
	y = FMA(r, y, 0.5)
	y = FMA(r, y, 1)
	r *= y
	r *= r + 2
	r *= r + 2
	r *= r + 2
	r = FMA(r, r+2, 1)
	exponent := int(k) + exponentBias
	switch {
	case exponent >= exponentMask:
		return Inf(1)
	case exponent > 0:
		return r * Float64frombits(uint64(exponent)<<fractionBits)
	case exponent < -52:
		return 0
	}
	return r * Float64frombits(uint64(exponent+exponentBias-1)<<fractionBits) * 0x1p-1022
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	switch {
	case x > 0:
		k = int(x + 0.5)
	case x < 0:
		k = int(x - 0.5)
	}
	t := x - float64(k)
	hi, lo := t*ln2Hi, -t*ln2Lo
	// The rational function of FreeBSD's exp.
	r := hi - lo
	rr := r * r
	c := r - rr*(1.66666666666666657415e-01+rr*(-2.77777777770155933842e-03+
		rr*(6.61375632143793436117e-05+rr*(-1.65339022054652515390e-06+rr*4.13813679705723846039e-08))))
	return Ldexp(1-((lo-(r*c)/(2-c))-hi), k)
}

// Expm1 returns e**x - 1, exact near 0 (after FreeBSD's s_expm1).
func Expm1(x float64) float64 {
	switch {
	case IsInf(x, 1) || IsNaN(x):
		return x
	case IsInf(x, -1):
		return -1
	}
	size := Abs(x)
	if size >= 3.88162421113569373274e+01 { // 56 ln 2
		if x < 0 {
			return -1
		}
		if size >= 7.09782712893383973096e+02 {
			return Inf(1)
		}
	}
	var (
		c float64
		k int
	)
	switch {
	case size > 3.46573590279972654709e-01: // ln 2 / 2
		var hi, lo float64
		switch {
		case size >= 1.03972077083991796413e+00: // 3/2 ln 2
			k = int(log2e*x + Copysign(0.5, x))
			t := float64(k)
			hi = x - t*ln2Hi
			lo = t * ln2Lo
		case x > 0:
			hi, lo, k = x-ln2Hi, ln2Lo, 1
		default:
			hi, lo, k = x+ln2Hi, -ln2Lo, -1
		}
		x = hi - lo
		c = (hi - x) - lo
	case size < 0x1p-54:
		return x
	}
	half := 0.5 * x
	square := x * half
	r := 1 + square*(-3.33333333333331316428e-02+square*(1.58730158725481460165e-03+
		square*(-7.93650757867487942473e-05+square*(4.00821782732936239552e-06+square*-2.01099218183624371326e-07))))
	t := 3 - r*half
	e := square * ((r - t) / (6.0 - x*t))
	if k == 0 {
		return x - (x*e - square)
	}
	e = x*(e-c) - c
	e -= square
	switch {
	case k == -1:
		return 0.5*(x-e) - 0.5
	case k == 1:
		if x < -0.25 {
			return -2 * (e - (x + 0.5))
		}
		return 1 + 2*(x-e)
	case k <= -2 || k > 56:
		return timesPower(1-(e-x), k) - 1
	case k < 20:
		return timesPower((1-Float64frombits(uint64(exponentBias-k)<<fractionBits))-(e-x), k)
	}
	y := x - (e + Float64frombits(uint64(exponentBias-k)<<fractionBits))
	y++
	return timesPower(y, k)
}

// timesPower adds k to the exponent of y.
func timesPower(y float64, k int) float64 {
	return Float64frombits(Float64bits(y) + uint64(k)<<fractionBits)
}

// Log returns the natural logarithm of x (after FreeBSD's e_log).
func Log(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// Like Go on amd64 this takes subnormal numbers for normal ones.
	b := Float64bits(x)
	exponent := int(b>>fractionBits) - (exponentBias - 1)
	fraction := Float64frombits(b&(1<<fractionBits-1) | (exponentBias-1)<<fractionBits)
	if fraction <= Sqrt2/2 {
		fraction *= 2
		exponent--
	}
	f := fraction - 1
	k := float64(exponent)
	s := f / (2 + f)
	s2 := s * s
	s4 := s2 * s2
	t1 := s2 * (6.666666666666735130e-01 + s4*(2.857142874366239149e-01+s4*(1.818357216161805012e-01+s4*1.479819860511658591e-01)))
	t2 := s4 * (3.999999999940941908e-01 + s4*(2.222219843214978396e-01+s4*1.531383769920937332e-01))
	r := t1 + t2
	half := 0.5 * f * f
	return k*ln2Hi - ((half - (s*(half+r) + k*ln2Lo)) - f)
}

// Log2 returns the binary logarithm of x.
func Log2(x float64) float64 {
	fraction, exponent := Frexp(x)
	if fraction == 0.5 {
		return float64(exponent - 1)
	}
	return Log(fraction)*(1/Ln2) + float64(exponent)
}

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64 { return Log(x) * (1 / Ln10) }

// Log1p returns the natural logarithm of 1+x, exact near 0 (after FreeBSD's
// s_log1p).
func Log1p(x float64) float64 {
	switch {
	case x < -1 || IsNaN(x):
		return NaN()
	case x == -1:
		return Inf(-1)
	case IsInf(x, 1):
		return Inf(1)
	}
	size := Abs(x)
	var f, c float64
	var bits uint64
	k := 1
	if size < 4.142135623730950488017e-01 { // Sqrt2 - 1
		if size < 0x1p-29 {
			if size < 0x1p-54 {
				return x
			}
			return x - x*x*0.5
		}
		if x > -2.928932188134524755992e-01 { // Sqrt2/2 - 1
			k = 0
			f = x
			bits = 1
		}
	}
	if k != 0 {
		u := x
		if size < 1<<53 {
			u = 1.0 + x
		}
		bits = Float64bits(u)
		k = int(bits>>fractionBits) - exponentBias
		if size < 1<<53 {
			if k > 0 {
				c = 1.0 - (u - x)
			} else {
				c = x - (u - 1.0)
			}
			c /= u
		}
		bits &= 1<<fractionBits - 1
		if bits < 0x0006a09e667f3bcd { // of Sqrt2
			u = Float64frombits(bits | exponentBias<<fractionBits)
		} else {
			k++
			u = Float64frombits(bits | (exponentBias-1)<<fractionBits)
			bits = (1<<fractionBits - bits) >> 2
		}
		f = u - 1.0
	}
	half := 0.5 * f * f
	n := float64(k)
	if bits == 0 {
		if f == 0 {
			if k == 0 {
				return 0
			}
			c += n * ln2Lo
			return n*ln2Hi + c
		}
		r := half * (1.0 - 0.66666666666666666*f)
		if k == 0 {
			return f - r
		}
		return n*ln2Hi - ((r - (n*ln2Lo + c)) - f)
	}
	s := f / (2.0 + f)
	z := s * s
	r := z * (6.666666666666735130e-01 + z*(3.999999999940941908e-01+z*(2.857142874366239149e-01+
		z*(2.222219843214978396e-01+z*(1.818357216161805012e-01+z*(1.531383769920937332e-01+z*1.479819860511658591e-01))))))
	if k == 0 {
		return f - (half - s*(half+r))
	}
	return n*ln2Hi - ((half - (s*(half+r) + (n*ln2Lo + c))) - f)
}
