package fmt

import (
	"strconv"
	"unicode/utf8"
)

// flags are what may stand between % and the verb.
type flags struct {
	plus, minus, sharp, space, zero bool
	widPresent, precPresent         bool

	// %+v and %#v are other verbs, rather than %v with a flag.
	plusV, sharpV bool
}

// A layout writes basic values to out, padded to a width.
type layout struct {
	flags
	wid, prec int
	scratch   [scratchSize]byte
}

// scratchSize is enough for a 64-bit integer in binary with sign and prefix.
const scratchSize = 68

func (l *layout) clear() {
	l.flags = flags{}
	l.wid = 0
	l.prec = 0
}

// writePadding writes n padding bytes: zeros if the flag asks for them, but
// never to the right of a value.
func (p *pp) writePadding(n int) {
	padding := byte(' ')
	if p.zero && !p.minus {
		padding = '0'
	}
	for ; n > 0; n-- {
		p.out = append(p.out, padding)
	}
}

// pad writes b, padded to the width in runes.
func (p *pp) pad(b []byte) {
	if !p.widPresent || p.wid == 0 {
		p.out = append(p.out, b...)
		return
	}
	missing := p.wid - utf8.RuneCount(b)
	if !p.minus {
		p.writePadding(missing)
	}
	p.out = append(p.out, b...)
	if p.minus {
		p.writePadding(missing)
	}
}

// padString is pad for a string.
func (p *pp) padString(s string) {
	if !p.widPresent || p.wid == 0 {
		p.out = append(p.out, s...)
		return
	}
	missing := p.wid - utf8.RuneCountInString(s)
	if !p.minus {
		p.writePadding(missing)
	}
	p.out = append(p.out, s...)
	if p.minus {
		p.writePadding(missing)
	}
}

// padWithSpaces is pad without the zero flag.
func (p *pp) padWithSpaces(b []byte) {
	zero := p.zero
	p.zero = false
	p.pad(b)
	p.zero = zero
}

func (p *pp) layBool(b bool) {
	if b {
		p.padString("true")
	} else {
		p.padString("false")
	}
}

const (
	smallDigits = "0123456789abcdefx"
	largeDigits = "0123456789ABCDEFX"
)

// layInteger writes u, or its negative.
func (p *pp) layInteger(u uint64, negative bool, base uint64, verb rune, digits string) {
	if p.precPresent && p.prec == 0 && u == 0 { // no digits at all
		zero := p.zero
		p.zero = false
		p.writePadding(p.wid)
		p.zero = zero
		return
	}
	buf := p.scratch[:]
	if p.widPresent || p.precPresent {
		if room := p.wid + p.prec + 3; room > len(buf) { // and sign and 0x
			buf = make([]byte, room)
		}
	}
	least := 0 // digits
	switch {
	case p.precPresent:
		least = p.prec
	case p.zero && !p.minus && p.widPresent:
		least = p.wid
		if negative || p.plus || p.space {
			least--
		}
	}

	at := len(buf)
	switch base {
	case 10:
		for ; u >= 10; u /= 10 {
			at--
			buf[at] = byte('0' + u%10)
		}
	case 16:
		for ; u >= 16; u >>= 4 {
			at--
			buf[at] = digits[u&0xF]
		}
	case 8:
		for ; u >= 8; u >>= 3 {
			at--
			buf[at] = byte('0' + u&7)
		}
	case 2:
		for ; u >= 2; u >>= 1 {
			at--
			buf[at] = byte('0' + u&1)
		}
	}
	at--
	buf[at] = digits[u]
	for at > 0 && len(buf)-at < least {
		at--
		buf[at] = '0'
	}

	if p.sharp {
		switch base {
		case 2:
			at -= 2
			buf[at], buf[at+1] = '0', 'b'
		case 8:
			if buf[at] != '0' {
				at--
				buf[at] = '0'
			}
		case 16:
			at -= 2
			buf[at], buf[at+1] = '0', digits[16]
		}
	}
	if verb == 'O' {
		at -= 2
		buf[at], buf[at+1] = '0', 'o'
	}
	sign := byte(0)
	switch {
	case negative:
		sign = '-'
	case p.plus:
		sign = '+'
	case p.space:
		sign = ' '
	}
	if sign != 0 {
		at--
		buf[at] = sign
	}
	p.padWithSpaces(buf[at:])
}

// lay0x writes an unsigned number in hexadecimal, with or without 0x.
func (p *pp) lay0x(u uint64, prefix bool) {
	sharp := p.sharp
	p.sharp = prefix
	p.layInteger(u, false, 16, 'v', smallDigits)
	p.sharp = sharp
}

