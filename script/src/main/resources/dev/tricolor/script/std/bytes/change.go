package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Clone returns a copy of b, nil of nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Map returns a copy of s with every rune replaced by what mapping makes of it;
// a negative outcome drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
		i += size
	}
	return b
}

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	const largest = 1<<63 - 1
	if len(b) > 0 && count > largest/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	n := len(b) * count
	if n == 0 {
		return []byte{}
	}
	all := space(n)[:n:n]
	for done := copy(all, b); done < n; {
		done += copy(all[done:], all[:done])
	}
	return all
}

// letters finds out whether s is all ASCII, and has letters from low to high.
func letters(s []byte, low, high byte) (ascii, has bool) {
	for _, c := range s {
		if c >= utf8.RuneSelf {
			return false, false
		}
		has = has || low <= c && c <= high
	}
	return true, has
}

// flipped returns a copy of s with its letters from low to high in the other
// case.
func flipped(s []byte, low, high byte) []byte {
	b := space(len(s))[:len(s):len(s)]
	for i, c := range s {
		if low <= c && c <= high {
			c ^= 'a' - 'A'
		}
		b[i] = c
	}
	return b
}

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte {
	ascii, has := letters(s, 'a', 'z')
	switch {
	case !ascii:
		return Map(unicode.ToUpper, s)
	case !has:
		return append([]byte(""), s...)
	}
	return flipped(s, 'a', 'z')
}

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte {
	ascii, has := letters(s, 'A', 'Z')
	switch {
	case !ascii:
		return Map(unicode.ToLower, s)
	case !has:
		return append([]byte(""), s...)
	}
	return flipped(s, 'A', 'Z')
}

// ToTitle returns a copy of s in title case.
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// ToUpperSpecial returns a copy of s in the upper case of a language.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial returns a copy of s in the lower case of a language.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial returns a copy of s in the title case of a language.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToValidUTF8 returns a copy of s with every run of bytes that are not UTF-8
// replaced.
func ToValidUTF8(s, replacement []byte) []byte {
	b := make([]byte, 0, len(s)+len(replacement))
	wasBad := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		bad := r == utf8.RuneError && size == 1
		if !bad {
			b = append(b, s[i:i+size]...)
		} else if !wasBad {
			b = append(b, replacement...)
		}
		wasBad = bad
		i += size
	}
	return b
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

// Title returns a copy of s with the first letter of each word in title case.
//
// Deprecated: it knows little about words.
func Title(s []byte) []byte {
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

// Runes returns the runes of s.
func Runes(s []byte) []rune {
	runes := make([]rune, utf8.RuneCount(s))
	for i := range runes {
		r, size := utf8.DecodeRune(s)
		runes[i] = r
		s = s[size:]
	}
	return runes
}

// ReplaceAll returns a copy of s with every old replaced by new.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Replace returns a copy of s with the first n old replaced by new, all if n is
// negative. An empty old stands before every rune, and at the end.
func Replace(s, old, new []byte, n int) []byte {
	m := 0
	if n != 0 {
		m = Count(s, old)
	}
	if m == 0 {
		return append([]byte(nil), s...)
	}
	if n < 0 || m < n {
		n = m
	}
	b := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	start := 0
	for i := range n {
		at := start
		if len(old) > 0 {
			at += Index(s[start:], old)
		} else if i > 0 {
			_, size := utf8.DecodeRune(s[start:])
			at += size
		}
		b = append(b, s[start:at]...)
		b = append(b, new...)
		start = at + len(old)
	}
	return append(b, s[start:]...)
}
