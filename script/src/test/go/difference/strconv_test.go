package difference

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	ours "tri/strconv"
)

// numbers yields floats that conversions find hard, and random ones.
func numbers(count int, yield func(float64)) {
	for _, f := range []float64{
		0, math.Copysign(0, -1), 1, 1.5, 0.5, 0.25, 2.5, 3.5, 10, 100, 1e5, 999999, 1e6, 1e20, 1e21, 1e22, 1e23,
		123456789, 0.1, 0.2, 0.3, 1.0 / 3, math.Pi, math.MaxFloat64, math.SmallestNonzeroFloat64,
		2.2250738585072014e-308, 2.2250738585072009e-308, 4.9e-324, 1e-320, 9007199254740993, 5e-324,
		math.MaxFloat32, math.SmallestNonzeroFloat32, math.Inf(1), math.Inf(-1), math.NaN(),
		1.005, 0.000001, 0.0000001, 8.41e21, 2.0001e-5, 123456.5, 99999.5, 0.95, 9.5, 0.05, 0.5000000000000001,
		1 << 52, 1 << 53, 1<<53 + 2, 1 << 63, 4503599627370496.5, 4503599627370497.5,
	} {
		yield(f)
		yield(-f)
	}
	for e := -1074; e < 1024; e++ {
		f := math.Ldexp(1, e)
		yield(f)
		yield(math.Nextafter(f, 0))
		yield(math.Nextafter(f, math.Inf(1)))
	}
	for e := -324; e < 309; e++ {
		f, _ := strconv.ParseFloat(fmt.Sprintf("1e%d", e), 64)
		yield(f)
		yield(math.Nextafter(f, 0))
		yield(math.Nextafter(f, math.Inf(1)))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range count {
		yield(math.Float64frombits(r.Uint64()))
		yield(float64(math.Float32frombits(r.Uint32())))
		yield(float64(r.IntN(100000)) / 100)
		yield(float64(r.IntN(100000)) / 16)
		yield(r.NormFloat64() * math.Pow(10, float64(r.IntN(40)-20)))
	}
}

func TestFormatFloatShortest(t *testing.T) {
	numbers(scale(300_000), func(f float64) {
		for _, bits := range []int{32, 64} {
			if bits == 32 && math.Float64bits(f)%8 > 1 && float64(float32(f)) != f {
				continue
			}
			for _, form := range []byte("eg") {
				want, got := strconv.FormatFloat(f, form, -1, bits), ours.FormatFloat(f, form, -1, bits)
				if got != want {
					t.Fatalf("FormatFloat(%b, %c, -1, %d) = %s, want %s", f, form, bits, got, want)
				}
			}
		}
	})
}

func TestFormatFloatForms(t *testing.T) {
	numbers(scale(3_000), func(f float64) {
		for _, bits := range []int{32, 64} {
			for _, form := range []byte("eEfgGbxXv") {
				for _, prec := range []int{-1, 0, 1, 2, 3, 5, 6, 10, 12, 13, 14, 15, 16, 17, 18, 20, 30} {
					want, got := strconv.FormatFloat(f, form, prec, bits), ours.FormatFloat(f, form, prec, bits)
					if got != want {
						t.Fatalf("FormatFloat(%b, %c, %d, %d) = %s, want %s", f, form, prec, bits, got, want)
					}
				}
			}
		}
	})
}

func TestFormatFloatLong(t *testing.T) {
	numbers(scale(10), func(f float64) {
		for _, form := range []byte("efgx") {
			for _, prec := range []int{40, 100, 350, 800, 1100} {
				want, got := strconv.FormatFloat(f, form, prec, 64), ours.FormatFloat(f, form, prec, 64)
				if got != want {
					t.Fatalf("FormatFloat(%b, %c, %d) = %s, want %s", f, form, prec, got, want)
				}
			}
		}
	})
}

func compareFloat(t *testing.T, s string, bits int) {
	t.Helper()
	want, wantErr := strconv.ParseFloat(s, bits)
	got, gotErr := ours.ParseFloat(s, bits)
	if math.Float64bits(got) != math.Float64bits(want) || text(gotErr) != text(wantErr) {
		t.Fatalf("ParseFloat(%q, %d) = %b, %v, want %b, %v", s, bits, got, gotErr, want, wantErr)
	}
}

func TestParseFloatOfFormatted(t *testing.T) {
	numbers(scale(20_000), func(f float64) {
		compareFloat(t, strconv.FormatFloat(f, 'g', -1, 64), 64)
		compareFloat(t, strconv.FormatFloat(f, 'g', -1, 32), 32)
		compareFloat(t, strconv.FormatFloat(f, 'e', 16, 64), 64)
		compareFloat(t, strconv.FormatFloat(f, 'e', 8, 64), 32)
		compareFloat(t, strconv.FormatFloat(f, 'e', 19, 64), 64)
		compareFloat(t, strconv.FormatFloat(f, 'f', 3, 64), 64)
		compareFloat(t, strconv.FormatFloat(f, 'x', -1, 64), 32)
		compareFloat(t, strconv.FormatFloat(f, 'x', 5, 64), 64)
	})
}

// The middle between two neighbours, written out, and with a digit more, is
// where only exact arithmetic decides.
func TestParseFloatMiddles(t *testing.T) {
	numbers(scale(1000), func(f float64) {
		if math.IsNaN(f) || math.IsInf(f, 0) || math.Abs(f) > 1e308 {
			return
		}
		whole, rest := math.Frexp(f)
		for _, precision := range []int{25, 54} {
			next := math.Ldexp(whole+math.Ldexp(1, -precision), rest)
			s := strconv.FormatFloat(next, 'e', 766, 64)
			middle := strings.Replace(s, "e", "5e", 1)
			for _, bits := range []int{32, 64} {
				compareFloat(t, s, bits)
				compareFloat(t, middle, bits)
			}
		}
		s := new(strings.Builder)
		exact(s, f)
		for _, bits := range []int{32, 64} {
			compareFloat(t, s.String(), bits)
			compareFloat(t, strings.Replace(s.String(), "e", "1e", 1), bits)
			compareFloat(t, strings.Replace(s.String(), "e", strings.Repeat("0", 900)+"1e", 1), bits)
			compareFloat(t, strings.Replace(s.String(), "e", strings.Repeat("0", 900)+"e", 1), bits)
		}
	})
}

// exact writes the middle between f and its larger neighbour.
func exact(s *strings.Builder, f float64) {
	bits := math.Float64bits(f) &^ (1 << 63)
	exponent := int(bits >> 52)
	significand := bits & (1<<52 - 1)
	if exponent > 0 {
		significand |= 1 << 52
		exponent--
	}
	fmt.Fprint(s, middleText(2*significand+1, exponent-1075))
}

func TestParseFloatTexts(t *testing.T) {
	alphabet := []string{"0", "1", "9", "5", "00000", "99999999999999999999", ".", "e", "e-", "e+", "p", "p-", "0x", "0X1.", "_", "+", "-",
		"inf", "INFINITY", "nan", "i", "10", "308", "309", "324", "f", "a", "E", " ", "7", "0b", "0o", "1_0", "n", "infi", "1e400", "179769313486231580793e289"}
	random := rand.New(rand.NewPCG(3, 4))
	for range scale(300_000) {
		s := ""
		for range random.IntN(6) + 1 {
			s += alphabet[random.IntN(len(alphabet))]
		}
		compareFloat(t, s, 64)
		compareFloat(t, s, 32)
		for _, c := range []string{s, "(" + s + ")", s + "i", "(" + s + "+1i)", "1+" + s} {
			for _, bits := range []int{64, 128} {
				want, wantErr := strconv.ParseComplex(c, bits)
				got, gotErr := ours.ParseComplex(c, bits)
				if fmt.Sprint(got) != fmt.Sprint(want) || text(gotErr) != text(wantErr) {
					t.Fatalf("ParseComplex(%q, %d) = %v, %v, want %v, %v", c, bits, got, gotErr, want, wantErr)
				}
			}
		}
	}
	for range scale(300_000) { // plain numbers of all lengths
		s := ""
		for range random.IntN(40) + 1 {
			s += string(byte('0' + random.IntN(10)))
		}
		at := random.IntN(len(s) + 1)
		s = s[:at] + "." + s[at:]
		if random.IntN(2) > 0 {
			s += fmt.Sprintf("e%d", random.IntN(700)-350)
		}
		compareFloat(t, s, 64)
		compareFloat(t, s, 32)
	}
}

func TestFormatComplex(t *testing.T) {
	last := 0.0
	numbers(100, func(f float64) {
		for _, bits := range []int{64, 128} {
			c := complex(f, last)
			if got, want := ours.FormatComplex(c, 'g', -1, bits), strconv.FormatComplex(c, 'g', -1, bits); got != want {
				t.Fatalf("FormatComplex(%v) = %s, want %s", c, got, want)
			}
		}
		last = f
	})
}

func TestIntegers(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for i := range scale(300_000) {
		n := int64(random.Uint64() >> random.IntN(64))
		if i%2 == 1 {
			n = -n
		}
		if i < 300 {
			n = int64(i) - 150
		}
		base := random.IntN(35) + 2
		if i%3 == 0 {
			base = 10
		}
		if got, want := ours.FormatInt(n, base), strconv.FormatInt(n, base); got != want {
			t.Fatalf("FormatInt(%d, %d) = %s, want %s", n, base, got, want)
		}
		if got, want := ours.FormatUint(uint64(n), base), strconv.FormatUint(uint64(n), base); got != want {
			t.Fatalf("FormatUint(%d, %d) = %s, want %s", n, base, got, want)
		}
		if got, want := ours.Itoa(int(n)), strconv.Itoa(int(n)); got != want {
			t.Fatalf("Itoa(%d) = %s, want %s", n, got, want)
		}
		if got, want := string(ours.AppendInt([]byte("x"), n, base)), string(strconv.AppendInt([]byte("x"), n, base)); got != want {
			t.Fatalf("AppendInt(%d) = %s, want %s", n, got, want)
		}
		if got, want := string(ours.AppendUint(nil, uint64(n), base)), string(strconv.AppendUint(nil, uint64(n), base)); got != want {
			t.Fatalf("AppendUint(%d) = %s, want %s", n, got, want)
		}
		compareInt(t, strconv.FormatInt(n, base), base, random.IntN(65))
	}
	alphabet := []string{"0", "1", "9", "7", "0x", "0b", "0o", "0B", "0O", "0X", "_", "-", "+", "f", "z", " ", "18446744073709551615", "9223372036854775807", "9223372036854775808", "999999999", "\x80"}
	for range scale(300_000) {
		s := ""
		for range random.IntN(5) {
			s += alphabet[random.IntN(len(alphabet))]
		}
		base := random.IntN(40) - 1
		switch random.IntN(3) {
		case 0:
			base = 0
		case 1:
			base = 10
		}
		compareInt(t, s, base, random.IntN(68)-1)
	}
}

func compareInt(t *testing.T, s string, base, bits int) {
	t.Helper()
	{
		want, wantErr := strconv.ParseInt(s, base, bits)
		got, gotErr := ours.ParseInt(s, base, bits)
		if got != want || text(gotErr) != text(wantErr) {
			t.Fatalf("ParseInt(%q, %d, %d) = %d, %v, want %d, %v", s, base, bits, got, gotErr, want, wantErr)
		}
	}
	{
		want, wantErr := strconv.ParseUint(s, base, bits)
		got, gotErr := ours.ParseUint(s, base, bits)
		if got != want || text(gotErr) != text(wantErr) {
			t.Fatalf("ParseUint(%q, %d, %d) = %d, %v, want %d, %v", s, base, bits, got, gotErr, want, wantErr)
		}
	}
	want, wantErr := strconv.Atoi(s)
	got, gotErr := ours.Atoi(s)
	if got != want || text(gotErr) != text(wantErr) {
		t.Fatalf("Atoi(%q) = %d, %v, want %d, %v", s, got, gotErr, want, wantErr)
	}
}

func TestBools(t *testing.T) {
	for _, s := range []string{"1", "0", "t", "f", "T", "F", "true", "false", "TRUE", "FALSE", "True", "False", "tRUE", "", "yes"} {
		want, wantErr := strconv.ParseBool(s)
		got, gotErr := ours.ParseBool(s)
		if got != want || text(gotErr) != text(wantErr) {
			t.Errorf("ParseBool(%q) = %v, %v", s, got, gotErr)
		}
	}
}

func TestRunes(t *testing.T) {
	for r := rune(-2); r < 0x110010; r++ {
		if ours.IsPrint(r) != strconv.IsPrint(r) || ours.IsGraphic(r) != strconv.IsGraphic(r) {
			t.Fatalf("IsPrint or IsGraphic of %#x", r)
		}
		if ours.QuoteRune(r) != strconv.QuoteRune(r) || ours.QuoteRuneToASCII(r) != strconv.QuoteRuneToASCII(r) ||
			ours.QuoteRuneToGraphic(r) != strconv.QuoteRuneToGraphic(r) {
			t.Fatalf("QuoteRune of %#x", r)
		}
		s := "a" + string(r)
		if ours.Quote(s) != strconv.Quote(s) || ours.QuoteToASCII(s) != strconv.QuoteToASCII(s) ||
			ours.QuoteToGraphic(s) != strconv.QuoteToGraphic(s) || ours.CanBackquote(s) != strconv.CanBackquote(s) {
			t.Fatalf("Quote of %q", s)
		}
	}
}

func TestQuotes(t *testing.T) {
	alphabet := []string{"a", "\"", "'", "`", "\\", "\\n", "\\x4", "\\xff", "\\u", "1234", "\\U0001", "F600", "\n", "\r", "世", "\xff", "\xe4\xb8",
		"\\'", "\\\"", "\\377", "\\400", "\\07", "\t", "\x7f", "\ufeff", "\\ud800", "\\v", "\\q", "\x00", "é"}
	random := rand.New(rand.NewPCG(7, 8))
	for range scale(300_000) {
		s := ""
		for range random.IntN(6) {
			s += alphabet[random.IntN(len(alphabet))]
		}
		if ours.Quote(s) != strconv.Quote(s) || ours.QuoteToASCII(s) != strconv.QuoteToASCII(s) ||
			ours.QuoteToGraphic(s) != strconv.QuoteToGraphic(s) || ours.CanBackquote(s) != strconv.CanBackquote(s) {
			t.Fatalf("Quote of %q", s)
		}
		for _, q := range []string{s, "\"" + s + "\"", "'" + s + "'", "`" + s + "`"} {
			want, wantErr := strconv.Unquote(q)
			got, gotErr := ours.Unquote(q)
			if got != want || text(gotErr) != text(wantErr) {
				t.Fatalf("Unquote(%q) = %q, %v, want %q, %v", q, got, gotErr, want, wantErr)
			}
			want, wantErr = strconv.QuotedPrefix(q)
			got, gotErr = ours.QuotedPrefix(q)
			if got != want || text(gotErr) != text(wantErr) {
				t.Fatalf("QuotedPrefix(%q) = %q, %v, want %q, %v", q, got, gotErr, want, wantErr)
			}
		}
		for _, quote := range []byte{0, '"', '\'', '`'} {
			v1, m1, t1, e1 := strconv.UnquoteChar(s, quote)
			v2, m2, t2, e2 := ours.UnquoteChar(s, quote)
			if v1 != v2 || m1 != m2 || t1 != t2 || text(e1) != text(e2) {
				t.Fatalf("UnquoteChar(%q, %q) = %q %v %q %v, want %q %v %q %v", s, quote, v2, m2, t2, e2, v1, m1, t1, e1)
			}
		}
	}
}
