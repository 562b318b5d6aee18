package strings

import (
	"unicode"
	"unicode/utf8"
)

// Split returns the pieces of s between occurrences of sep; if that is empty,
// its runes.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitAfter is Split with sep left at the end of the pieces.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitN is Split into at most n pieces, the last with all the rest. A negative
// n is no limit.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfterN is SplitN with sep left at the end of the pieces.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// split leaves kept bytes of sep at the end of the pieces.
func split(s, sep string, kept, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	pieces := make([]string, min(n, len(s)+1))
	last := 0
	for ; last < n-1; last++ {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		pieces[last] = s[:i+kept]
		s = s[i+len(sep):]
	}
	pieces[last] = s
	return pieces[:last+1]
}

// explode splits s into at most n runes.
func explode(s string, n int) []string {
	if count := utf8.RuneCountInString(s); n < 0 || n > count {
		n = count
	}
	runes := make([]string, n)
	for i := range n - 1 {
		_, size := utf8.DecodeRuneInString(s)
		runes[i] = s[:size]
		s = s[size:]
	}
	if n > 0 {
		runes[n-1] = s
	}
	return runes
}

// asciiSpace holds 1 for the ASCII characters that are space.
var asciiSpace = [256]uint8{'\t': 1, '\n': 1, '\v': 1, '\f': 1, '\r': 1, ' ': 1}

// Fields returns the pieces of s between runs of space.
func Fields(s string) []string {
	n := 0
	wasSpace := uint8(1)
	all := uint8(0) // bits
	for i := 0; i < len(s); i++ {
		c := s[i]
		all |= c
		isSpace := asciiSpace[c]
		n += int(wasSpace &^ isSpace)
		wasSpace = isSpace
	}
	if all >= utf8.RuneSelf {
		return FieldsFunc(s, unicode.IsSpace)
	}
	fields := make([]string, n)
	at := 0
	for i := range fields {
		for asciiSpace[s[at]] != 0 {
			at++
		}
		start := at
		for at < len(s) && asciiSpace[s[at]] == 0 {
			at++
		}
		fields[i] = s[start:at]
	}
	return fields
}

// FieldsFunc returns the pieces of s between runs of runes for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	// The places are found first, so that the result has the right size.
	type span struct {
		start, end int
	}
	spans := make([]span, 0, 32)
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				spans = append(spans, span{start, i})
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		spans = append(spans, span{start, len(s)})
	}
	fields := make([]string, len(spans))
	for i, found := range spans {
		fields[i] = s[found.start:found.end]
	}
	return fields
}

// Join puts the elements together, with sep in between.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	const largest = 1<<63 - 1
	if len(sep) > 0 && len(sep) >= largest/(len(elems)-1) {
		panic("strings: Join output length overflow")
	}
	n := len(sep) * (len(elems) - 1)
	for _, elem := range elems {
		if len(elem) > largest-n {
			panic("strings: Join output length overflow")
		}
		n += len(elem)
	}
	var b Builder
	b.Grow(n)
	b.WriteString(elems[0])
	for _, elem := range elems[1:] {
		b.WriteString(sep)
		b.WriteString(elem)
	}
	return b.String()
}
