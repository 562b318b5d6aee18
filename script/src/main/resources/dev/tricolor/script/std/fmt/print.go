package fmt

import (
	"internal/rtype"
	"io"
	"os"
	"sync"
)

// A pp is a printer: the text so far, and the operand at hand.
type pp struct {
	out []byte

	arg   any         // the operand, if it is an interface
	value rtype.Value // ... else

	layout

	reordered  bool // the format names operands by number
	goodArgNum bool // ... and so far they exist
	panicking  bool // inside the report of a panic
	erroring   bool // inside the report of a bad verb, where no methods are called
	wrapErrs   bool // for Errorf, which knows %w

	wrappedErrs []int // operands of %w
}

// printers are kept, with the room for their text, unless that grew too large.
var printers = sync.Pool{
	New: func() any { return new(pp) },
}

const largestKept = 64 << 10

func newPrinter() *pp {
	p := printers.Get().(*pp)
	p.panicking = false
	p.erroring = false
	p.wrapErrs = false
	p.layout.clear()
	return p
}

func (p *pp) free() {
	if cap(p.out) > largestKept {
		p.out = nil
	} else {
		p.out = p.out[:0]
	}
	p.arg = nil
	p.value = rtype.Value{}
	p.wrappedErrs = p.wrappedErrs[:0]
	printers.Put(p)
}

// Width is for State.
func (p *pp) Width() (wid int, ok bool) { return p.wid, p.widPresent }

// Precision is for State.
func (p *pp) Precision() (prec int, ok bool) { return p.prec, p.precPresent }

// Flag is for State.
func (p *pp) Flag(b int) bool {
	switch b {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// Write is for State.
func (p *pp) Write(b []byte) (n int, err error) {
	p.out = append(p.out, b...)
	return len(b), nil
}

// WriteString is what io.WriteString calls.
func (p *pp) WriteString(s string) (n int, err error) {
	p.out = append(p.out, s...)
	return len(s), nil
}

// Fprintf formats to w, and returns what w's Write returns.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrintf(format, a)
	n, err = w.Write(p.out)
	p.free()
	return n, err
}

// Printf formats to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return Fprintf(os.Stdout, format, a...)
}

// Sprintf returns the formatted text.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.doPrintf(format, a)
	s := string(p.out)
	p.free()
	return s
}

// Appendf appends the formatted text to b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.doPrintf(format, a)
	b = append(b, p.out...)
	p.free()
	return b
}

// Fprint prints to w; a space comes between operands if neither is a string.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrint(a)
	n, err = w.Write(p.out)
	p.free()
	return n, err
}

// Print is Fprint to standard output.
func Print(a ...any) (n int, err error) {
	return Fprint(os.Stdout, a...)
}

// Sprint returns what Print prints.
func Sprint(a ...any) string {
	p := newPrinter()
	p.doPrint(a)
	s := string(p.out)
	p.free()
	return s
}

// Append appends what Print prints.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.doPrint(a)
	b = append(b, p.out...)
	p.free()
	return b
}

// Fprintln prints to w, with spaces between all operands and a newline at the
// end.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrintln(a)
	n, err = w.Write(p.out)
	p.free()
	return n, err
}

// Println is Fprintln to standard output.
func Println(a ...any) (n int, err error) {
	return Fprintln(os.Stdout, a...)
}

// Sprintln returns what Println prints.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.doPrintln(a)
	s := string(p.out)
	p.free()
	return s
}

// Appendln appends what Println prints.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.doPrintln(a)
	b = append(b, p.out...)
	p.free()
	return b
}

func (p *pp) doPrint(a []any) {
	afterString := true
	for _, arg := range a {
		isString := arg != nil && rtype.TypeOf(arg).Kind() == rtype.String
		if !isString && !afterString {
			p.out = append(p.out, ' ')
		}
		p.printArg(arg, 'v')
		afterString = isString
	}
}

func (p *pp) doPrintln(a []any) {
	for i, arg := range a {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		p.printArg(arg, 'v')
	}
	p.out = append(p.out, '\n')
}

// printArg prints an operand.
func (p *pp) printArg(arg any, verb rune) {
	p.arg = arg
	p.value = rtype.Value{}
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.padString("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.layString(rtype.TypeOf(arg).String())
		return
	case 'p':
		p.printPointer(rtype.ValueOf(arg), verb)
		return
	}
	// Plain types have no methods, and need no descriptors.
	switch x := arg.(type) {
	case bool:
		p.printBool(x, verb)
	case int:
		p.printInt(int64(x), verb)
	case int8:
		p.printInt(int64(x), verb)
	case int16:
		p.printInt(int64(x), verb)
	case int32:
		p.printInt(int64(x), verb)
	case int64:
		p.printInt(x, verb)
	case uint:
		p.printUint(uint64(x), verb)
	case uint8:
		p.printUint(uint64(x), verb)
	case uint16:
		p.printUint(uint64(x), verb)
	case uint32:
		p.printUint(uint64(x), verb)
	case uint64:
		p.printUint(x, verb)
	case uintptr:
		p.printUint(uint64(x), verb)
	case float32:
		p.printFloat(float64(x), 32, verb)
	case float64:
		p.printFloat(x, 64, verb)
	case complex64:
		p.printComplex(complex128(x), 64, verb)
	case complex128:
		p.printComplex(x, 128, verb)
	case string:
		p.printString(x, verb)
	case []byte:
		p.printBytes(x, verb, "[]byte")
	default:
		value := rtype.ValueOf(arg)
		if inner, ok := value.Unwrapped(); ok {
			if inner.IsValid() && inner.CanInterface() {
				p.arg = inner.Interface()
				if p.callMethods(verb) {
					return
				}
			}
			p.printValue(inner, verb, 0)
			return
		}
		if !p.callMethods(verb) {
			p.printValue(value, verb, 0)
		}
	}
}

