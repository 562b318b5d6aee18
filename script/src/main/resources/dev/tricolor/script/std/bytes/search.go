// Package bytes searches, splits and changes slices of bytes, and buffers them.
package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Contains tells whether substr occurs in s.
func Contains(s, substr []byte) bool { return Index(s, substr) >= 0 }

// ContainsAny tells whether a rune of chars occurs in s.
func ContainsAny(s []byte, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune tells whether r occurs in s.
func ContainsRune(s []byte, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc tells whether f holds for a rune of s.
func ContainsFunc(s []byte, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// Count returns how often substr occurs in s without overlapping, for an empty
// one the number of runes plus one.
func Count(s, substr []byte) int {
	if len(substr) == 0 {
		return utf8.RuneCount(s) + 1
	}
	n := 0
	if len(substr) == 1 {
		c := substr[0]
		for i := 0; i < len(s); i++ {
			if s[i] == c {
				n++
			}
		}
		return n
	}
	for {
		i := Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

// Index returns where substr first occurs in s, or -1.
func Index(s, substr []byte) int {
	n := len(substr)
	if n == 0 {
		return 0
	}
	first := substr[0]
	for i := 0; i <= len(s)-n; i++ {
		if s[i] == first && Equal(s[i:i+n], substr) {
			return i
		}
	}
	return -1
}

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr []byte) int {
	n := len(substr)
	for i := len(s) - n; i >= 0; i-- {
		if Equal(s[i:i+n], substr) {
			return i
		}
	}
	return -1
}

// IndexByte returns where c first occurs in s, or -1.
func IndexByte(s []byte, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s []byte, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// IndexRune returns where r first occurs in s, or -1. utf8.RuneError also finds
// bytes that are not UTF-8; a rune that is not valid finds nothing.
func IndexRune(s []byte, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		return IndexFunc(s, func(c rune) bool { return c == utf8.RuneError })
	case !utf8.ValidRune(r):
		return -1
	}
	var buf [utf8.UTFMax]byte
	return Index(s, buf[:utf8.EncodeRune(buf[:], r)])
}

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s []byte, chars string) int {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		if hasRune(chars, r) {
			return i
		}
		i += size
	}
	return -1
}

func hasRune(chars string, r rune) bool {
	for _, c := range chars {
		if c == r {
			return true
		}
	}
	return false
}

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s []byte, chars string) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if hasRune(chars, r) {
			return i
		}
	}
	return -1
}

// IndexFunc returns where f first holds for a rune of s, or -1.
func IndexFunc(s []byte, f func(rune) bool) int {
	return indexFunc(s, f, true)
}

// LastIndexFunc returns where f last holds for a rune of s, or -1.
func LastIndexFunc(s []byte, f func(rune) bool) int {
	return lastIndexFunc(s, f, true)
}

// indexFunc returns where f first has the given outcome.
func indexFunc(s []byte, f func(rune) bool, outcome bool) int {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		if f(r) == outcome {
			return i
		}
		i += size
	}
	return -1
}

// lastIndexFunc returns where f last has the given outcome.
func lastIndexFunc(s []byte, f func(rune) bool, outcome bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) == outcome {
			return i
		}
	}
	return -1
}

// Compare returns -1, 0 or +1, as a comes before b, equals it, or comes after.
func Compare(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return +1
		}
	}
	switch {
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return +1
	}
	return 0
}

// Equal tells whether a and b hold the same bytes.
func Equal(a, b []byte) bool { return string(a) == string(b) }

// EqualFold tells whether s and t are equal but for upper and lower case.
func EqualFold(s, t []byte) bool {
	for len(s) > 0 && len(t) > 0 {
		a, b := rune(s[0]), rune(t[0])
		aSize, bSize := 1, 1
		if a >= utf8.RuneSelf {
			a, aSize = utf8.DecodeRune(s)
		}
		if b >= utf8.RuneSelf {
			b, bSize = utf8.DecodeRune(t)
		}
		if a != b && !sameFold(a, b) {
			return false
		}
		s, t = s[aSize:], t[bSize:]
	}
	return len(s) == len(t)
}

// sameFold tells whether the orbit of SimpleFold leads from a to b.
func sameFold(a, b rune) bool {
	if a < utf8.RuneSelf && b < utf8.RuneSelf {
		a, b = min(a, b), max(a, b)
		return 'A' <= a && a <= 'Z' && b == a+'a'-'A'
	}
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}

// Cut returns what stands before and after the first sep in s, and whether
// there is one.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix, and whether it began so.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it ended so.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
