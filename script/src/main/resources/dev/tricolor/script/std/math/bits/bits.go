// Package bits counts and moves the bits of unsigned integers.
package bits

// UintSize is the size of a uint in bits.
const UintSize = 64

// Bound to the machine's own instructions.

func leadingZeros64(x uint64) int
func trailingZeros64(x uint64) int
func onesCount64(x uint64) int
func reverse64(x uint64) uint64
func reverseBytes64(x uint64) uint64
func mulHigh64(x, y uint64) uint64

func LeadingZeros(x uint) int     { return leadingZeros64(uint64(x)) }
func LeadingZeros8(x uint8) int   { return leadingZeros64(uint64(x)) - 56 }
func LeadingZeros16(x uint16) int { return leadingZeros64(uint64(x)) - 48 }
func LeadingZeros32(x uint32) int { return leadingZeros64(uint64(x)) - 32 }
func LeadingZeros64(x uint64) int { return leadingZeros64(x) }

func TrailingZeros(x uint) int     { return trailingZeros64(uint64(x)) }
func TrailingZeros8(x uint8) int   { return trailingZeros64(uint64(x) | 1<<8) }
func TrailingZeros16(x uint16) int { return trailingZeros64(uint64(x) | 1<<16) }
func TrailingZeros32(x uint32) int { return trailingZeros64(uint64(x) | 1<<32) }
func TrailingZeros64(x uint64) int { return trailingZeros64(x) }

func OnesCount(x uint) int     { return onesCount64(uint64(x)) }
func OnesCount8(x uint8) int   { return onesCount64(uint64(x)) }
func OnesCount16(x uint16) int { return onesCount64(uint64(x)) }
func OnesCount32(x uint32) int { return onesCount64(uint64(x)) }
func OnesCount64(x uint64) int { return onesCount64(x) }

func Len(x uint) int     { return 64 - leadingZeros64(uint64(x)) }
func Len8(x uint8) int   { return 64 - leadingZeros64(uint64(x)) }
func Len16(x uint16) int { return 64 - leadingZeros64(uint64(x)) }
func Len32(x uint32) int { return 64 - leadingZeros64(uint64(x)) }
func Len64(x uint64) int { return 64 - leadingZeros64(x) }

func RotateLeft(x uint, k int) uint {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

func Reverse(x uint) uint       { return uint(reverse64(uint64(x))) }
func Reverse8(x uint8) uint8    { return uint8(reverse64(uint64(x)) >> 56) }
func Reverse16(x uint16) uint16 { return uint16(reverse64(uint64(x)) >> 48) }
func Reverse32(x uint32) uint32 { return uint32(reverse64(uint64(x)) >> 32) }
func Reverse64(x uint64) uint64 { return reverse64(x) }

func ReverseBytes(x uint) uint       { return uint(reverseBytes64(uint64(x))) }
func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }
func ReverseBytes32(x uint32) uint32 { return uint32(reverseBytes64(uint64(x)) >> 32) }
func ReverseBytes64(x uint64) uint64 { return reverseBytes64(x) }

// Add returns x + y + carry and the carry out.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	wide := uint64(x) + uint64(y) + uint64(carry)
	return uint32(wide), uint32(wide >> 32)
}

func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	carryOut = ((x & y) | ((x | y) &^ sum)) >> 63
	return sum, carryOut
}

// Sub returns x - y - borrow and the borrow out.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	wide := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(wide), uint32(wide>>32) & 1
}

func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	borrowOut = ((^x & y) | (^(x ^ y) & diff)) >> 63
	return diff, borrowOut
}

// Mul returns the product of two words in two words.
func Mul(x, y uint) (hi, lo uint) {
	return uint(mulHigh64(uint64(x), uint64(y))), x * y
}

func Mul32(x, y uint32) (hi, lo uint32) {
	wide := uint64(x) * uint64(y)
	return uint32(wide >> 32), uint32(wide)
}

func Mul64(x, y uint64) (hi, lo uint64) {
	return mulHigh64(x, y), x * y
}

type arithmeticError string

func (e arithmeticError) RuntimeError() {}
func (e arithmeticError) Error() string { return "runtime error: " + string(e) }

// Div divides two words by one; it panics if y is 0 or the quotient does not fit.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

func Div32(hi, lo, y uint32) (quo, rem uint32) {
	if y != 0 && y <= hi {
		panic(arithmeticError("integer overflow"))
	}
	wide := uint64(hi)<<32 | uint64(lo)
	return uint32(wide / uint64(y)), uint32(wide % uint64(y))
}

func Div64(hi, lo, y uint64) (quo, rem uint64) {
	if y == 0 {
		panic(arithmeticError("integer divide by zero"))
	}
	if y <= hi {
		panic(arithmeticError("integer overflow"))
	}
	if hi == 0 {
		return lo / y, lo % y
	}
	// Schoolbook division with two digits of 32 bits, the divisor's top bit set.
	shift := uint(leadingZeros64(y))
	y <<= shift
	top := hi<<shift | lo>>(64-shift)
	low := lo << shift
	q1, r1 := divDigit(top, low>>32, y)
	q0, r0 := divDigit(r1, low&0xffffffff, y)
	return q1<<32 | q0, r0 >> shift
}

// divDigit divides rest*2^32 + next by y; the quotient is one digit.
func divDigit(rest, next, y uint64) (digit, remainder uint64) {
	yTop, yLow := y>>32, y&0xffffffff
	digit = rest / yTop
	over := rest - digit*yTop
	for digit > 0xffffffff || digit*yLow > over<<32|next {
		digit--
		over += yTop
		if over > 0xffffffff {
			break
		}
	}
	return digit, rest<<32 + next - digit*y
}

// Rem returns the remainder of two words by one, whatever the quotient.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}

func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}
