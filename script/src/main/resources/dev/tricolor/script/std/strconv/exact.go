package strconv

import "math/bits"

// A big is a natural number of up to 4096 bits, enough for every comparison
// and expansion of a float64 with up to 800 digits. Words beyond used are
// not meaningful.
type big struct {
	used  int
	words [64]uint64 // little end first
}

// mulAdd multiplies b by factor and adds term.
func (b *big) mulAdd(factor, term uint64) {
	for i := 0; i < b.used; i++ {
		hi, lo := bits.Mul64(b.words[i], factor)
		lo, carry := bits.Add64(lo, term, 0)
		b.words[i] = lo
		term = hi + carry
	}
	if term != 0 {
		b.words[b.used] = term
		b.used++
	}
}

const (
	fiveTo27 = 7450580596923828125
	tenTo19  = 10000000000000000000
)

// mulPow5 multiplies b by 5^n.
func (b *big) mulPow5(n int) {
	for ; n >= 27; n -= 27 {
		b.mulAdd(fiveTo27, 0)
	}
	rest := uint64(1)
	for ; n > 0; n-- {
		rest *= 5
	}
	b.mulAdd(rest, 0)
}

// shiftLeft multiplies b by 2^n.
func (b *big) shiftLeft(n int) {
	if b.used == 0 || n == 0 {
		return
	}
	words, part := n/64, uint(n%64)
	b.words[b.used+words] = 0
	for i := b.used - 1; i >= 0; i-- {
		word := b.words[i]
		if part != 0 {
			b.words[i+words+1] |= word >> (64 - part)
		}
		b.words[i+words] = word << part
	}
	for i := 0; i < words; i++ {
		b.words[i] = 0
	}
	b.used += words + 1
	if b.words[b.used-1] == 0 {
		b.used--
	}
}

// divRem divides b by divisor and returns the remainder.
func (b *big) divRem(divisor uint64) uint64 {
	remainder := uint64(0)
	for i := b.used - 1; i >= 0; i-- {
		b.words[i], remainder = bits.Div64(remainder, b.words[i], divisor)
	}
	for b.used > 0 && b.words[b.used-1] == 0 {
		b.used--
	}
	return remainder
}

// compare returns the sign of b - other.
func (b *big) compare(other *big) int {
	if b.used != other.used {
		if b.used < other.used {
			return -1
		}
		return 1
	}
	for i := b.used - 1; i >= 0; i-- {
		if b.words[i] != other.words[i] {
			if b.words[i] < other.words[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// compareDecimal tells how the decimal number digits * 10^exponent compares to
// significand * 2^power. There are at most maxDigits digits; more says that
// others, not all zero, followed them.
func compareDecimal(digits []byte, exponent int, more bool, significand uint64, power int) int {
	var decimal, binary big
	for len(digits) > 0 {
		chunk, factor := uint64(0), uint64(1)
		for len(digits) > 0 && factor < tenTo19 {
			chunk = chunk*10 + uint64(digits[0]-'0')
			factor *= 10
			digits = digits[1:]
		}
		decimal.mulAdd(factor, chunk)
	}
	binary.mulAdd(0, significand)
	if exponent >= 0 {
		decimal.mulPow5(exponent)
	} else {
		binary.mulPow5(-exponent)
	}
	if power -= exponent; power >= 0 {
		binary.shiftLeft(power)
	} else {
		decimal.shiftLeft(-power)
	}
	order := decimal.compare(&binary)
	if order == 0 && more {
		return 1
	}
	return order
}

// expand writes all digits of significand * 2^power to buf, and returns how
// many they are and where the decimal point stands among them.
func expand(buf *[maxDigits]byte, significand uint64, power int) (count, point int) {
	if zeros := bits.TrailingZeros64(significand); power < 0 {
		zeros = min(zeros, -power)
		significand >>= uint(zeros)
		power += zeros
	}
	var number big
	number.mulAdd(0, significand)
	if power >= 0 {
		number.shiftLeft(power)
	} else {
		number.mulPow5(-power) // over 10^-power
	}
	at := len(buf)
	for number.used > 0 {
		chunk := number.divRem(tenTo19)
		stop := at - 19
		if number.used == 0 {
			stop = 0
		}
		for at > stop && (chunk > 0 || number.used > 0) {
			at--
			buf[at] = '0' + byte(chunk%10)
			chunk /= 10
		}
	}
	count = copy(buf[:], buf[at:])
	point = count + min(power, 0)
	for count > 0 && buf[count-1] == '0' {
		count--
	}
	return count, point
}
