package fmt

import (
	"errors"
	"math"
	"strconv"
	"unicode/utf8"
)

// The digits of the bases; underscores pass for digits, until strconv looks.
const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
)

// allows tells whether a verb may be used for a kind of value; if not, the
// scan fails.
func (s *ss) allows(verb rune, verbs, kind string) bool {
	if !contains(verbs, verb) {
		s.fail("bad verb '%" + string(verb) + "' for " + kind)
	}
	return true
}

func (s *ss) scanBool(verb rune) bool {
	s.SkipSpace()
	s.needMore()
	s.allows(verb, "tv", "boolean")
	good := true
	switch s.get() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") {
			good = s.accept("uU") && s.accept("eE")
		}
		if !good {
			s.fail("syntax error scanning boolean")
		}
		return true
	case 'f', 'F':
		if s.accept("aA") {
			good = s.accept("lL") && s.accept("sS") && s.accept("eE")
		}
		if !good {
			s.fail("syntax error scanning boolean")
		}
	}
	return false
}

// numberBase returns the base and digits of a verb for integers.
func (s *ss) numberBase(verb rune) (base int, digits string) {
	s.allows(verb, "bdoUxXv", "integer")
	switch verb {
	case 'b':
		return 2, binaryDigits
	case 'o':
		return 8, octalDigits
	case 'x', 'X', 'U':
		return 16, hexDigits
	}
	return 10, decimalDigits
}

// integerToken reads an integer in the base of the verb, or with a prefix, and
// returns its base for strconv.
func (s *ss) integerToken(verb rune, signs string) (base int, token string) {
	s.SkipSpace()
	s.needMore()
	base, digits := s.numberBase(verb)
	haveDigits := false
	if verb == 'U' {
		if s.get() != 'U' || s.get() != '+' {
			s.fail("bad unicode format ")
		}
	} else {
		s.accept(signs)
		if verb == 'v' {
			base, digits, haveDigits = s.basePrefix()
		}
	}
	if !haveDigits {
		s.needMore()
		if !s.accept(digits) {
			s.fail("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return base, string(s.token)
}

// basePrefix reads 0b, 0o, 0, or 0x, if they are there.
func (s *ss) basePrefix() (base int, digits string, zeroFound bool) {
	if !s.accept("0") {
		return 0, decimalDigits + "_", false
	}
	switch {
	case s.accept("bB"):
		return 0, binaryDigits + "_", true
	case s.accept("oO"):
		return 0, octalDigits + "_", true
	case s.accept("xX"):
		return 0, hexDigits + "_", true
	}
	return 0, octalDigits + "_", true
}

func (s *ss) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanChar(bits)
	}
	base, token := s.integerToken(verb, "+-")
	i, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.failWith(err)
	}
	if unused := uint(64 - bits); i<<unused>>unused != i {
		s.fail("integer overflow on token " + token)
	}
	return i
}

func (s *ss) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanChar(bits))
	}
	base, token := s.integerToken(verb, "")
	u, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.failWith(err)
	}
	if unused := uint(64 - bits); u<<unused>>unused != u {
		s.fail("unsigned integer overflow on token " + token)
	}
	return u
}

func (s *ss) scanChar(bits int) int64 {
	s.needMore()
	r := s.get()
	if unused := uint(64 - bits); int64(r)<<unused>>unused != int64(r) {
		s.fail("overflow on character value " + string(r))
	}
	return int64(r)
}

const floatVerbs = "beEfFgGv"

func (s *ss) scanFloat(verb rune, bits int, kind string) float64 {
	s.allows(verb, floatVerbs, kind)
	s.SkipSpace()
	s.needMore()
	return s.toFloat(s.floatToken(), bits)
}

// floatToken reads what may be a floating-point number.
func (s *ss) floatToken() string {
	s.token = s.token[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.token)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.token)
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exponent) {
		s.accept("+-")
		for s.accept(decimalDigits + "_") {
		}
	}
	return string(s.token)
}

// toFloat converts a token. Beyond what strconv knows there is 1.2p4, a
// decimal number times a power of two.
func (s *ss) toFloat(token string, bits int) float64 {
	at := -1
	for i := range len(token) {
		switch token[i] {
		case 'x', 'X':
			return s.parseFloat(token, token, bits)
		case 'p':
			if at < 0 {
				at = i
			}
		}
	}
	if at < 0 {
		return s.parseFloat(token, token, bits)
	}
	f := s.parseFloat(token[:at], token, bits)
	power, err := strconv.Atoi(token[at+1:])
	if err != nil {
		s.failWith(about(err, token))
	}
	return math.Ldexp(f, power)
}

// parseFloat converts part of a token, the whole of which an error is about.
func (s *ss) parseFloat(part, token string, bits int) float64 {
	f, err := strconv.ParseFloat(part, bits)
	if err != nil {
		if part != token {
			err = about(err, token)
		}
		s.failWith(err)
	}
	return f
}

func about(err error, token string) error {
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = token
	}
	return err
}

var errComplex = errors.New("syntax error scanning complex number")

func (s *ss) scanComplex(verb rune, bits int) complex128 {
	s.allows(verb, floatVerbs, "complex")
	s.SkipSpace()
	s.needMore()
	parens := s.accept("(")
	realToken := s.floatToken()
	s.token = s.token[:0]
	if !s.accept("+-") {
		s.failWith(errComplex)
	}
	sign := string(s.token)
	imagToken := sign + s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.failWith(errComplex)
	}
	return complex(s.toFloat(realToken, bits/2), s.toFloat(imagToken, bits/2))
}

func (s *ss) scanText(verb rune) string {
	s.allows(verb, "svqxX", "string")
	s.SkipSpace()
	s.needMore()
	switch verb {
	case 'q':
		return s.quotedText()
	case 'x', 'X':
		return s.hexText()
	}
	return string(s.takeWhile(true, isNotSpace))
}

func (s *ss) quotedText() string {
	s.needMore()
	switch s.get() {
	case '`':
		for {
			r := s.mustGet()
			if r == '`' {
				return string(s.token)
			}
			s.token = utf8.AppendRune(s.token, r)
		}
	case '"':
		s.token = append(s.token, '"')
		for {
			r := s.mustGet()
			s.token = utf8.AppendRune(s.token, r)
			if r == '"' {
				break
			}
			if r == '\\' { // what follows is no end, whatever it is
				s.token = utf8.AppendRune(s.token, s.mustGet())
			}
		}
		text, err := strconv.Unquote(string(s.token))
		if err != nil {
			s.failWith(err)
		}
		return text
	}
	s.fail("expected quoted string")
	return ""
}

// hexValue returns the value of a hexadecimal digit, or -1.
func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

func (s *ss) hexText() string {
	s.needMore()
	for {
		r := s.get()
		if r == eof {
			break
		}
		high := hexValue(r)
		if high < 0 {
			s.UnreadRune()
			break
		}
		low := hexValue(s.mustGet())
		if low < 0 {
			s.fail("illegal hex digit")
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.token)
}
