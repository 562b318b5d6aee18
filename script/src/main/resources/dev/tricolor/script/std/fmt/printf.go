package fmt

import (
	"internal/rtype"
	"strconv"
	"unicode/utf8"
)

// largestNumber bounds widths, precisions and operand numbers.
const largestNumber = 1_000_000

// bang prints %!verb( as every complaint begins.
func (p *pp) bang(verb rune) {
	p.out = append(p.out, '%', '!')
	p.out = utf8.AppendRune(p.out, verb)
	p.out = append(p.out, '(')
}

// A directive reads a format string, of which it stands after a % at index at.
type directive struct {
	format  string
	at      int
	operand int  // the one that comes next
	named   bool // ... because its number stood right before
}

func (p *pp) doPrintf(format string, a []any) {
	d := directive{format: format}
	p.reordered = false
	for d.at < len(format) {
		start := d.at
		for d.at < len(format) && format[d.at] != '%' {
			d.at++
		}
		p.out = append(p.out, format[start:d.at]...)
		if d.at < len(format) {
			d.at++
			p.doDirective(&d, a)
		}
	}
	if !p.reordered && d.operand < len(a) {
		p.printExtra(a[d.operand:])
	}
}

// printExtra complains about operands that no verb asked for.
func (p *pp) printExtra(a []any) {
	p.clear()
	p.out = append(p.out, "%!(EXTRA "...)
	for i, arg := range a {
		if i > 0 {
			p.out = append(p.out, ", "...)
		}
		if arg == nil {
			p.out = append(p.out, "<nil>"...)
			continue
		}
		p.out = append(p.out, rtype.TypeOf(arg).String()...)
		p.out = append(p.out, '=')
		p.printArg(arg, 'v')
	}
	p.out = append(p.out, ')')
}

// doDirective prints what one % stands for.
func (p *pp) doDirective(d *directive, a []any) {
	p.goodArgNum = true
	d.named = false
	p.clear()
	p.readFlags(d)
	if d.at < len(d.format) {
		if c := d.format[d.at]; 'a' <= c && c <= 'z' && d.operand < len(a) {
			// The usual case: a letter right after the flags.
			d.at++
			p.doVerb(rune(c), d, a)
			return
		}
	}
	p.readOperandNumber(d, len(a))
	p.readWidth(d, a)
	p.readPrecision(d, a)
	if !d.named {
		p.readOperandNumber(d, len(a))
	}
	if d.at >= len(d.format) {
		p.out = append(p.out, "%!(NOVERB)"...)
		return
	}
	verb, width := rune(d.format[d.at]), 1
	if verb >= utf8.RuneSelf {
		verb, width = utf8.DecodeRuneInString(d.format[d.at:])
	}
	d.at += width
	switch {
	case verb == '%': // takes no operand, and no notice of flags
		p.out = append(p.out, '%')
	case !p.goodArgNum:
		p.bang(verb)
		p.out = append(p.out, "BADINDEX)"...)
	case d.operand >= len(a):
		p.bang(verb)
		p.out = append(p.out, "MISSING)"...)
	default:
		p.doVerb(verb, d, a)
	}
}

func (p *pp) doVerb(verb rune, d *directive, a []any) {
	if verb == 'v' || verb == 'w' {
		if verb == 'w' {
			p.wrappedErrs = append(p.wrappedErrs, d.operand)
		}
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(a[d.operand], verb)
	d.operand++
}

func (p *pp) readFlags(d *directive) {
	for ; d.at < len(d.format); d.at++ {
		switch d.format[d.at] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return
		}
	}
}

func (p *pp) readWidth(d *directive, a []any) {
	if d.at < len(d.format) && d.format[d.at] == '*' {
		d.at++
		p.wid, p.widPresent = takeInt(d, a)
		if !p.widPresent {
			p.out = append(p.out, "%!(BADWIDTH)"...)
		}
		if p.wid < 0 {
			p.wid = -p.wid
			p.minus = true
			p.zero = false
		}
		d.named = false
		return
	}
	p.wid, p.widPresent, d.at = readNumber(d.format, d.at, len(d.format))
	if d.named && p.widPresent { // %[3]2d
		p.goodArgNum = false
	}
}

func (p *pp) readPrecision(d *directive, a []any) {
	if d.at+1 >= len(d.format) || d.format[d.at] != '.' { // a point at the end is a verb
		return
	}
	d.at++
	if d.named { // %[3].2d
		p.goodArgNum = false
	}
	p.readOperandNumber(d, len(a))
	if d.at < len(d.format) && d.format[d.at] == '*' {
		d.at++
		p.prec, p.precPresent = takeInt(d, a)
		if p.prec < 0 {
			p.prec, p.precPresent = 0, false
		}
		if !p.precPresent {
			p.out = append(p.out, "%!(BADPREC)"...)
		}
		d.named = false
		return
	}
	p.prec, p.precPresent, d.at = readNumber(d.format, d.at, len(d.format))
	if !p.precPresent { // a point alone means 0
		p.prec, p.precPresent = 0, true
	}
}

// readOperandNumber reads [n], if it stands there.
func (p *pp) readOperandNumber(d *directive, count int) {
	d.named = false
	if d.at >= len(d.format) || d.format[d.at] != '[' {
		return
	}
	p.reordered = true
	for end := d.at + 1; end < len(d.format) && d.at+3 <= len(d.format); end++ {
		if d.format[end] != ']' {
			continue
		}
		number, ok, stop := readNumber(d.format, d.at+1, end)
		d.at = end + 1
		d.named = ok && stop == end
		if d.named && 1 <= number && number <= count {
			d.operand = number - 1
		} else {
			p.goodArgNum = false
		}
		return
	}
	d.at++ // nothing closes it
	p.goodArgNum = false
}

// readNumber reads the digits at s[at:end], and returns where they end. A
// number that is too large is none, and swallows what follows.
func readNumber(s string, at, end int) (number int, ok bool, stop int) {
	for ; at < end && '0' <= s[at] && s[at] <= '9'; at++ {
		if number > largestNumber {
			return 0, false, end
		}
		number = number*10 + int(s[at]-'0')
		ok = true
	}
	return number, ok, at
}

// takeInt takes the next operand as a width or precision.
func takeInt(d *directive, a []any) (number int, ok bool) {
	if d.operand >= len(a) {
		return 0, false
	}
	arg := a[d.operand]
	d.operand++
	number, ok = arg.(int)
	if !ok && arg != nil {
		switch v := rtype.ValueOf(arg); v.Kind() {
		case rtype.Int, rtype.Int8, rtype.Int16, rtype.Int32, rtype.Int64:
			number, ok = int(v.Int()), true
		case rtype.Uint, rtype.Uint8, rtype.Uint16, rtype.Uint32, rtype.Uint64, rtype.Uintptr:
			number = int(v.Uint())
			ok = number >= 0
		}
	}
	if !ok || number < -largestNumber || number > largestNumber {
		return 0, false
	}
	return number, true
}

// FormatString returns the directive that state and verb came from, as far as
// it matters: flags, width, precision.
func FormatString(state State, verb rune) string {
	var buf [16]byte
	text := append(buf[:0], '%')
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			text = append(text, byte(c))
		}
	}
	if wid, ok := state.Width(); ok {
		text = strconv.AppendInt(text, int64(wid), 10)
	}
	if prec, ok := state.Precision(); ok {
		text = append(text, '.')
		text = strconv.AppendInt(text, int64(prec), 10)
	}
	return string(utf8.AppendRune(text, verb))
}
