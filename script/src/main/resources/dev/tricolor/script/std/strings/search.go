// Package strings searches, splits and changes strings.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// Contains tells whether substr occurs in s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny tells whether a rune of chars occurs in s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune tells whether r occurs in s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc tells whether f holds for a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Count returns how often substr occurs in s without overlapping, for an empty
// one the number of runes plus one.
func Count(s, substr string) int {
	if len(substr) == 0 {
		return utf8.RuneCountInString(s) + 1
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
func Index(s, substr string) int {
	n := len(substr)
	if n == 0 {
		return 0
	}
	first := substr[0]
	for i := 0; i <= len(s)-n; i++ {
		if s[i] == first && s[i:i+n] == substr {
			return i
		}
	}
	return -1
}

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int {
	n := len(substr)
	for i := len(s) - n; i >= 0; i-- {
		if s[i:i+n] == substr {
			return i
		}
	}
	return -1
}

// IndexByte returns where c first occurs in s, or -1.
func IndexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// IndexRune returns where r first occurs in s, or -1. utf8.RuneError also finds
// bytes that are not UTF-8; a rune that is not valid finds nothing.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s, chars string) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns where f first holds for a rune of s, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	return indexFunc(s, f, true)
}

// LastIndexFunc returns where f last holds for a rune of s, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	return lastIndexFunc(s, f, true)
}

// indexFunc returns where f first has the given outcome.
func indexFunc(s string, f func(rune) bool, outcome bool) int {
	for i, r := range s {
		if f(r) == outcome {
			return i
		}
	}
	return -1
}

// lastIndexFunc returns where f last has the given outcome.
func lastIndexFunc(s string, f func(rune) bool, outcome bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) == outcome {
			return i
		}
	}
	return -1
}

// Compare returns -1, 0 or +1, as a comes before b, equals it, or comes after.
func Compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// EqualFold tells whether s and t are equal but for upper and lower case.
func EqualFold(s, t string) bool {
	for len(s) > 0 && len(t) > 0 {
		a, b := rune(s[0]), rune(t[0])
		aSize, bSize := 1, 1
		if a >= utf8.RuneSelf {
			a, aSize = utf8.DecodeRuneInString(s)
		}
		if b >= utf8.RuneSelf {
			b, bSize = utf8.DecodeRuneInString(t)
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
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix, and whether it began so.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix, and whether it ended so.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
