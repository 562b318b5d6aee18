package math

import "math/bits"

// Trigonometric functions after the Cephes library (S. L. Moshier): the
// argument is reduced to an eighth of a circle, where polynomials serve.

// Pi/4 in three parts, the first two with zeros at the end.
const (
	quarterA = 7.85398125648498535156e-1
	quarterB = 3.77489470793079817668e-8
	quarterC = 2.69515142907905952645e-15
)

// octant reduces x >= 0: it returns the number of the octant, rounded up to an
// even one, and the distance from there.
func octant(x float64) (j uint64, z float64) {
	if x >= 1<<29 {
		return farOctant(x)
	}
	j = uint64(x * (4 / Pi))
	y := float64(j)
	if j&1 == 1 {
		j++
		y++
	}
	return j & 7, ((x - y*quarterA) - y*quarterB) - y*quarterC
}

// fourOverPi is 4/Pi in bits: a word of the integer part, then 19 of the fraction.
var fourOverPi = [...]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// farOctant is octant for large numbers (M. Payne and R. Hanek): only those
// bits of 4/Pi are multiplied that matter.
func farOctant(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	exponent := int(b>>fractionBits&exponentMask) - exponentBias - fractionBits
	b = b&(1<<fractionBits-1) | 1<<fractionBits
	word, shift := uint(exponent+61)/64, uint(exponent+61)%64
	p0 := fourOverPi[word]<<shift | fourOverPi[word+1]>>(64-shift)
	p1 := fourOverPi[word+1]<<shift | fourOverPi[word+2]>>(64-shift)
	p2 := fourOverPi[word+2]<<shift | fourOverPi[word+3]>>(64-shift)
	carried, _ := bits.Mul64(p2, b)
	middle, low := bits.Mul64(p1, b)
	low, carry := bits.Add64(low, carried, 0)
	high, _ := bits.Add64(p0*b, middle, carry)
	j = high >> 61
	high = high<<3 | low>>61
	zeros := uint(bits.LeadingZeros64(high)) + 1
	high = high<<zeros | low>>(64-zeros)
	z = Float64frombits(high>>(64-fractionBits) | uint64(exponentBias-zeros)<<fractionBits)
	if j&1 == 1 {
		j++
		j &= 7
		z--
	}
	return j, z * (Pi / 4)
}

// nearSin and nearCos hold for |z| <= Pi/4.
func nearSin(z, zz float64) float64 {
	return z + z*zz*((((((1.58962301576546568060e-10*zz)+-2.50507477628578072866e-8)*zz+
		2.75573136213857245213e-6)*zz+-1.98412698295895385996e-4)*zz+
		8.33333333332211858878e-3)*zz+-1.66666666666666307295e-1)
}

func nearCos(zz float64) float64 {
	return 1.0 - 0.5*zz + zz*zz*((((((-1.13585365213876817300e-11*zz)+2.08757008419747316778e-9)*zz+
		-2.75573141792967388112e-7)*zz+2.48015872888517045348e-5)*zz+
		-1.38888888888730564116e-3)*zz+4.16666666666665929218e-2)
}

// Sin returns the sine of x in radians.
func Sin(x float64) float64 {
	switch {
	case x == 0 || IsNaN(x):
		return x
	case IsInf(x, 0):
		return NaN()
	}
	sin, _ := Sincos(x)
	return sin
}

// Cos returns the cosine of x in radians.
func Cos(x float64) float64 {
	_, cos := Sincos(x)
	return cos
}

// Sincos returns Sin(x) and Cos(x).
func Sincos(x float64) (sin, cos float64) {
	switch {
	case x == 0:
		return x, 1
	case IsNaN(x) || IsInf(x, 0):
		return NaN(), NaN()
	}
	j, z := octant(Abs(x))
	zz := z * z
	sin, cos = nearSin(z, zz), nearCos(zz)
	if j&2 != 0 {
		sin, cos = cos, sin
	}
	if (j > 3) != (x < 0) {
		sin = -sin
	}
	if j == 2 || j == 4 {
		cos = -cos
	}
	return sin, cos
}

// Tan returns the tangent of x in radians.
func Tan(x float64) float64 {
	switch {
	case x == 0 || IsNaN(x):
		return x
	case IsInf(x, 0):
		return NaN()
	}
	j, z := octant(Abs(x))
	zz := z * z
	y := z
	if zz > 1e-14 {
		y = z + z*(zz*(((-1.30936939181383777646e4*zz)+1.15351664838587416140e6)*zz+-1.79565251976484877988e7)/
			((((zz+1.36812963470692954678e4)*zz+-1.32089234440210967447e6)*zz+2.50083801823357915839e7)*zz+-5.38695755929454629881e7))
	}
	if j&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		return -y
	}
	return y
}

// Atan returns the arctangent of x in radians.
func Atan(x float64) float64 {
	switch {
	case x == 0:
		return x
	case x > 0:
		return positiveAtan(x)
	}
	return -positiveAtan(-x)
}

func positiveAtan(x float64) float64 {
	const more = 6.123233995736765886130e-17 // Pi/2 is that much larger
	switch {
	case x <= 0.66:
		return nearAtan(x)
	case x > 2.41421356237309504880: // the tangent of 3/8 Pi
		return Pi/2 - nearAtan(1/x) + more
	}
	return Pi/4 + nearAtan((x-1)/(x+1)) + 0.5*more
}

// nearAtan holds in [0, 0.66].
func nearAtan(x float64) float64 {
	z := x * x
	z = z * ((((-8.750608600031904122785e-01*z+-1.615753718733365076637e+01)*z+
		-7.500855792314704667340e+01)*z+-1.228866684490136173410e+02)*z + -6.485021904942025371773e+01) /
		(((((z+2.485846490142306297962e+01)*z+1.650270098316988542046e+02)*z+
			4.328810604912902668951e+02)*z+4.853903996359136964868e+02)*z + 1.945506571482613964425e+02)
	return x*z + x
}

// Asin returns the arcsine of x in radians.
func Asin(x float64) float64 {
	if x == 0 {
		return x
	}
	size := Abs(x)
	if !(size <= 1) {
		return NaN()
	}
	root := Sqrt(1 - size*size)
	if size > 0.7 {
		root = Pi/2 - positiveAtan(root/size)
	} else {
		root = positiveAtan(size / root)
	}
	if x < 0 {
		return -root
	}
	return root
}

// Acos returns the arccosine of x in radians.
func Acos(x float64) float64 { return Pi/2 - Asin(x) }

// Atan2 returns the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	switch {
	case IsNaN(y) || IsNaN(x):
		return NaN()
	case y == 0:
		if Signbit(x) {
			return Copysign(Pi, y)
		}
		return Copysign(0, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1):
		if IsInf(y, 0) {
			return Copysign(Pi/4, y)
		}
		return Copysign(0, y)
	case IsInf(x, -1):
		if IsInf(y, 0) {
			return Copysign(3*Pi/4, y)
		}
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	q := Atan(y / x)
	if x < 0 {
		if q <= 0 {
			return q + Pi
		}
		return q - Pi
	}
	return q
}
