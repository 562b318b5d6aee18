package math

// Bound to the machine's own instructions.

func Float64bits(f float64) uint64
func Float64frombits(b uint64) float64
func Float32bits(f float32) uint32
func Float32frombits(b uint32) float32
func Sqrt(x float64) float64
func FMA(x, y, z float64) float64
func Floor(x float64) float64
func Ceil(x float64) float64
func RoundToEven(x float64) float64

const (
	signBit      = 1 << 63
	exponentMask = 0x7ff
	exponentBias = 1023
	fractionBits = 52
)

// Inf returns positive infinity if sign >= 0, else negative infinity.
func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(exponentMask << fractionBits)
	}
	return Float64frombits(signBit | exponentMask<<fractionBits)
}

// NaN returns a value that is not a number.
func NaN() float64 { return Float64frombits(0x7ff8000000000001) }

// IsNaN tells whether f is not a number.
func IsNaN(f float64) bool { return f != f }

// IsInf tells whether f is an infinity of the sign, of either if sign is 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit tells whether x is negative or negative zero.
func Signbit(x float64) bool { return Float64bits(x)&signBit != 0 }

// Copysign returns f with the sign of sign.
func Copysign(f, sign float64) float64 {
	return Float64frombits(Float64bits(f)&^signBit | Float64bits(sign)&signBit)
}

// Abs returns x without its sign.
func Abs(x float64) float64 { return Float64frombits(Float64bits(x) &^ signBit) }

// Max returns the larger of x and y; NaN if one is, unless the other is +Inf.
func Max(x, y float64) float64 {
	if IsInf(x, 1) || IsInf(y, 1) {
		return Inf(1)
	}
	return max(x, y)
}

// Min returns the smaller of x and y; NaN if one is, unless the other is -Inf.
func Min(x, y float64) float64 {
	if IsInf(x, -1) || IsInf(y, -1) {
		return Inf(-1)
	}
	return min(x, y)
}

// Dim returns x-y, or 0 if that is negative.
func Dim(x, y float64) float64 {
	v := x - y
	if v <= 0 {
		return 0
	}
	return v
}

// Trunc returns x without its fraction.
func Trunc(x float64) float64 {
	if x < 0 || Signbit(x) {
		return Ceil(x)
	}
	return Floor(x)
}

// Round returns the nearest integer, halves away from zero.
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// Modf splits f into an integer and a fraction of the same sign.
func Modf(f float64) (integer, fraction float64) {
	integer = Trunc(f)
	if IsInf(f, 0) {
		return f, NaN()
	}
	return integer, Copysign(f-integer, f)
}

// Frexp splits f into a fraction in [½, 1) and a power of two.
func Frexp(f float64) (frac float64, exp int) {
	if f == 0 || IsNaN(f) || IsInf(f, 0) {
		return f, 0
	}
	if Abs(f) < 0x1p-1022 {
		f *= 1 << 52
		exp = -52
	}
	x := Float64bits(f)
	exp += int(x>>fractionBits)&exponentMask - exponentBias + 1
	x = x&^(exponentMask<<fractionBits) | (exponentBias-1)<<fractionBits
	return Float64frombits(x), exp
}

// Ldexp returns frac times two to the power exp.
func Ldexp(frac float64, exp int) float64 {
	if frac == 0 || IsNaN(frac) || IsInf(frac, 0) {
		return frac
	}
	frac, e := Frexp(frac)
	exp += e
	switch {
	case exp < -1075:
		return Copysign(0, frac)
	case exp > 1024:
		return Copysign(Inf(1), frac)
	case exp < -1021:
		// The last step rounds once, into the subnormal numbers.
		return scale(frac, exp+53) * 0x1p-53
	}
	return scale(frac, exp)
}

// scale multiplies a number in [½, 1) by two to the power exp; the result is normal.
func scale(frac float64, exp int) float64 {
	x := Float64bits(frac)
	return Float64frombits(x + uint64(exp)<<fractionBits)
}

// Ilogb returns the binary exponent of x.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case IsNaN(x), IsInf(x, 0):
		return MaxInt32
	}
	_, exp := Frexp(x)
	return exp - 1
}

// Logb returns the binary exponent of x.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case IsNaN(x):
		return x
	}
	return float64(Ilogb(x))
}

// Nextafter returns the next number after x towards y.
func Nextafter(x, y float64) float64 {
	switch {
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(Float64frombits(1), y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 returns the next float32 after x towards y.
func Nextafter32(x, y float32) float32 {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(float64(Float32frombits(1)), float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
