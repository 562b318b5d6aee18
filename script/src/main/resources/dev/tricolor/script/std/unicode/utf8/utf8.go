// Package utf8 reads and writes runes in UTF-8.
//
// A rune takes one to four bytes; the first byte tells how many. Anything
// that is not the shortest encoding of a valid rune (a stray or missing
// continuation byte, an overlong form, a surrogate half, a value beyond
// MaxRune) counts as one bad byte and is read as RuneError of width 1.
package utf8

const (
	RuneError = '\uFFFD'     // stands for what cannot be decoded
	RuneSelf  = 0x80         // runes below are their own single byte
	MaxRune   = '\U0010FFFF' // the largest rune
	UTFMax    = 4            // the most bytes that a rune takes
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF

	max1 = 0x7F   // largest rune of one byte
	max2 = 0x7FF  // of two
	max3 = 0xFFFF // of three
)

// shape describes the sequence that begins with byte b: how many bytes it
// has, and the range in which its second byte must lie. The narrowed ranges
// shut out overlong forms, surrogates, and values that are too large. A width
// of 0 means that no sequence begins with b.
func shape(b byte) (width int, low, high byte) {
	switch {
	case b < RuneSelf:
		return 1, 0, 0
	case b < 0xC2:
		return 0, 0, 0
	case b < 0xE0:
		return 2, 0x80, 0xBF
	case b == 0xE0:
		return 3, 0xA0, 0xBF
	case b == 0xED:
		return 3, 0x80, 0x9F
	case b < 0xF0:
		return 3, 0x80, 0xBF
	case b == 0xF0:
		return 4, 0x90, 0xBF
	case b < 0xF4:
		return 4, 0x80, 0xBF
	case b == 0xF4:
		return 4, 0x80, 0x8F
	}
	return 0, 0, 0
}

func continues(b byte) bool {
	return b&0xC0 == 0x80
}

// FullRune tells whether p begins with a whole encoding of a rune. A bad
// encoding is whole: it will not get better with more bytes.
func FullRune(p []byte) bool {
	n := len(p)
	if n == 0 {
		return false
	}
	width, low, high := shape(p[0])
	if n >= width {
		return true
	}
	if n > 1 && (p[1] < low || high < p[1]) {
		return true
	}
	return n > 2 && !continues(p[2])
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	n := len(s)
	if n == 0 {
		return false
	}
	width, low, high := shape(s[0])
	if n >= width {
		return true
	}
	if n > 1 && (s[1] < low || high < s[1]) {
		return true
	}
	return n > 2 && !continues(s[2])
}

// DecodeRune returns the first rune in p and its width in bytes: (RuneError,
// 0) if p is empty, (RuneError, 1) if the encoding is bad.
func DecodeRune(p []byte) (rune, int) {
	if len(p) > 0 && p[0] < RuneSelf {
		return rune(p[0]), 1
	}
	return decodeLong(p)
}

func decodeLong(p []byte) (rune, int) {
	if len(p) == 0 {
		return RuneError, 0
	}
	width, low, high := shape(p[0])
	if width < 2 || len(p) < width || p[1] < low || high < p[1] {
		return RuneError, 1
	}
	r := rune(p[1] & 0x3F)
	if width == 2 {
		return rune(p[0]&0x1F)<<6 | r, 2
	}
	if !continues(p[2]) {
		return RuneError, 1
	}
	r = r<<6 | rune(p[2]&0x3F)
	if width == 3 {
		return rune(p[0]&0x0F)<<12 | r, 3
	}
	if !continues(p[3]) {
		return RuneError, 1
	}
	return rune(p[0]&0x07)<<18 | r<<6 | rune(p[3]&0x3F), 4
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (rune, int) {
	if len(s) > 0 && s[0] < RuneSelf {
		return rune(s[0]), 1
	}
	return decodeLongInString(s)
}

func decodeLongInString(s string) (rune, int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	width, low, high := shape(s[0])
	if width < 2 || len(s) < width || s[1] < low || high < s[1] {
		return RuneError, 1
	}
	r := rune(s[1] & 0x3F)
	if width == 2 {
		return rune(s[0]&0x1F)<<6 | r, 2
	}
	if !continues(s[2]) {
		return RuneError, 1
	}
	r = r<<6 | rune(s[2]&0x3F)
	if width == 3 {
		return rune(s[0]&0x0F)<<12 | r, 3
	}
	if !continues(s[3]) {
		return RuneError, 1
	}
	return rune(s[0]&0x07)<<18 | r<<6 | rune(s[3]&0x3F), 4
}

// DecodeLastRune returns the last rune in p and its width, with the same
// answers as DecodeRune for an empty p and a bad encoding.
func DecodeLastRune(p []byte) (rune, int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	for start > 0 && start > end-UTFMax && !RuneStart(p[start]) {
		start--
	}
	if r, width := DecodeRune(p[start:]); start+width == end {
		return r, width
	}
	return RuneError, 1
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	for start > 0 && start > end-UTFMax && !RuneStart(s[start]) {
		start--
	}
	if r, width := DecodeRuneInString(s[start:]); start+width == end {
		return r, width
	}
	return RuneError, 1
}

// RuneLen returns how many bytes r takes, or -1 if it is not a valid rune.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r <= max1:
		return 1
	case r <= max2:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r to the front of p, which must be long enough, and
// returns its width. A rune that is not valid is written as RuneError.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) <= max1 {
		p[0] = byte(r)
		return 1
	}
	return encodeLong(p, r)
}

func encodeLong(p []byte, r rune) int {
	if !ValidRune(r) {
		r = RuneError
	}
	switch {
	case r <= max2:
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	case r <= max3:
		_ = p[2]
		p[0] = 0xE0 | byte(r>>12)
		p[1] = 0x80 | byte(r>>6)&0x3F
		p[2] = 0x80 | byte(r)&0x3F
		return 3
	}
	_ = p[3]
	p[0] = 0xF0 | byte(r>>18)
	p[1] = 0x80 | byte(r>>12)&0x3F
	p[2] = 0x80 | byte(r>>6)&0x3F
	p[3] = 0x80 | byte(r)&0x3F
	return 4
}

// AppendRune appends the encoding of r to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) <= max1 {
		return append(p, byte(r))
	}
	return appendLong(p, r)
}

func appendLong(p []byte, r rune) []byte {
	if !ValidRune(r) {
		r = RuneError
	}
	last := 0x80 | byte(r)&0x3F
	switch {
	case r <= max2:
		return append(p, 0xC0|byte(r>>6), last)
	case r <= max3:
		return append(p, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, last)
	}
	return append(p, 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, last)
}

// RuneCount counts the runes in p; a bad byte counts as one.
func RuneCount(p []byte) int {
	count := 0
	for i := 0; i < len(p); count++ {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, width := decodeLong(p[i:])
		i += width
	}
	return count
}

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// RuneStart tells whether b may be the first byte of an encoding.
func RuneStart(b byte) bool {
	return b&0xC0 != 0x80
}

// Valid tells whether p is UTF-8 throughout.
func Valid(p []byte) bool {
	for i := 0; i < len(p); {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, width := decodeLong(p[i:])
		if width == 1 {
			return false
		}
		i += width
	}
	return true
}

// ValidString is Valid for a string.
func ValidString(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, width := decodeLongInString(s[i:])
		if width == 1 {
			return false
		}
		i += width
	}
	return true
}

// ValidRune tells whether r can be encoded: it is in range and not half of a
// surrogate pair.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
