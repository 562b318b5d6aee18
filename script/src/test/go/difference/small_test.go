package difference

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strconv"
	"testing"
	"unicode/utf8"

	ourerrors "tri/errors"
	ourconv "tri/strconv"
	ours "tri/unicode/utf8"
)

func TestUTF8(t *testing.T) {
	alphabet := []string{"a", "\x00", "\x7f", "\x80", "\xbf", "\xc0", "\xc1", "\xc2", "\xdf", "\xe0", "\xe1", "\xed", "\xef", "\xf0", "\xf1", "\xf3",
		"\xf4", "\xf5", "\xff", "\x90", "\x8f", "\x9f", "\xa0", "é", "世", "😀", "\uFFFD"}
	random := rand.New(rand.NewPCG(1, 1))
	for range scale(300_000) {
		s := ""
		for range random.IntN(6) {
			s += alphabet[random.IntN(len(alphabet))]
		}
		p := []byte(s)
		r1, n1 := utf8.DecodeRune(p)
		r2, n2 := ours.DecodeRune(p)
		r3, n3 := ours.DecodeRuneInString(s)
		if r1 != r2 || n1 != n2 || r1 != r3 || n1 != n3 {
			t.Fatalf("DecodeRune(%q)", s)
		}
		r1, n1 = utf8.DecodeLastRune(p)
		r2, n2 = ours.DecodeLastRune(p)
		r3, n3 = ours.DecodeLastRuneInString(s)
		if r1 != r2 || n1 != n2 || r1 != r3 || n1 != n3 {
			t.Fatalf("DecodeLastRune(%q)", s)
		}
		if full := utf8.FullRune(p); full != ours.FullRune(p) || full != ours.FullRuneInString(s) {
			t.Fatalf("FullRune(%q)", s)
		}
		if valid := utf8.Valid(p); valid != ours.Valid(p) || valid != ours.ValidString(s) {
			t.Fatalf("Valid(%q)", s)
		}
		if count := utf8.RuneCount(p); count != ours.RuneCount(p) || count != ours.RuneCountInString(s) {
			t.Fatalf("RuneCount(%q)", s)
		}
	}
	for r := rune(-5); r < 0x110005; r++ {
		var p, q [4]byte
		if utf8.RuneLen(r) != ours.RuneLen(r) || utf8.ValidRune(r) != ours.ValidRune(r) ||
			utf8.EncodeRune(p[:], r) != ours.EncodeRune(q[:], r) || p != q ||
			string(utf8.AppendRune(nil, r)) != string(ours.AppendRune(nil, r)) || utf8.RuneStart(byte(r)) != ours.RuneStart(byte(r)) {
			t.Fatalf("rune %#x", r)
		}
	}
}

type special struct {
	code int
}

func (s special) Error() string { return fmt.Sprint("special ", s.code) }

type pointed struct{ code int }

func (p *pointed) Error() string { return "pointed" }

type liar struct{ slice []int }

func (liar) Error() string        { return "liar" }
func (liar) Is(target error) bool { return target == fs.ErrExist }
func (l liar) As(target any) bool { _, ok := target.(*special); return ok }
func (liar) Timeout() bool        { return true }

type chain struct {
	name string
	next error
}

func (c *chain) Error() string { return c.name }
func (c *chain) Unwrap() error { return c.next }

type tree []error

func (t tree) Error() string   { return "tree" }
func (t tree) Unwrap() []error { return t }

func TestErrors(t *testing.T) {
	base := errors.New("base")
	p := &pointed{3}
	all := []error{nil, base, special{1}, special{2}, p, liar{}, &chain{"a", base}, &chain{"b", special{1}}, &chain{"c", nil},
		tree{base, p}, tree{&chain{"d", liar{}}, special{2}, nil}, &chain{"e", tree{p, special{1}}}, tree{}, fs.ErrExist,
		ourerrors.Join(base, nil, p), errors.Join(base, p), tree{tree{liar{}}, p}}
	for _, err := range all {
		if want, got := errors.Unwrap(err), ourerrors.Unwrap(err); text(want) != text(got) {
			t.Errorf("Unwrap(%v)", err)
		}
		for _, target := range all {
			if errors.Is(err, target) != ourerrors.Is(err, target) {
				t.Errorf("Is(%v, %v)", err, target)
			}
		}
		sameAs[special](t, err)
		sameAs[*pointed](t, err)
		sameAs[liar](t, err)
		sameAs[interface{ Timeout() bool }](t, err)
		sameAs[error](t, err)
		sameAs[*chain](t, err)
		sameType[special](t, err)
		sameType[*pointed](t, err)
		sameType[liar](t, err)
		sameType[error](t, err)
		for _, other := range all {
			if text(errors.Join(err, other, err)) != text(ourerrors.Join(err, other, err)) {
				t.Errorf("Join(%v, %v)", err, other)
			}
		}
	}
	if errors.Join() != ourerrors.Join() || ourerrors.Join(nil, nil) != nil {
		t.Error("Join of nothing")
	}
	for _, target := range []any{nil, (*special)(nil), 3, new(int), new(string)} {
		want := caught(func() { errors.As(base, target) })
		if got := caught(func() { ourerrors.As(base, target) }); got != want {
			t.Errorf("As panics with %v, want %v", got, want)
		}
	}
	sameCost(t, "New", func() { sink = errors.New("x") }, func() { sink = ourerrors.New("x") })
	sameCost(t, "Join", func() { sink = errors.Join(base, p) }, func() { sink = ourerrors.Join(base, p) })
	joined, ourJoined := errors.Join(base, p), ourerrors.Join(base, p)
	sameCost(t, "Join.Error", func() { sinkText = joined.Error() }, func() { sinkText = ourJoined.Error() })
}

