package math

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	size := Abs(x)
	var y float64
	switch {
	case size > 21:
		y = Exp(size) * 0.5
	case size > 0.5:
		e := Exp(size)
		y = (e - 1/e) * 0.5
	default:
		// J. F. Hart, "Computer Approximations".
		s := size * size
		y = (((-0.2630563213397497062819489e+2*s+-0.2894211355989563807284660366e+4)*s+-0.8991272022039509355398013511e+5)*s + -0.6307673640497716991184787251e+6) * size
		y = y / (((s+-0.173678953558233699533450911e+3)*s+0.1521517378790019070696485176e+5)*s + -0.6307673640497716991212077277e+6)
	}
	return Copysign(y, x)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	x = Abs(x)
	if x > 21 {
		return Exp(x) * 0.5
	}
	e := Exp(x)
	return (e + 1/e) * 0.5
}

// Tanh returns the hyperbolic tangent of x (after Cephes).
func Tanh(x float64) float64 {
	z := Abs(x)
	switch {
	case z > 0.5*8.8029691931113054295988e+01:
		return Copysign(1, x)
	case z >= 0.625:
		return Copysign(1-2/(Exp(2*z)+1), x)
	case x == 0:
		return x
	}
	s := x * x
	return x + x*s*((-9.64399179425052238628e-1*s+-9.92877231001918586564e1)*s+-1.61468768441708447952e3)/
		(((s+1.12811678491632931402e2)*s+2.23548839060100448583e3)*s+4.84406305325125486048e3)
}

// Asinh returns the inverse hyperbolic sine of x (after FreeBSD's s_asinh).
func Asinh(x float64) float64 {
	if IsNaN(x) || IsInf(x, 0) {
		return x
	}
	size := Abs(x)
	var y float64
	switch {
	case size > 1<<28:
		y = Log(size) + Ln2
	case size > 2:
		y = Log(2*size + 1/(Sqrt(size*size+1)+size))
	case size < 0x1p-28:
		y = size
	default:
		y = Log1p(size + size*size/(1+Sqrt(1+size*size)))
	}
	if Signbit(x) {
		return -y
	}
	return y
}

// Acosh returns the inverse hyperbolic cosine of x (after FreeBSD's e_acosh).
func Acosh(x float64) float64 {
	switch {
	case x < 1 || IsNaN(x):
		return NaN()
	case x == 1:
		return 0
	case x >= 1<<28:
		return Log(x) + Ln2
	case x > 2:
		return Log(2*x - 1/(x+Sqrt(x*x-1)))
	}
	t := x - 1
	return Log1p(t + Sqrt(2*t+t*t))
}

// Atanh returns the inverse hyperbolic tangent of x (after FreeBSD's e_atanh).
func Atanh(x float64) float64 {
	switch {
	case x < -1 || x > 1 || IsNaN(x):
		return NaN()
	case x == 1:
		return Inf(1)
	case x == -1:
		return Inf(-1)
	}
	size := Abs(x)
	y := size
	switch {
	case size < 0x1p-28:
	case size < 0.5:
		y = size + size
		y = 0.5 * Log1p(y+y*size/(1-size))
	default:
		y = 0.5 * Log1p((size+size)/(1-size))
	}
	return Copysign(y, x)
}
