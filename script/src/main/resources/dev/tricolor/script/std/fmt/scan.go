package fmt

import (
	"errors"
	"internal/rtype"
	"io"
	"os"
	"sync"
	"unicode/utf8"
)

// Scan reads from standard input values that space separates, newlines
// included. It returns how many it could store, and why there were not more.
func Scan(a ...any) (n int, err error) {
	return Fscan(os.Stdin, a...)
}

// Scanln is Scan that stops at a newline, which must follow the last value.
func Scanln(a ...any) (n int, err error) {
	return Fscanln(os.Stdin, a...)
}

// Scanf reads from standard input what the format says.
func Scanf(format string, a ...any) (n int, err error) {
	return Fscanf(os.Stdin, format, a...)
}

// A stringReader reads a string, and shortens it by what it read.
type stringReader string

func (r *stringReader) Read(b []byte) (n int, err error) {
	n = copy(b, *r)
	*r = (*r)[n:]
	if n == 0 {
		err = io.EOF
	}
	return n, err
}

// Sscan is Scan on a string.
func Sscan(str string, a ...any) (n int, err error) {
	return Fscan((*stringReader)(&str), a...)
}

// Sscanln is Scanln on a string.
func Sscanln(str string, a ...any) (n int, err error) {
	return Fscanln((*stringReader)(&str), a...)
}

// Sscanf is Scanf on a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*stringReader)(&str), format, a...)
}

// Fscan is Scan on a reader. If that has no ReadRune and UnreadRune, a rune
// that was read ahead may be lost between calls.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r, true, false)
	n, err = s.doScan(a)
	s.free()
	return n, err
}

// Fscanln is Scanln on a reader.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScanner(r, false, true)
	n, err = s.doScan(a)
	s.free()
	return n, err
}

// Fscanf is Scanf on a reader.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	s := newScanner(r, false, false)
	n, err = s.doScanf(format, a)
	s.free()
	return n, err
}

// A scanError is an error of ours on its way up.
type scanError struct {
	err error
}

// eof is what get returns for no rune.
const eof = -1

// unlimited is a width beyond all input.
const unlimited = 1 << 30

// An ss is a scanner: the input, and the token so far.
type ss struct {
	in    io.RuneScanner
	token []byte
	count int // of runes read
	atEOF bool

	newlineEnds bool // Scanln: a newline ends the scan
	newlineIs   bool // Scan: a newline is space
	operandEnd  int  // the count at which the operand ends
	width       int
}

var scanners = sync.Pool{
	New: func() any { return new(ss) },
}

func newScanner(r io.Reader, newlineIs, newlineEnds bool) *ss {
	s := scanners.Get().(*ss)
	if in, ok := r.(io.RuneScanner); ok {
		s.in = in
	} else {
		s.in = &runeReader{reader: r, peeked: -1}
	}
	s.count = 0
	s.atEOF = false
	s.newlineIs = newlineIs
	s.newlineEnds = newlineEnds
	s.operandEnd = unlimited
	s.width = unlimited
	return s
}

func (s *ss) free() {
	if cap(s.token) > 1024 {
		return
	}
	s.token = s.token[:0]
	s.in = nil
	scanners.Put(s)
}

// A runeReader reads runes, and no byte beyond.
type runeReader struct {
	reader  io.Reader
	first   [1]byte
	pending [utf8.UTFMax]byte // read, but not part of the rune
	waiting int
	last    rune
	peeked  rune // taken back, bitwise inverted if none is
}

