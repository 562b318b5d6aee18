package strconv

import (
	"math"
	"math/bits"
)

// ParseFloat reads a floating-point number as Go's literals are written,
// decimal or hexadecimal, with an optional sign, or one of inf, infinity and
// nan in any case. The result is the number nearest to the text that a
// float32 or float64 (bitSize 32 or 64) can hold; a tie goes to the even one.
// A number too large gives an infinity and ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	value, length, err := parseFloatPrefix(s, bitSize)
	if length != len(s) && (err == nil || err.(*NumError).Err != ErrSyntax) {
		return 0, badSyntax("ParseFloat", s)
	}
	return value, err
}

// parseFloatPrefix reads the number at the beginning of s and also returns its
// length.
func parseFloatPrefix(s string, bitSize int) (float64, int, error) {
	if value, length := special(s); length > 0 {
		if bitSize == 32 {
			value = float64(float32(value)) // a NaN loses bits
		}
		return value, length, nil
	}
	var n numeral
	if !n.read(s) {
		return 0, 0, badSyntax("ParseFloat", s)
	}
	format := &float64Format
	if bitSize == 32 {
		format = &float32Format
	}
	var pattern uint64
	switch {
	case n.hex:
		pattern = n.fromHex(format)
	default:
		if value, ok := n.direct(bitSize); ok {
			return value, n.length, nil
		}
		pattern = n.fromDecimal(s, format)
	}
	infinite := pattern>>format.stored == 1<<format.exponentBits-1
	var value float64
	if bitSize == 32 {
		value = float64(math.Float32frombits(uint32(pattern)))
	} else {
		value = math.Float64frombits(pattern)
	}
	if n.negative {
		value = -value
	}
	if infinite {
		return value, n.length, outOfRange("ParseFloat", s)
	}
	return value, n.length, nil
}

// special reads an infinity or NaN at the beginning of s.
func special(s string) (value float64, length int) {
	if s == "" {
		return 0, 0
	}
	sign := 1
	rest := s
	switch s[0] {
	case '-':
		sign = -1
		rest = s[1:]
	case '+':
		rest = s[1:]
	case 'n', 'N':
		if commonPrefix(s, "nan") == 3 {
			return math.NaN(), 3
		}
		return 0, 0
	}
	length = commonPrefix(rest, "infinity")
	if length < 3 {
		return 0, 0
	}
	if length < 8 {
		length = 3
	}
	return math.Inf(sign), length + len(s) - len(rest)
}

// commonPrefix tells how many letters of word, written small, s begins with.
func commonPrefix(s, word string) int {
	n := 0
	for n < len(s) && n < len(word) && lower(s[n]) == word[n] && s[n] >= 'A' {
		n++
	}
	return n
}

// A numeral is a number as it was written: value * 10^exponent, or value *
// 2^exponent if hex. Of a long one, value holds only the first digits.
type numeral struct {
	value    uint64
	exponent int
	negative bool
	hex      bool
	cut      bool // digits other than 0 are missing from value
	length   int
	start    int // where the digits begin
}

// read takes a number apart, and tells whether s begins with one.
func (n *numeral) read(s string) bool {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		n.negative = s[i] == '-'
		i++
	}
	base, room, exponentLetter := uint64(10), 19, byte('e')
	if i+2 < len(s) && s[i] == '0' && lower(s[i+1]) == 'x' {
		n.hex = true
		base, room, exponentLetter = 16, 16, 'p'
		i += 2
	}
	n.start = i
	point, digits, taken := 0, 0, 0 // digits counts all from the first that is not 0
	sawDigit, sawPoint, sawUnderscore := false, false, false
loop:
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '_':
			sawUnderscore = true
			continue
		case c == '.':
			if sawPoint {
				break loop
			}
			sawPoint = true
			point = digits
			continue
		}
		digit := digitValue(c)
		if digit >= base {
			break
		}
		sawDigit = true
		switch {
		case digit == 0 && digits == 0:
			if sawPoint {
				point--
			}
		case taken < room:
			n.value = n.value*base + digit
			taken++
			digits++
		default:
			digits++
			n.cut = n.cut || digit != 0
		}
	}
	if !sawDigit {
		return false
	}
	if !sawPoint {
		point = digits
	}
	n.exponent = point - taken
	if n.hex {
		n.exponent *= 4
	}
	if i < len(s) && lower(s[i]) == exponentLetter {
		if exponent, end := readExponent(s, i+1); end > 0 {
			n.exponent += exponent
			for ; i < end; i++ {
				sawUnderscore = sawUnderscore || s[i] == '_'
			}
		} else {
			return false
		}
	} else if n.hex {
		return false
	}
	n.length = i
	return !sawUnderscore || underscoresFit(s[:i])
}

