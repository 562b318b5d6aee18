package strconv

const smallDigits = "0123456789abcdefghijklmnopqrstuvwxyz"

// pairs holds the numbers 00 to 99: decimal output takes two digits a step.
const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"

// small returns the text of a number below 100 without allocating.
func small(i int) string {
	if i < 10 {
		return smallDigits[i : i+1]
	}
	return pairs[2*i : 2*i+2]
}

// Itoa returns the decimal text of i.
func Itoa(i int) string {
	return FormatInt(int64(i), 10)
}

// FormatInt returns the text of i in a base from 2 to 36, with small letters.
func FormatInt(i int64, base int) string {
	if 0 <= i && i < 100 && base == 10 {
		return small(int(i))
	}
	return formatInteger(uint64(i), base, i < 0)
}

// FormatUint is FormatInt for unsigned numbers.
func FormatUint(i uint64, base int) string {
	if i < 100 && base == 10 {
		return small(int(i))
	}
	return formatInteger(i, base, false)
}

func formatInteger(i uint64, base int, negative bool) string {
	var buf [65]byte
	return string(buf[putInteger(&buf, i, base, negative):])
}

// AppendInt appends what FormatInt returns.
func AppendInt(dst []byte, i int64, base int) []byte {
	if 0 <= i && i < 100 && base == 10 {
		return append(dst, small(int(i))...)
	}
	return appendInteger(dst, uint64(i), base, i < 0)
}

// AppendUint appends what FormatUint returns.
func AppendUint(dst []byte, i uint64, base int) []byte {
	if i < 100 && base == 10 {
		return append(dst, small(int(i))...)
	}
	return appendInteger(dst, i, base, false)
}

func appendInteger(dst []byte, i uint64, base int, negative bool) []byte {
	var buf [65]byte
	return append(dst, buf[putInteger(&buf, i, base, negative):]...)
}

// putInteger writes i to the end of buf and returns where it begins.
func putInteger(buf *[65]byte, i uint64, base int, negative bool) int {
	if base < 2 || base > len(smallDigits) {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	if negative {
		i = -i
	}
	at := len(buf)
	switch {
	case base == 10:
		for i >= 100 {
			pair := i % 100 * 2
			i /= 100
			at -= 2
			buf[at] = pairs[pair]
			buf[at+1] = pairs[pair+1]
		}
		if i >= 10 {
			at--
			buf[at] = pairs[2*i+1]
			i /= 10
		}
	case base&(base-1) == 0:
		shift := uint(1)
		for 1<<shift < base {
			shift++
		}
		for mask := uint64(base) - 1; i > mask; i >>= shift {
			at--
			buf[at] = smallDigits[i&mask]
		}
	default:
		for radix := uint64(base); i >= radix; i /= radix {
			at--
			buf[at] = smallDigits[i%radix]
		}
	}
	at--
	buf[at] = smallDigits[i]
	if negative {
		at--
		buf[at] = '-'
	}
	return at
}
