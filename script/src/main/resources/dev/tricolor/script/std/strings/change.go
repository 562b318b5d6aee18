package strings

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of s.
func Clone(s string) string {
	if len(s) == 0 {
		return ""
	}
	var b Builder
	b.enlarge(len(s))
	b.buf = append(b.buf, s...)
	return b.String()
}

// Map returns s with every rune replaced by what mapping makes of it; a
// negative outcome drops it.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			continue
		}
		size := 1
		if c == utf8.RuneError {
			decoded, width := utf8.DecodeRuneInString(s[i:])
			if width != 1 && r == decoded {
				continue
			}
			size = width
		} else {
			size = utf8.RuneLen(c)
		}
		b.Grow(len(s) + utf8.UTFMax)
		b.WriteString(s[:i])
		if r >= 0 {
			b.WriteRune(r)
		}
		s = s[i+size:]
		break
	}
	if b.Cap() == 0 {
		return s
	}
	for _, c := range s {
		if r := mapping(c); r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// What Repeat of one of these yields, up to its length, is a piece of it.
const (
	spaces = "                                                                " +
		"                                                                "
	dashes = "----------------------------------------------------------------" +
		"----------------------------------------------------------------"
	equals = "================================================================" +
		"================================================================"
	zeros = "0000000000000000000000000000000000000000000000000000000000000000"
	tabs  = "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t" +
		"\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t"
)

// Repeat returns s count times.
func Repeat(s string, count int) string {
	switch count {
	case 0:
		return ""
	case 1:
		return s
	}
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	const largest = 1<<63 - 1
	if len(s) > 0 && count > largest/len(s) {
		panic("strings: Repeat output length overflow")
	}
	n := len(s) * count
	if n == 0 {
		return ""
	}
	if len(s) == 1 {
		if run := knownRun(s[0]); n <= len(run) {
			return run[:n]
		}
	}
	var b Builder
	b.Grow(n)
	b.WriteString(s)
	for b.Len() < n {
		b.buf = append(b.buf, b.buf[:min(n-b.Len(), b.Len())]...)
	}
	return b.String()
}

func knownRun(c byte) string {
	switch c {
	case ' ':
		return spaces
	case '-':
		return dashes
	case '=':
		return equals
	case '0':
		return zeros
	case '\t':
		return tabs
	}
	return ""
}

// letters finds out whether s is all ASCII, and has letters from low to high.
func letters(s string, low, high byte) (ascii, has bool) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return false, false
		}
		has = has || low <= c && c <= high
	}
	return true, has
}

// flipped returns s with its letters from low to high in the other case.
func flipped(s string, low, high byte) string {
	var b Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if low <= c && c <= high {
			c ^= 'a' - 'A'
		}
		b.buf = append(b.buf, c)
	}
	return b.String()
}

// ToUpper returns s in upper case.
func ToUpper(s string) string {
	ascii, has := letters(s, 'a', 'z')
	switch {
	case !ascii:
		return Map(unicode.ToUpper, s)
	case !has:
		return s
	}
	return flipped(s, 'a', 'z')
}

// ToLower returns s in lower case.
func ToLower(s string) string {
	ascii, has := letters(s, 'A', 'Z')
	switch {
	case !ascii:
		return Map(unicode.ToLower, s)
	case !has:
		return s
	}
	return flipped(s, 'A', 'Z')
}

// ToTitle returns s in title case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// ToUpperSpecial returns s in the upper case of a language.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial returns s in the lower case of a language.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial returns s in the title case of a language.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 returns s with every run of bytes that are not UTF-8 replaced.
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b Builder
	b.Grow(len(s) + len(replacement))
	wasBad := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		bad := r == utf8.RuneError && size == 1
		if !bad {
			b.WriteString(s[i : i+size])
		} else if !wasBad {
			b.WriteString(replacement)
		}
		wasBad = bad
		i += size
	}
	return b.String()
}

// separates tells whether a rune stands between words.
func separates(r rune) bool {
	switch {
	case r == '_', '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return false
	case r < utf8.RuneSelf:
		return true
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && unicode.IsSpace(r)
}

// Title returns s with the first letter of each word in title case.
//
// Deprecated: it knows little about words.
func Title(s string) string {
	previous := ' '
	return Map(func(r rune) rune {
		first := separates(previous)
		previous = r
		if first {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// ReplaceAll returns s with every old replaced by new.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Replace returns s with the first n old replaced by new, all if n is negative.
// An empty old stands before every rune, and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	if m := Count(s, old); m == 0 {
		return s
	} else if n < 0 || m < n {
		n = m
	}
	var b Builder
	b.Grow(len(s) + n*(len(new)-len(old)))
	start := 0
	for i := range n {
		at := start
		if len(old) > 0 {
			at += Index(s[start:], old)
		} else if i > 0 {
			_, size := utf8.DecodeRuneInString(s[start:])
			at += size
		}
		b.WriteString(s[start:at])
		b.WriteString(new)
		start = at + len(old)
	}
	b.WriteString(s[start:])
	return b.String()
}