// asRune returns the rune with that number, or RuneError.
func asRune(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

func (p *pp) layChar(u uint64) {
	p.pad(utf8.AppendRune(p.scratch[:0], asRune(u)))
}

func (p *pp) layQuotedChar(u uint64) {
	if p.plus {
		p.pad(strconv.AppendQuoteRuneToASCII(p.scratch[:0], asRune(u)))
	} else {
		p.pad(strconv.AppendQuoteRune(p.scratch[:0], asRune(u)))
	}
}

// layUnicode writes U+0078, with the sharp flag U+0078 'x'.
func (p *pp) layUnicode(u uint64) {
	buf := p.scratch[:0]
	digits := 4
	if p.precPresent && p.prec > 4 {
		digits = p.prec
		if room := digits + 9; room > len(p.scratch) {
			buf = make([]byte, 0, room)
		}
	}
	needed := 1
	for rest := u >> 4; rest > 0; rest >>= 4 {
		needed++
	}
	buf = append(buf, 'U', '+')
	for ; digits > needed; digits-- {
		buf = append(buf, '0')
	}
	for ; needed > 0; needed-- {
		buf = append(buf, largeDigits[u>>uint(4*needed-4)&0xF])
	}
	if p.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		buf = append(buf, ' ', '\'')
		buf = utf8.AppendRune(buf, rune(u))
		buf = append(buf, '\'')
	}
	p.padWithSpaces(buf)
}

// cut shortens a string to as many runes as the precision says.
func (p *pp) cut(s string) string {
	if p.precPresent {
		runes := 0
		for i := range s {
			if runes == p.prec {
				return s[:i]
			}
			runes++
		}
	}
	return s
}

// cutBytes is cut for bytes.
func (p *pp) cutBytes(b []byte) []byte {
	if p.precPresent {
		runes := 0
		for i := 0; i < len(b); runes++ {
			if runes == p.prec {
				return b[:i]
			}
			_, width := utf8.DecodeRune(b[i:])
			i += width
		}
	}
	return b
}

func (p *pp) layString(s string) {
	p.padString(p.cut(s))
}

func (p *pp) layBytes(b []byte) {
	p.pad(p.cutBytes(b))
}

// layQuoted writes a string as a literal.
func (p *pp) layQuoted(s string) {
	s = p.cut(s)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.padString("`" + s + "`")
	case p.plus:
		p.pad(strconv.AppendQuoteToASCII(p.scratch[:0], s))
	default:
		p.pad(strconv.AppendQuote(p.scratch[:0], s))
	}
}

// layHex writes the bytes of a string, or else of b, in hexadecimal.
func (p *pp) layHex(s string, b []byte, digits string) {
	count := len(b)
	if b == nil {
		count = len(s)
	}
	if p.precPresent && p.prec < count {
		count = p.prec
	}
	width := 2 * count
	switch {
	case count == 0:
		if p.widPresent {
			p.writePadding(p.wid)
		}
		return
	case p.space:
		if p.sharp {
			width *= 2
		}
		width += count - 1
	case p.sharp:
		width += 2
	}
	padding := 0
	if p.widPresent {
		padding = p.wid - width
	}
	if !p.minus {
		p.writePadding(padding)
	}
	for i := range count {
		if i > 0 && p.space {
			p.out = append(p.out, ' ')
		}
		if p.sharp && (i == 0 || p.space) {
			p.out = append(p.out, '0', digits[16])
		}
		c := byte(0)
		if b != nil {
			c = b[i]
		} else {
			c = s[i]
		}
		p.out = append(p.out, digits[c>>4], digits[c&0xF])
	}
	if p.minus {
		p.writePadding(padding)
	}
}

// layFloat writes a floating-point number in a form of strconv.
func (p *pp) layFloat(f float64, size int, form byte, prec int) {
	if p.precPresent {
		prec = p.prec
	}
	// The sign gets a place of its own in front.
	number := strconv.AppendFloat(p.scratch[:1], f, form, prec, size)
	if number[1] == '-' || number[1] == '+' {
		number = number[1:]
	} else {
		number[0] = '+'
	}
	if p.space && number[0] == '+' && !p.plus {
		number[0] = ' '
	}
	if number[1] == 'I' || number[1] == 'N' {
		if number[1] == 'N' && !p.space && !p.plus {
			number = number[1:]
		}
		p.padWithSpaces(number)
		return
	}
	if p.sharp && form != 'b' {
		number = keepPoint(number, form, prec)
	}
	if p.plus || number[0] != '+' {
		if p.zero && !p.minus && p.widPresent && p.wid > len(number) {
			// The zeros come after the sign.
			p.out = append(p.out, number[0])
			p.writePadding(p.wid - len(number))
			p.out = append(p.out, number[1:]...)
			return
		}
		p.pad(number)
		return
	}
	p.pad(number[1:])
}

// keepPoint gives a number, its sign in front, a decimal point if it has none,
// and for form g the zeros at the end of its digits.
func keepPoint(number []byte, form byte, prec int) []byte {
	missing := 0
	switch form {
	case 'g', 'G', 'x':
		missing = prec
		if missing < 0 {
			missing = 6
		}
	}
	var kept [8]byte
	exponent := kept[:0]
	sawPoint, sawDigit := false, false
scan:
	for i := 1; i < len(number); i++ {
		switch c := number[i]; {
		case c == '.':
			sawPoint = true
		case c == 'p', c == 'P', (c == 'e' || c == 'E') && form != 'x' && form != 'X':
			exponent = append(exponent, number[i:]...)
			number = number[:i]
			break scan
		default:
			sawDigit = sawDigit || c != '0'
			if sawDigit {
				missing--
			}
		}
	}
	if !sawPoint {
		if len(number) == 2 && number[1] == '0' { // a zero counts, if alone
			missing--
		}
		number = append(number, '.')
	}
	for ; missing > 0; missing-- {
		number = append(number, '0')
	}
	return append(number, exponent...)
}
