package strconv

import "unicode/utf8"

// Unquote returns the text that a Go string or character literal stands for.
func Unquote(s string) (string, error) {
	length, plain := literal(s)
	if length == 0 || length != len(s) {
		return "", ErrSyntax
	}
	quote, inner := s[0], s[1:length-1]
	if plain {
		return inner, nil
	}
	if quote == '`' {
		text := make([]byte, 0, len(inner))
		for i := 0; i < len(inner); i++ {
			if inner[i] != '\r' {
				text = append(text, inner[i])
			}
		}
		return string(text), nil
	}
	// Escapes only shrink, except bad bytes, which grow to RuneError.
	text := make([]byte, 0, 3*len(s)/2)
	for inner != "" {
		r, multibyte, rest, err := UnquoteChar(inner, quote)
		if err != nil {
			return "", ErrSyntax
		}
		inner = rest
		if r < utf8.RuneSelf || !multibyte {
			text = append(text, byte(r))
		} else {
			text = utf8.AppendRune(text, r)
		}
	}
	return string(text), nil
}

// QuotedPrefix returns the literal that s begins with, quotes included.
func QuotedPrefix(s string) (string, error) {
	length, _ := literal(s)
	if length == 0 {
		return "", ErrSyntax
	}
	return s[:length], nil
}

// literal returns the length of the literal that s begins with, or 0, and
// whether its text stands for itself. Like the original it lets an empty
// character literal pass.
func literal(s string) (length int, plain bool) {
	if len(s) < 2 {
		return 0, false
	}
	quote := s[0]
	switch quote {
	case '`':
		plain = true
		for i := 1; i < len(s); i++ {
			switch s[i] {
			case '`':
				return i + 1, plain
			case '\r':
				plain = false
			}
		}
		return 0, false
	case '"', '\'':
	default:
		return 0, false
	}
	plain = true
	rest := s[1:]
	for runes := 0; ; runes++ {
		if rest == "" || rest[0] == '\n' {
			return 0, false
		}
		if rest[0] == quote {
			return len(s) - len(rest) + 1, plain
		}
		if quote == '\'' && runes == 1 {
			return 0, false
		}
		if c := rest[0]; c != '\\' && c < utf8.RuneSelf {
			rest = rest[1:]
			continue
		}
		r, _, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			return 0, false
		}
		if rest[0] == '\\' || r == utf8.RuneError && len(rest)-len(tail) == 1 {
			plain = false
		}
		rest = tail
	}
}

// UnquoteChar reads the first character of s, the inside of a literal: a rune,
// or an escape. quote is the one that must be escaped, or 0 if none must and
// none may. multibyte says that value is to be written in UTF-8; else it is a
// byte.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	if c == quote && (quote == '"' || quote == '\'') {
		return 0, false, "", ErrSyntax
	}
	if c >= utf8.RuneSelf {
		r, width := utf8.DecodeRuneInString(s)
		return r, true, s[width:], nil
	}
	if c != '\\' {
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c, s = s[1], s[2:]
	for i := 0; i < len(controls); i++ {
		if c == controls[i] {
			return '\a' + rune(i), false, s, nil
		}
	}
	switch c {
	case '\\':
		return '\\', false, s, nil
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		return rune(c), false, s, nil
	case 'x':
		value, s = escapeDigits(s, 2, 16)
		if value < 0 {
			return 0, false, "", ErrSyntax
		}
		return value, false, s, nil
	case 'u', 'U':
		digits := 4
		if c == 'U' {
			digits = 8
		}
		value, s = escapeDigits(s, digits, 16)
		if value < 0 || !utf8.ValidRune(value) {
			return 0, false, "", ErrSyntax
		}
		return value, true, s, nil
	case '0', '1', '2', '3', '4', '5', '6', '7':
		low, rest := escapeDigits(s, 2, 8)
		value = rune(c-'0')<<6 | low
		if low < 0 || value > 255 {
			return 0, false, "", ErrSyntax
		}
		return value, false, rest, nil
	}
	return 0, false, "", ErrSyntax
}

// escapeDigits reads exactly count digits. Without them, or if the value is
// too large for a rune, it returns -1.
func escapeDigits(s string, count int, base uint64) (rune, string) {
	if len(s) < count {
		return -1, s
	}
	value := uint64(0)
	for i := 0; i < count; i++ {
		digit := digitValue(s[i])
		if digit >= base {
			return -1, s
		}
		value = value*base + digit
	}
	if value > utf8.MaxRune {
		return -1, s
	}
	return rune(value), s[count:]
}