// readExponent reads a signed number at s[i:], and returns it and where it
// ends, or 0 if there is none.
func readExponent(s string, i int) (exponent, end int) {
	negative := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		negative = s[i] == '-'
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return 0, 0
	}
	for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
		if s[i] != '_' && exponent < 100000 {
			exponent = exponent*10 + int(s[i]-'0')
		}
	}
	if negative {
		exponent = -exponent
	}
	return exponent, i
}

// exactPowers are the powers of ten that a float64 holds exactly.
var exactPowers = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// direct converts a numeral by one multiplication or division, if both
// operands are exact.
func (n *numeral) direct(bitSize int) (float64, bool) {
	if n.cut {
		return 0, false
	}
	if bitSize == 32 {
		if n.value>>24 != 0 || n.exponent < -10 || n.exponent > 10 {
			return 0, false
		}
		value := float32(n.value)
		if n.negative {
			value = -value
		}
		if n.exponent < 0 {
			return float64(value / float32(exactPowers[-n.exponent])), true
		}
		return float64(value * float32(exactPowers[n.exponent])), true
	}
	if n.value>>53 != 0 || n.exponent < -22 || n.exponent > 22 {
		return 0, false
	}
	value := float64(n.value)
	if n.negative {
		value = -value
	}
	if n.exponent < 0 {
		return value / exactPowers[-n.exponent], true
	}
	return value * exactPowers[n.exponent], true
}

// pack makes a bit pattern of significand * 2^power. The significand may have
// been rounded up to one bit more than fits.
func (format *floatFormat) pack(significand uint64, power int) uint64 {
	hidden := uint64(1) << format.stored
	if significand == hidden<<1 {
		significand >>= 1
		power++
	}
	exponent := uint64(0)
	if significand >= hidden {
		exponent = uint64(power-format.minPower) + 1
		if power-format.minPower >= 1<<format.exponentBits-2 {
			return (1<<format.exponentBits - 1) << format.stored
		}
	}
	return exponent<<format.stored | significand&(hidden-1)
}

func (n *numeral) fromHex(format *floatFormat) uint64 {
	if n.value == 0 {
		return 0
	}
	shift := bits.LeadingZeros64(n.value)
	value := n.value << uint(shift)
	power := n.exponent - shift
	drop := 63 - int(format.stored)
	if power+drop < format.minPower {
		drop = format.minPower - power
	}
	if drop > 64 {
		return 0
	}
	// Done in two steps, as drop may be 64.
	half := uint64(1) << uint(drop-1)
	rest := value & (half<<1 - 1)
	floor := value >> uint(drop-1) >> 1
	if rest > half || rest == half && (n.cut || floor&1 != 0) {
		floor++
	}
	return format.pack(floor, power+drop)
}

func (n *numeral) fromDecimal(s string, format *floatFormat) uint64 {
	// Up to 19 digits stand before 10^exponent.
	if n.value == 0 || n.exponent < -343 {
		return 0
	}
	if n.exponent > 308 {
		return format.pack(1<<format.stored, 1<<format.exponentBits)
	}
	low, power, cut := nearby(n.value, n.exponent, format)
	high := low
	switch {
	case cut == above, cut == middle && (n.cut || low&1 != 0):
		low++
		high++
	case cut == unsure:
		high++
	}
	if n.cut {
		next, nextPower, nextCut := nearby(n.value+1, n.exponent, format)
		if nextCut != below {
			next++
		}
		if nextPower != power { // one more bit was dropped
			next <<= uint(nextPower - power)
		}
		high = max(high, next)
	}
	if low != high {
		order := n.compare(s, 2*low+1, power-1)
		if order > 0 || order == 0 && low&1 != 0 {
			low++
		}
	}
	return format.pack(low, power)
}

// nearby returns value * 10^e rounded down to the precision of the format, as
// a significand and a power of two, and what was cut off.
func nearby(value uint64, e int, format *floatFormat) (floor uint64, power int, cut remainder) {
	shift := bits.LeadingZeros64(value)
	product := scale(value<<uint(shift), e)
	// The high word counts multiples of 2^unit.
	unit := log2Pow10(e) - 127 - shift + 128
	drop := 63 - int(format.stored)
	if product.hi>>63 == 0 {
		drop--
	}
	drop = max(drop, format.minPower-unit)
	if drop > 64 {
		return 0, unit + drop, below
	}
	floor, cut = product.split(uint(drop))
	return floor, unit + drop, cut
}

// compare tells how the number in s compares to significand * 2^power.
func (n *numeral) compare(s string, significand uint64, power int) int {
	var digits [maxDigits]byte
	count, more := 0, false
	for i := n.start; i < n.length && lower(s[i]) != 'e'; i++ {
		switch c := s[i]; {
		case c == '.', c == '_', c == '0' && count == 0:
		case count < maxDigits:
			digits[count] = c
			count++
		default:
			more = more || c != '0'
		}
	}
	// value held the first 19 digits, or all.
	exponent := n.exponent - (count - min(count, 19))
	return compareDecimal(digits[:count], exponent, more, significand, power)
}
