package strconv

import (
	"math"
	"math/bits"
)

// maxDigits is more than any float64 has: 767 significant digits.
const maxDigits = 800

// A floatFormat describes an IEEE format: how many bits its stored
// significand has, how many its exponent, and the power of two of the last
// bit of its smallest numbers.
type floatFormat struct {
	stored, exponentBits uint
	minPower             int
}

var (
	float32Format = floatFormat{23, 8, -149}
	float64Format = floatFormat{52, 11, -1074}
)

// FormatFloat returns the text of f, which was a float32 or float64 (bitSize
// 32 or 64).
//
// The form is one of
//
//	'b'       -ddddp±ddd, a power of two
//	'e', 'E'  -d.dddde±dd
//	'f'       -ddd.dddd
//	'g', 'G'  'e' for large exponents, else 'f'
//	'x', 'X'  -0xd.ddddp±ddd, hexadecimal digits and a power of two
//
// prec is the number of digits after the point, for 'g' the number of all
// significant digits; -1 means as few as are needed to read f back.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	return string(appendFloat(make([]byte, 0, max(prec+4, 24)), f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return appendFloat(dst, f, fmt, prec, bitSize)
}

func appendFloat(dst []byte, f float64, form byte, prec, bitSize int) []byte {
	var pattern uint64
	var format *floatFormat
	switch bitSize {
	case 32:
		pattern = uint64(math.Float32bits(float32(f)))
		format = &float32Format
	case 64:
		pattern = math.Float64bits(f)
		format = &float64Format
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	hidden := uint64(1) << format.stored
	largestExponent := uint64(1)<<format.exponentBits - 1
	negative := pattern>>(format.stored+format.exponentBits) != 0
	exponent := pattern >> format.stored & largestExponent
	significand := pattern & (hidden - 1)

	if exponent == largestExponent {
		switch {
		case significand != 0:
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	power := format.minPower
	if exponent > 0 {
		significand |= hidden
		power += int(exponent) - 1
	}

	switch form {
	case 'b':
		return appendBinary(dst, negative, significand, power)
	case 'x', 'X':
		return appendHex(dst, negative, significand, power, form, prec)
	case 'e', 'E', 'f', 'g', 'G':
	default:
		return append(dst, '%', form)
	}
	if negative {
		dst = append(dst, '-')
	}
	if prec < 0 {
		return appendShortest(dst, significand, power, form, format)
	}
	return appendRounded(dst, significand, power, form, prec)
}

func appendShortest(dst []byte, significand uint64, power int, form byte, format *floatFormat) []byte {
	var buf [24]byte
	count, point := 0, 0
	if significand != 0 {
		number, exponent := shortest(significand, power, format)
		count = putDigits(&buf, number)
		point = count + exponent
		count = trimZeros(buf[:count])
	}
	return layOut(dst, buf[:count], point, form, -1)
}

// shortest returns the number with the fewest decimal digits, and the closest
// to the true value among these, that still reads back as significand *
// 2^power. (Schubfach, Raffaello Giulietti 2020: of the decimals of the
// fitting granularity, two or at most four lie in the rounding interval.)
func shortest(significand uint64, power int, format *floatFormat) (number uint64, exponent int) {
	// The neighbour below is only half as far away at a power of two.
	narrow := significand == 1<<format.stored && power > format.minPower
	left, exact, right := 4*significand-2, 4*significand, 4*significand+2
	if narrow {
		left++
		exponent = log10ThreeQuarterPow2(power)
	} else {
		exponent = log10Pow2(power)
	}
	hi, lo, isExact := pow10(-exponent)
	if !isExact {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0)
		hi += carry
	}
	shift := uint(power + log2Pow10(-exponent) + 1)
	left = mulToOdd(hi, lo, left<<shift)
	exact = mulToOdd(hi, lo, exact<<shift)
	right = mulToOdd(hi, lo, right<<shift)
	if significand&1 != 0 { // the ends of the interval round to even, elsewhere
		left++
		right--
	}

	quarter := exact / 4
	if quarter >= 10 {
		tens := quarter / 10
		lowFits := left <= 40*tens
		highFits := 40*tens+40 <= right
		if lowFits != highFits {
			if highFits {
				tens++
			}
			return tens, exponent + 1
		}
	}
	lowFits := left <= 4*quarter
	highFits := 4*quarter+4 <= right
	if lowFits != highFits {
		if highFits {
			quarter++
		}
		return quarter, exponent
	}
	// A tie goes to the even digit, but up in the one of float32's narrow
	// intervals that has a tie (2^-12).
	centre := 4*quarter + 2
	if exact > centre || exact == centre && (quarter&1 != 0 || narrow && format == &float32Format) {
		quarter++
	}
	return quarter, exponent
}

// mulToOdd returns the top word of the product of a 128-bit and a 64-bit
// number, its last bit set if anything but the very last was cut off.
func mulToOdd(hi, lo, factor uint64) uint64 {
	carry, _ := bits.Mul64(lo, factor)
	top, mid := bits.Mul64(hi, factor)
	mid, c := bits.Add64(mid, carry, 0)
	top += c
	if mid > 1 {
		top |= 1
	}
	return top
}

// putDigits writes number to the front of buf and returns its length.
func putDigits(buf *[24]byte, number uint64) int {
	at := len(buf)
	for number >= 10 {
		at--
		buf[at] = '0' + byte(number%10)
		number /= 10
	}
	if number > 0 {
		at--
		buf[at] = '0' + byte(number)
	}
	return copy(buf[:], buf[at:])
}

// trimZeros returns the length of digits without the zeros at its end.
func trimZeros(digits []byte) int {
	count := len(digits)
	for count > 0 && digits[count-1] == '0' {
		count--
	}
	return count
}

// fastDigits is the most digits that fit a word together with the bits that
// decide the rounding.
const fastDigits = 17

func appendRounded(dst []byte, significand uint64, power int, form byte, prec int) []byte {
	var buf [24]byte
	if significand == 0 {
		return layOut(dst, buf[:0], 0, form, prec)
	}
	shift := bits.LeadingZeros64(significand)
	normal := significand << uint(shift)
	place := log10Pow2(power + 63 - shift) // of the first digit, or one below
	scale10, limit := prec, uint64(0)      // multiply by 10^scale10, and keep the integer
	if form == 'f' {
		if place+1+prec > fastDigits || prec > maxPower {
			return appendExact(dst, significand, power, form, prec)
		}
		if place+2+prec < 0 {
			return layOut(dst, buf[:0], -prec, form, prec)
		}
	} else {
		digits := significantDigits(form, prec)
		if digits > fastDigits {
			return appendExact(dst, significand, power, form, prec)
		}
		scale10 = digits - 1 - place
		limit = 1
		for range digits {
			limit *= 10
		}
	}
	number, cut, ok := scaleAndSplit(normal, power-shift, scale10)
	if ok && limit > 0 && number >= limit { // one digit more than wanted
		scale10--
		number, cut, ok = scaleAndSplit(normal, power-shift, scale10)
	}
	if !ok {
		return appendExact(dst, significand, power, form, prec)
	}
	if cut == above || cut == middle && number&1 != 0 {
		number++
	}
	count := putDigits(&buf, number)
	point := count - scale10
	return layOut(dst, buf[:trimZeros(buf[:count])], point, form, prec)
}

// significantDigits tells how many digits form wants.
func significantDigits(form byte, prec int) int {
	if form == 'e' || form == 'E' {
		return prec + 1
	}
	return max(prec, 1)
}

// scaleAndSplit returns the integer part of normal * 2^power * 10^e, and what
// remains. It gives up when that takes exact arithmetic.
func scaleAndSplit(normal uint64, power, e int) (uint64, remainder, bool) {
	if e < minPower || e > maxPower {
		return 0, unsure, false
	}
	product := scale(normal, e)
	drop := -(power + log2Pow10(e) - 127 + 128) // bits of the high word below the point
	if drop > 64 {
		return 0, below, true
	}
	if drop < 1 {
		return 0, unsure, false
	}
	number, cut := product.split(uint(drop))
	return number, cut, cut != unsure
}

// appendExact is appendRounded without limits. Its frame is large, so that
// only those who need it pay for it.
func appendExact(dst []byte, significand uint64, power int, form byte, prec int) []byte {
	var buf [maxDigits]byte
	count, point := expand(&buf, significand, power)
	keep := prec + point
	if form != 'f' {
		keep = significantDigits(form, prec)
	}
	if keep < count {
		count, point = roundDigits(buf[:count], keep, point)
	}
	return layOut(dst, buf[:count], point, form, prec)
}

// roundDigits rounds digits, which do not end in 0, to keep of them.
func roundDigits(digits []byte, keep, point int) (int, int) {
	if keep < 0 {
		return 0, point
	}
	up := digits[keep] > '5' || digits[keep] == '5' &&
		(keep+1 < len(digits) || keep > 0 && digits[keep-1]&1 != 0)
	if !up {
		return trimZeros(digits[:keep]), point
	}
	for keep > 0 && digits[keep-1] == '9' {
		keep--
	}
	if keep == 0 {
		digits[0] = '1'
		return 1, point + 1
	}
	digits[keep-1]++
	return keep, point
}

// layOut writes the number 0.digits * 10^point in the form asked for. A
// negative prec means all digits, and no more.
func layOut(dst []byte, digits []byte, point int, form byte, prec int) []byte {
	if len(digits) == 0 {
		point = 0
	}
	shortest := prec < 0
	switch form {
	case 'e', 'E':
		if shortest {
			prec = max(len(digits)-1, 0)
		}
		return layOutExponent(dst, digits, point, form, prec)
	case 'f':
		if shortest {
			prec = max(len(digits)-point, 0)
		}
		return layOutPlain(dst, digits, point, prec)
	}
	limit := max(prec, 1)
	if shortest {
		limit = 6
	} else if limit > len(digits) && len(digits) >= point {
		limit = len(digits)
	}
	if exponent := point - 1; exponent < -4 || exponent >= limit {
		if len(digits) == 0 && exponent == -1 {
			return layOutPlain(dst, digits, point, 0)
		}
		return layOutExponent(dst, digits, point, form-'g'+'e', max(len(digits)-1, 0))
	}
	return layOutPlain(dst, digits, point, max(len(digits)-point, 0))
}

// layOutExponent writes d.ddde±dd.
func layOutExponent(dst []byte, digits []byte, point int, letter byte, prec int) []byte {
	exponent := point - 1
	if len(digits) == 0 {
		dst = append(dst, '0')
		exponent = 0
	} else {
		dst = append(dst, digits[0])
	}
	if prec > 0 {
		dst = append(dst, '.')
		written := 0
		if len(digits) > 1 {
			tail := digits[1:min(len(digits), prec+1)]
			dst = append(dst, tail...)
			written = len(tail)
		}
		for ; written < prec; written++ {
			dst = append(dst, '0')
		}
	}
	sign := byte('+')
	if exponent < 0 {
		sign = '-'
		exponent = -exponent
	}
	dst = append(dst, letter, sign)
	if exponent < 100 {
		return append(dst, pairs[2*exponent], pairs[2*exponent+1])
	}
	rest := exponent % 100
	return append(dst, '0'+byte(exponent/100), pairs[2*rest], pairs[2*rest+1])
}

// layOutPlain writes ddd.ddd.
func layOutPlain(dst []byte, digits []byte, point, prec int) []byte {
	if point > 0 {
		whole := min(len(digits), point)
		dst = append(dst, digits[:whole]...)
		for ; whole < point; whole++ {
			dst = append(dst, '0')
		}
	} else {
		dst = append(dst, '0')
	}
	if prec > 0 {
		dst = append(dst, '.')
		for i := range prec {
			digit := byte('0')
			if at := point + i; 0 <= at && at < len(digits) {
				digit = digits[at]
			}
			dst = append(dst, digit)
		}
	}
	return dst
}

// appendBinary writes significand p±power.
func appendBinary(dst []byte, negative bool, significand uint64, power int) []byte {
	if negative {
		dst = append(dst, '-')
	}
	dst = AppendUint(dst, significand, 10)
	dst = append(dst, 'p')
	if power >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(power), 10)
}

// appendHex writes 0x1.hhhp±dd.
func appendHex(dst []byte, negative bool, significand uint64, power int, form byte, prec int) []byte {
	// The point comes after the top four bits, of which only the last is set.
	if significand == 0 {
		power = 0
	} else {
		shift := bits.LeadingZeros64(significand) - 3
		significand <<= uint(shift)
		power += 60 - shift
	}
	if 0 <= prec && prec < 15 {
		cut := uint(60 - 4*prec)
		half := uint64(1) << (cut - 1)
		rest := significand & (half<<1 - 1)
		significand >>= cut
		if rest > half || rest == half && significand&1 != 0 {
			significand++
		}
		significand <<= cut
		if significand>>61 != 0 {
			significand >>= 1
			power++
		}
	}
	digits := smallDigits
	if form == 'X' {
		digits = "0123456789ABCDEF"
	}
	if negative {
		dst = append(dst, '-')
	}
	dst = append(dst, '0', form, '0'+byte(significand>>60))
	significand <<= 4
	if prec != 0 && (prec > 0 || significand != 0) {
		dst = append(dst, '.')
		for i := 0; i < prec || prec < 0 && significand != 0; i++ {
			dst = append(dst, digits[significand>>60])
			significand <<= 4
		}
	}
	sign := byte('+')
	if power < 0 {
		sign = '-'
		power = -power
	}
	dst = append(dst, form-'x'+'p', sign)
	if power < 100 {
		return append(dst, pairs[2*power], pairs[2*power+1])
	}
	return AppendInt(dst, int64(power), 10)
}