func (r *runeReader) readByte() (b byte, err error) {
	if r.waiting > 0 {
		b = r.pending[0]
		copy(r.pending[:], r.pending[1:])
		r.waiting--
		return b, nil
	}
	n, err := io.ReadFull(r.reader, r.first[:])
	if n != 1 {
		return 0, err
	}
	return r.first[0], err
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.peeked >= 0 {
		c = r.peeked
		r.peeked = ^c
		return c, utf8.RuneLen(c), nil
	}
	b, err := r.readByte()
	if err != nil {
		return 0, 0, err
	}
	if b < utf8.RuneSelf {
		c = rune(b)
		r.peeked = ^c
		return c, 1, nil
	}
	var buf [utf8.UTFMax]byte
	buf[0] = b
	n := 1
	for n < len(buf) && !utf8.FullRune(buf[:n]) {
		b, err = r.readByte()
		if err != nil {
			if err == io.EOF {
				break
			}
			return 0, 0, err
		}
		buf[n] = b
		n++
	}
	c, size = utf8.DecodeRune(buf[:n])
	if size < n { // a bad byte; the others wait
		copy(r.pending[r.waiting:], buf[size:n])
		r.waiting += n - size
	}
	r.peeked = ^c
	return c, size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.peeked >= 0 {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.peeked = ^r.peeked
	return nil
}

// Read is for ScanState.
func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

// ReadRune is for ScanState.
func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.operandEnd {
		return 0, 0, io.EOF
	}
	r, size, err = s.in.ReadRune()
	if err == nil {
		s.count++
		s.atEOF = s.newlineEnds && r == '\n'
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

// UnreadRune is for ScanState.
func (s *ss) UnreadRune() error {
	s.in.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

// Width is for ScanState.
func (s *ss) Width() (wid int, ok bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

// Token is for ScanState.
func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catch(&err)
	if f == nil {
		f = isNotSpace
	}
	s.token = s.token[:0]
	return s.takeWhile(skipSpace, f), nil
}

// SkipSpace is for ScanState.
func (s *ss) SkipSpace() {
	for {
		r := s.get()
		switch {
		case r == eof:
			return
		case r == '\r' && s.next("\n"):
		case r == '\n':
			if !s.newlineIs {
				s.fail("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// catch turns an error on its way up into a result.
func catch(err *error) {
	switch problem := recover().(type) {
	case nil:
	case scanError:
		*err = problem.err
	case error:
		if problem != io.EOF {
			panic(problem)
		}
		*err = problem
	default:
		panic(problem)
	}
}

func (s *ss) fail(text string) {
	panic(scanError{errors.New(text)})
}

func (s *ss) failWith(err error) {
	panic(scanError{err})
}

// get reads a rune, or eof.
func (s *ss) get() rune {
	r, _, err := s.ReadRune()
	if err != nil {
		if err == io.EOF {
			return eof
		}
		s.failWith(err)
	}
	return r
}

// mustGet reads a rune where there has to be one.
func (s *ss) mustGet() rune {
	r := s.get()
	if r == eof {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

// needMore ends the scan if the input has ended.
func (s *ss) needMore() {
	if s.get() == eof {
		panic(io.EOF)
	}
	s.UnreadRune()
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// next tells whether the next rune is in the set.
func (s *ss) next(set string) bool {
	r := s.get()
	if r == eof {
		return false
	}
	s.UnreadRune()
	return contains(set, r)
}

// accept adds the next rune to the token if it is in the set, and tells
// whether it is.
func (s *ss) accept(set string) bool {
	r := s.get()
	if r == eof {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.token = utf8.AppendRune(s.token, r)
	return true
}

// takeWhile adds runes to the token as long as f holds.
func (s *ss) takeWhile(skipSpace bool, f func(rune) bool) []byte {
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.get()
		if r == eof {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.token = utf8.AppendRune(s.token, r)
	}
	return s.token
}

// isSpace tells whether r has the property White_Space.
func isSpace(r rune) bool {
	switch {
	case r <= 0xFF:
		return '\t' <= r && r <= '\r' || r == ' ' || r == 0x85 || r == 0xA0
	case 0x2000 <= r && r <= 0x200A:
		return true
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return false
}

func isNotSpace(r rune) bool {
	return !isSpace(r)
}

// doScan scans the operands one after the other.
func (s *ss) doScan(a []any) (n int, err error) {
	defer catch(&err)
	for _, arg := range a {
		s.scanOne('v', arg)
		n++
	}
	for s.newlineEnds {
		r := s.get()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
		}
	}
	return n, nil
}

// scanOne scans one operand.
func (s *ss) scanOne(verb rune, arg any) {
	s.token = s.token[:0]
	if x, ok := arg.(Scanner); ok {
		if err := x.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.failWith(err)
		}
		return
	}
	switch x := arg.(type) {
	case *bool:
		*x = s.scanBool(verb)
	case *int:
		*x = int(s.scanInt(verb, 64))
	case *int8:
		*x = int8(s.scanInt(verb, 8))
	case *int16:
		*x = int16(s.scanInt(verb, 16))
	case *int32:
		*x = int32(s.scanInt(verb, 32))
	case *int64:
		*x = s.scanInt(verb, 64)
	case *uint:
		*x = uint(s.scanUint(verb, 64))
	case *uint8:
		*x = uint8(s.scanUint(verb, 8))
	case *uint16:
		*x = uint16(s.scanUint(verb, 16))
	case *uint32:
		*x = uint32(s.scanUint(verb, 32))
	case *uint64:
		*x = s.scanUint(verb, 64)
	case *uintptr:
		*x = uintptr(s.scanUint(verb, 64))
	case *float32:
		*x = float32(s.scanFloat(verb, 32, "float32"))
	case *float64:
		*x = s.scanFloat(verb, 64, "float64")
	case *complex64:
		*x = complex64(s.scanComplex(verb, 64))
	case *complex128:
		*x = s.scanComplex(verb, 128)
	case *string:
		*x = s.scanText(verb)
	case *[]byte:
		*x = []byte(s.scanText(verb))
	default:
		s.scanValue(verb, arg)
	}
}

// scanValue scans an operand that points to a variable of a type with a name.
func (s *ss) scanValue(verb rune, arg any) {
	pointer := rtype.ValueOf(arg)
	if pointer.Kind() != rtype.Pointer {
		s.fail("type not a pointer: " + pointer.Type().String())
	}
	v := pointer.Elem()
	bits := int(8 * v.Type().Size())
	switch v.Kind() {
	case rtype.Bool:
		v.SetBool(s.scanBool(verb))
	case rtype.Int, rtype.Int8, rtype.Int16, rtype.Int32, rtype.Int64:
		v.SetInt(s.scanInt(verb, bits))
	case rtype.Uint, rtype.Uint8, rtype.Uint16, rtype.Uint32, rtype.Uint64, rtype.Uintptr:
		v.SetUint(s.scanUint(verb, bits))
	case rtype.Float32, rtype.Float64:
		s.SkipSpace()
		s.needMore()
		v.SetFloat(s.toFloat(s.floatToken(), bits))
	case rtype.Complex64, rtype.Complex128:
		v.SetComplex(s.scanComplex(verb, bits))
	case rtype.String:
		v.SetText(s.scanText(verb))
	case rtype.Slice:
		if v.Type().Elem().Kind() != rtype.Uint8 {
			s.fail("can't scan type: " + pointer.Type().String())
		}
		v.SetBytes([]byte(s.scanText(verb)))
	default:
		s.fail("can't scan type: " + pointer.Type().String())
	}
}