var (
	sink      error
	sinkText  string
	sinkBytes []byte
)

func caught(f func()) (what any) {
	defer func() { what = recover() }()
	f()
	return nil
}

func sameAs[T any](t *testing.T, err error) {
	t.Helper()
	var want, got T
	if errors.As(err, &want) != ourerrors.As(err, &got) || fmt.Sprint(want) != fmt.Sprint(got) {
		t.Errorf("As(%v, %T) = %v, want %v", err, want, got, want)
	}
}

func sameType[T error](t *testing.T, err error) {
	t.Helper()
	want, wantOK := errors.AsType[T](err)
	got, gotOK := ourerrors.AsType[T](err)
	if wantOK != gotOK || fmt.Sprint(want) != fmt.Sprint(got) {
		t.Errorf("AsType(%v, %T) = %v, want %v", err, want, got, want)
	}
}

func TestStrconvCost(t *testing.T) {
	long := "a text of more than thirty-two bytes, for buffers on the stack"
	for _, n := range []int{0, 9, 10, 99, 100, 1000, -5, 1234567890, -1 << 63} {
		sameCost(t, fmt.Sprint("Itoa ", n), func() { sinkText = strconv.Itoa(n) }, func() { sinkText = ourconv.Itoa(n) })
	}
	for _, prec := range []int{-1, 2, 20, 28, 29, 40, 100} {
		for _, form := range []byte("efg") {
			sameCost(t, fmt.Sprint("FormatFloat ", prec), func() { sinkText = strconv.FormatFloat(1.5, form, prec, 64) },
				func() { sinkText = ourconv.FormatFloat(1.5, form, prec, 64) })
		}
	}
	for _, s := range []string{"", "hello", "世界", "a\n", long} {
		sameCost(t, "Quote", func() { sinkText = strconv.Quote(s) }, func() { sinkText = ourconv.Quote(s) })
		sameCost(t, "QuoteToASCII", func() { sinkText = strconv.QuoteToASCII(s) }, func() { sinkText = ourconv.QuoteToASCII(s) })
		q := strconv.Quote(s)
		sameCost(t, "Unquote "+q, func() { sinkText, _ = strconv.Unquote(q) }, func() { sinkText, _ = ourconv.Unquote(q) })
		sameCost(t, "Atoi "+q, func() { _, sink = strconv.Atoi(s) }, func() { _, sink = ourconv.Atoi(s) })
		sameCost(t, "ParseInt "+q, func() { _, sink = strconv.ParseInt(s, 0, 8) }, func() { _, sink = ourconv.ParseInt(s, 0, 8) })
		sameCost(t, "ParseFloat "+q, func() { _, sink = strconv.ParseFloat(s, 64) }, func() { _, sink = ourconv.ParseFloat(s, 64) })
		sameCost(t, "ParseBool "+q, func() { _, sink = strconv.ParseBool(s) }, func() { _, sink = ourconv.ParseBool(s) })
		sameCost(t, "AppendQuote", func() { sinkBytes = strconv.AppendQuote(nil, s) }, func() { sinkBytes = ourconv.AppendQuote(nil, s) })
	}
	sameCost(t, "ParseInt range", func() { _, sink = strconv.ParseInt("300", 0, 8) }, func() { _, sink = ourconv.ParseInt("300", 0, 8) })
	sameCost(t, "ParseInt base", func() { _, sink = strconv.ParseInt("300", 77, 8) }, func() { _, sink = ourconv.ParseInt("300", 77, 8) })
	sameCost(t, "Unquote raw", func() { sinkText, _ = strconv.Unquote("`ab\rc`") }, func() { sinkText, _ = ourconv.Unquote("`ab\rc`") })
	sameCost(t, "QuoteRune", func() { sinkText = strconv.QuoteRune('世') }, func() { sinkText = ourconv.QuoteRune('世') })
	sameCost(t, "FormatComplex", func() { sinkText = strconv.FormatComplex(1+2i, 'g', -1, 128) }, func() { sinkText = ourconv.FormatComplex(1+2i, 'g', -1, 128) })
	sameCost(t, "AppendFloat", func() { sinkBytes = strconv.AppendFloat(nil, 1.5, 'g', -1, 64) }, func() { sinkBytes = ourconv.AppendFloat(nil, 1.5, 'g', -1, 64) })
	sameCost(t, "AppendInt", func() { sinkBytes = strconv.AppendInt(nil, 1000, 10) }, func() { sinkBytes = ourconv.AppendInt(nil, 1000, 10) })
}
