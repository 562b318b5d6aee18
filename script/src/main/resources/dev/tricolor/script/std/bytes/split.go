package bytes

import (
	"unicode"
	"unicode/utf8"
)

// Split returns the pieces of s between occurrences of sep; if that is empty,
// its runes.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitAfter is Split with sep left at the end of the pieces.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitN is Split into at most n pieces, the last with all the rest. A negative
// n is no limit.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfterN is SplitN with sep left at the end of the pieces.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// split leaves kept bytes of sep at the end of the pieces.
func split(s, sep []byte, kept, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	pieces := make([][]byte, min(n, len(s)+1))
	last := 0
	for ; last < n-1; last++ {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		pieces[last] = s[: i+kept : i+kept]
		s = s[i+len(sep):]
	}
	pieces[last] = s
	return pieces[:last+1]
}

// explode splits s into at most n runes.
func explode(s []byte, n int) [][]byte {
	if n < 0 || n > len(s) {
		n = len(s)
	}
	runes := make([][]byte, 0, n)
	for len(s) > 0 && len(runes) < n-1 {
		_, size := utf8.DecodeRune(s)
		runes = append(runes, s[:size:size])
		s = s[size:]
	}
	if len(s) > 0 {
		runes = append(runes, s)
	}
	return runes
}

// asciiSpace holds 1 for the ASCII characters that are space.
var asciiSpace = [256]uint8{'\t': 1, '\n': 1, '\v': 1, '\f': 1, '\r': 1, ' ': 1}

// Fields returns the pieces of s between runs of space.
func Fields(s []byte) [][]byte {
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
	fields := make([][]byte, n)
	at := 0
	for i := range fields {
		for asciiSpace[s[at]] != 0 {
			at++
		}
		start := at
		for at < len(s) && asciiSpace[s[at]] == 0 {
			at++
		}
		fields[i] = s[start:at:at]
	}
	return fields
}

// FieldsFunc returns the pieces of s between runs of runes for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	// The places are found first, so that the result has the right size.
	type span struct {
		start, end int
	}
	spans := make([]span, 0, 32)
	start := -1
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[i:])
		}
		if f(r) {
			if start >= 0 {
				spans = append(spans, span{start, i})
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		spans = append(spans, span{start, len(s)})
	}
	fields := make([][]byte, len(spans))
	for i, found := range spans {
		fields[i] = s[found.start:found.end:found.end]
	}
	return fields
}

// Join puts the elements of s together, with sep in between.
func Join(s [][]byte, sep []byte) []byte {
	switch len(s) {
	case 0:
		return []byte{}
	case 1:
		return append([]byte(nil), s[0]...)
	}
	const largest = 1<<63 - 1
	if len(sep) > 0 && len(sep) >= largest/(len(s)-1) {
		panic("bytes: Join output length overflow")
	}
	n := len(sep) * (len(s) - 1)
	for _, v := range s {
		if len(v) > largest-n {
			panic("bytes: Join output length overflow")
		}
		n += len(v)
	}
	joined := space(n)
	joined = append(joined, s[0]...)
	for _, v := range s[1:] {
		joined = append(joined, sep...)
		joined = append(joined, v...)
	}
	return joined[:n:n]
}

// space returns room for n bytes, and for what the allocator adds.
func space(n int) []byte {
	if n == 0 {
		return []byte{}
	}
	return append([]byte(nil), make([]byte, n)...)[:0]
}
