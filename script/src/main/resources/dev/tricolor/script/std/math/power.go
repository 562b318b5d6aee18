package math

// Pow returns x**y.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0:
		return powOfZero(x, y)
	case IsInf(y, 0):
		return powToInfinity(x, y > 0)
	case IsInf(x, -1):
		return powOfZero(1/x, -y)
	case IsInf(x, 1):
		if y < 0 {
			return 0
		}
		return Inf(1)
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	whole, fraction := Modf(Abs(y))
	if fraction != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 {
		return powToInfinity(x, y > 0)
	}
	// The result is a * 2**e: first the fraction, then bit by bit of the rest.
	a, e := 1.0, 0
	if fraction != 0 {
		if fraction > 0.5 {
			fraction--
			whole++
		}
		a = Exp(fraction * Log(x))
	}
	square, power := Frexp(x)
	for i := int64(whole); i != 0; i >>= 1 {
		if power < -1<<12 || 1<<12 < power {
			e += power // no more than to see that it is too much
			break
		}
		if i&1 == 1 {
			a *= square
			e += power
		}
		square *= square
		power <<= 1
		if square < .5 {
			square += square
			power--
		}
	}
	if y < 0 {
		a = 1 / a
		e = -e
	}
	return Ldexp(a, e)
}

func powOfZero(x, y float64) float64 {
	odd := Signbit(x) && isOdd(y)
	switch {
	case y < 0 && odd:
		return Inf(-1)
	case y < 0:
		return Inf(1)
	case odd:
		return x
	}
	return 0
}

func powToInfinity(x float64, positive bool) float64 {
	switch {
	case x == -1:
		return 1
	case (Abs(x) < 1) == positive:
		return 0
	}
	return Inf(1)
}

func isOdd(x float64) bool {
	if Abs(x) >= 1<<53 {
		return false
	}
	whole, fraction := Modf(x)
	return fraction == 0 && int64(whole)&1 == 1
}

var (
	tens = [...]float64{1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07, 1e08, 1e09,
		1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
		1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31}
	largeTens = [...]float64{1e00, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}
	smallTens = [...]float64{1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256, 1e-288, 1e-320}
)

// Pow10 returns 10**n.
func Pow10(n int) float64 {
	switch {
	case 0 <= n && n <= 308:
		return largeTens[n/32] * tens[n%32]
	case -323 <= n && n <= 0:
		return smallTens[-n/32] / tens[-n%32]
	case n > 0:
		return Inf(1)
	}
	return 0
}

// Cbrt returns the cube root of x (after FreeBSD's s_cbrt).
func Cbrt(x float64) float64 {
	if x == 0 || IsNaN(x) || IsInf(x, 0) {
		return x
	}
	size := Abs(x)
	t := Float64frombits(Float64bits(size)/3 + 715094163<<32)
	if size < 0x1p-1022 {
		t = (1 << 54) * size
		t = Float64frombits(Float64bits(t)/3 + 696219795<<32)
	}
	r := t * t / size
	s := 5.42857142857142815906e-01 + r*t
	t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00/(s+1.41428571428571436819e+00+-7.05306122448979611050e-01/s)
	// 22 bits are right: t is rounded, a little too large, for one step of Newton.
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = size / s
	w := t + t
	r = (r - t) / (w + r)
	return Copysign(t+t*r, x)
}

// Hypot returns Sqrt(p*p + q*q) without needless overflow.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case IsInf(p, 1) || IsInf(q, 1):
		return Inf(1)
	case IsNaN(p) || IsNaN(q):
		return NaN()
	case p < q:
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(q*q+1)
}

// Mod returns the remainder of x/y with the sign of x.
func Mod(x, y float64) float64 {
	if y == 0 || IsInf(x, 0) || IsNaN(x) || IsNaN(y) {
		return NaN()
	}
	y = Abs(y)
	fraction, exponent := Frexp(y)
	r := Abs(x)
	for r >= y {
		f, e := Frexp(r)
		if f < fraction {
			e--
		}
		r -= Ldexp(y, e-exponent)
	}
	return Copysign(r, x)
}

// Remainder returns the remainder of x/y that is nearest to 0, as IEEE 754
// wants it.
func Remainder(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y) || IsInf(x, 0) || y == 0:
		return NaN()
	case IsInf(y, 0):
		return x
	}
	negative := Signbit(x)
	x, y = Abs(x), Abs(y)
	if y <= MaxFloat64/2 {
		x = Mod(x, y+y)
	}
	if y < 0x1p-1021 {
		if x+x > y {
			x -= y
			if x+x >= y {
				x -= y
			}
		}
	} else if half := 0.5 * y; x > half {
		x -= y
		if x >= half {
			x -= y
		}
	}
	if negative {
		return -x
	}
	return x
}
