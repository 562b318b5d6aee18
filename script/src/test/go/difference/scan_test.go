package difference

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	ours "tri/fmt"
)

// A pair scans itself: two integers around a colon.
type pair struct {
	a, b  int
	width string
}

func (p *pair) Scan(s fmt.ScanState, verb rune) error {
	w, ok := s.Width()
	p.width = fmt.Sprint(w, ok, string(verb))
	if verb == 'r' {
		r, size, err := s.ReadRune()
		p.width += fmt.Sprint(r, size, err)
		s.UnreadRune()
	}
	if verb == 'e' {
		return errors.New("no e")
	}
	if verb == 'E' {
		return io.EOF
	}
	token, err := s.Token(true, func(r rune) bool { return '0' <= r && r <= '9' })
	p.width += fmt.Sprintf("%q %v", token, err)
	if err != nil {
		return err
	}
	s.SkipSpace()
	token, err = s.Token(false, nil)
	p.width += fmt.Sprintf("%q %v", token, err)
	return err
}

// A nested value scans its parts with Fscan.
type nested struct {
	a int
	b string
	n string
}

func (x *nested) Scan(s fmt.ScanState, verb rune) error {
	n, err := scanNested(s, &x.a, &x.b)
	x.n = fmt.Sprint(n, err)
	return err
}

var scanNested = fmt.Fscan

type targets struct {
	i   int
	i8  int8
	i16 int16
	i32 int32
	i64 int64
	u   uint
	u8  uint8
	u16 uint16
	u64 uint64
	up  uintptr
	f32 float32
	f64 float64
	c64 complex64
	c   complex128
	s   string
	b   []byte
	t   bool
	mi  myInt
	mu  myUint8
	mf  myFloat
	ms  myString
	mb  myBytes
	mt  myBool
	p   pair
	n   nested
	is  []int
	e   error
}

func (x *targets) pick(which []int) (all []any) {
	list := []any{&x.i, &x.i8, &x.i16, &x.i32, &x.i64, &x.u, &x.u8, &x.u16, &x.u64, &x.up, &x.f32, &x.f64, &x.c64, &x.c, &x.s, &x.b, &x.t,
		&x.mi, &x.mu, &x.mf, &x.ms, &x.mb, &x.mt, &x.p, &x.n, &x.is, &x.e, 5, &x.i, &x.s, &x.i, &x.s, &x.f64, &x.s, &x.i, &x.i32}
	for _, i := range which {
		all = append(all, list[i%len(list)])
	}
	return all
}

func TestScan(t *testing.T) {
	inputs := []string{"12", "-7", "+3", "300", "0x1F", "0b101", "0o17", "017", "1_000", "3.25", "-1e3", "1p4", "0x1.8p1", "Inf", "-inf", "nan", "NaN",
		"true", "false", "T", "f", "tru", "1", "0", "(1+2i)", "1-2i", "(3.5-1e2i)", "word", "wörld", "\"quo ted\"", "\"a\\nb\"", "`raw x`", "\"open", "68656c", "6g", "U+1F600", "x", "世", "\xff",
		" ", "  ", "\t", "\n", "\r\n", "\n\n", "%", ":", ",", "5%", "99999999999999999999", "+", "-", "0x", "1e", "u+12", "1:2", "\u00a0", "\u2003", "\r"}
	formats := []string{"%d", "%5d", "%2d", "%v", "%s", "%3s", "%q", "%x", "%X", "%c", "%2c", "%f", "%g", "%e", "%t", "%U", "%b", "%o", "%%", " ", "\n", "\t", " \n", "\n ", "%r", "%e", "%E", ":", ",", "word", "%",
		"%z", "%1v", "%10v", "世", "%d%d", "%s%s", "%v %v", "%0d", "\r\n", "%c%c"}
	random := rand.New(rand.NewPCG(21, 1))
	readers := []func(string) io.Reader{
		func(s string) io.Reader { return strings.NewReader(s) },
		func(s string) io.Reader { return bare{strings.NewReader(s)} },
		func(s string) io.Reader { return &source2{s: s, err: errors.New("reader")} },
		func(s string) io.Reader { return bufio.NewReader(strings.NewReader(s)) },
	}
	for range scale(400_000) {
		input := ""
		for range random.IntN(6) {
			input += inputs[random.IntN(len(inputs))]
			if random.IntN(2) == 0 {
				input += " "
			}
		}
		format := ""
		for range random.IntN(5) {
			format += formats[random.IntN(len(formats))]
		}
		var which []int
		for range random.IntN(4) {
			which = append(which, random.IntN(36))
		}
		mode := random.IntN(9)
		run := func(sscan, sscanln func(string, ...any) (int, error), sscanf func(string, string, ...any) (int, error),
			fscan, fscanln func(io.Reader, ...any) (int, error), fscanf func(io.Reader, string, ...any) (int, error)) (log string) {
			defer func() { log += fmt.Sprint(recover()) }()
			scanNested = fscan
			var x targets
			var n int
			var err error
			args := x.pick(which)
			switch mode {
			case 0:
				n, err = sscan(input, args...)
			case 1:
				n, err = sscanln(input, args...)
			case 2, 3, 4:
				n, err = sscanf(input, format, args...)
			default:
				r := readers[(mode+len(input))%len(readers)](input)
				switch mode {
				case 5:
					n, err = fscan(r, args...)
				case 6:
					n, err = fscanln(r, args...)
				default:
					n, err = fscanf(r, format, args...)
				}
				log = fmt.Sprintln(n, err)
				n, err = fscan(r, &x.i, &x.s)
				rest, _ := io.ReadAll(r)
				log += fmt.Sprintf("%q ", rest)
			}
			log += fmt.Sprintf("%d %v %T %+v", n, err, err, x)
			return log
		}
		want := run(fmt.Sscan, fmt.Sscanln, fmt.Sscanf, fmt.Fscan, fmt.Fscanln, fmt.Fscanf)
		got := run(ours.Sscan, ours.Sscanln, ours.Sscanf, ours.Fscan, ours.Fscanln, ours.Fscanf)
		if got != want {
			var x targets
			t.Fatalf("mode %d, input %q, format %q, into %T:\n%s\nwant\n%s", mode, input, format, x.pick(which), got, want)
		}
	}
	if ours.ScannerSize > 96 || ours.ReaderSize > 48 || ours.ReaderSize <= 32 {
		t.Errorf("sizes %d and %d", ours.ScannerSize, ours.ReaderSize)
	}
	var i int
	var s string
	sameCost(t, "Sscan", func() { fmt.Sscan("12", &i) }, func() { ours.Sscan("12", &i) })
	sameCost(t, "Sscanf", func() { fmt.Sscanf("12 ab", "%d %s", &i, &s) }, func() { ours.Sscanf("12 ab", "%d %s", &i, &s) })
	sameCost(t, "Sscan bad", func() { fmt.Sscan("x", &i) }, func() { ours.Sscan("x", &i) })
	sameCost(t, "Sscan end", func() { fmt.Sscan("", &i) }, func() { ours.Sscan("", &i) })
	var r strings.Reader
	sameCost(t, "Fscan", func() { r.Reset("12 ab"); fmt.Fscan(&r, &i, &s) }, func() { r.Reset("12 ab"); ours.Fscan(&r, &i, &s) })
}

// source2 gives out a string in pieces, then an error.
type source2 struct {
	s   string
	err error
}

func (r *source2) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, r.err
	}
	n := copy(p[:min(len(p), 2)], r.s)
	r.s = r.s[n:]
	return n, nil
}