// badVerb prints %!verb(type=value).
func (p *pp) badVerb(verb rune) {
	p.erroring = true
	p.bang(verb)
	switch {
	case p.arg != nil:
		p.out = append(p.out, rtype.TypeOf(p.arg).String()...)
		p.out = append(p.out, '=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.out = append(p.out, p.value.Type().String()...)
		p.out = append(p.out, '=')
		p.printValue(p.value, 'v', 0)
	default:
		p.out = append(p.out, "<nil>"...)
	}
	p.out = append(p.out, ')')
	p.erroring = false
}

func (p *pp) printBool(b bool, verb rune) {
	if verb == 't' || verb == 'v' {
		p.layBool(b)
	} else {
		p.badVerb(verb)
	}
}

func (p *pp) printInt(i int64, verb rune) {
	if i < 0 {
		p.printInteger(uint64(-i), true, true, verb)
	} else {
		p.printInteger(uint64(i), false, true, verb)
	}
}

func (p *pp) printUint(u uint64, verb rune) {
	p.printInteger(u, false, false, verb)
}

func (p *pp) printInteger(u uint64, negative, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.lay0x(u, true)
		} else {
			p.layInteger(u, negative, 10, verb, smallDigits)
		}
	case 'd':
		p.layInteger(u, negative, 10, verb, smallDigits)
	case 'b':
		p.layInteger(u, negative, 2, verb, smallDigits)
	case 'o', 'O':
		p.layInteger(u, negative, 8, verb, smallDigits)
	case 'x':
		p.layInteger(u, negative, 16, verb, smallDigits)
	case 'X':
		p.layInteger(u, negative, 16, verb, largeDigits)
	case 'c', 'q', 'U':
		if negative {
			u = -u
		}
		switch verb {
		case 'c':
			p.layChar(u)
		case 'q':
			p.layQuotedChar(u)
		case 'U':
			p.layUnicode(u)
		}
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printFloat(f float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.layFloat(f, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.layFloat(f, size, byte(verb), -1)
	case 'f', 'e', 'E':
		p.layFloat(f, size, byte(verb), 6)
	case 'F':
		p.layFloat(f, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printComplex(c complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.plus
		p.out = append(p.out, '(')
		p.printFloat(real(c), size/2, verb)
		p.plus = true
		p.printFloat(imag(c), size/2, verb)
		p.out = append(p.out, 'i', ')')
		p.plus = plus
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printString(s string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.layQuoted(s)
		} else {
			p.layString(s)
		}
	case 's':
		p.layString(s)
	case 'q':
		p.layQuoted(s)
	case 'x':
		p.layHex(s, nil, smallDigits)
	case 'X':
		p.layHex(s, nil, largeDigits)
	default:
		p.badVerb(verb)
	}
}

func (p *pp) printBytes(b []byte, verb rune, typeName string) {
	switch verb {
	case 's':
		p.layBytes(b)
	case 'q':
		p.layQuoted(string(b))
	case 'x', 'X':
		digits := smallDigits
		if verb == 'X' {
			digits = largeDigits
		}
		p.layHex("", b, digits)
	case 'v', 'd':
		if !p.sharpV {
			p.out = append(p.out, '[')
			for i, c := range b {
				if i > 0 {
					p.out = append(p.out, ' ')
				}
				p.layInteger(uint64(c), false, 10, verb, smallDigits)
			}
			p.out = append(p.out, ']')
			return
		}
		p.out = append(p.out, typeName...)
		if b == nil {
			p.out = append(p.out, "(nil)"...)
			return
		}
		p.out = append(p.out, '{')
		for i, c := range b {
			if i > 0 {
				p.out = append(p.out, ", "...)
			}
			p.lay0x(uint64(c), true)
		}
		p.out = append(p.out, '}')
	default:
		p.printValue(rtype.ValueOf(b), verb, 0)
	}
}

func (p *pp) printPointer(v rtype.Value, verb rune) {
	switch v.Kind() {
	case rtype.Chan, rtype.Func, rtype.Map, rtype.Pointer, rtype.Slice, rtype.UnsafePointer:
	default:
		p.badVerb(verb)
		return
	}
	address := uint64(v.Pointer())
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.out = append(p.out, '(')
			p.out = append(p.out, v.Type().String()...)
			p.out = append(p.out, ")("...)
			if address == 0 {
				p.out = append(p.out, "nil"...)
			} else {
				p.lay0x(address, true)
			}
			p.out = append(p.out, ')')
		case address == 0:
			p.padString("<nil>")
		default:
			p.lay0x(address, !p.sharp)
		}
	case 'p':
		p.lay0x(address, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.printUint(address, verb)
	default:
		p.badVerb(verb)
	}
}
