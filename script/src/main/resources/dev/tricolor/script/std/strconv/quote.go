package strconv

import "unicode/utf8"

// A repertoire says which runes stand for themselves between quotes.
type repertoire int

const (
	printable repertoire = iota // those that IsPrint
	ascii                       // those that are ASCII, too
	graphic                     // those that IsGraphic
)

func (set repertoire) has(r rune) bool {
	switch set {
	case ascii:
		return ' ' <= r && r < 0x7F
	case graphic:
		return IsGraphic(r)
	}
	return IsPrint(r)
}

// Quote returns s as a Go string literal, its control characters and what
// IsPrint refuses as escapes.
func Quote(s string) string {
	return quoted(s, printable)
}

// QuoteToASCII is Quote with escapes for all that is not ASCII.
func QuoteToASCII(s string) string {
	return quoted(s, ascii)
}

// QuoteToGraphic is Quote that leaves what IsGraphic accepts.
func QuoteToGraphic(s string) string {
	return quoted(s, graphic)
}

func quoted(s string, set repertoire) string {
	return string(appendQuoted(make([]byte, 0, 3*len(s)/2), s, set))
}

// AppendQuote appends what Quote returns.
func AppendQuote(dst []byte, s string) []byte {
	return appendQuoted(dst, s, printable)
}

// AppendQuoteToASCII appends what QuoteToASCII returns.
func AppendQuoteToASCII(dst []byte, s string) []byte {
	return appendQuoted(dst, s, ascii)
}

// AppendQuoteToGraphic appends what QuoteToGraphic returns.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return appendQuoted(dst, s, graphic)
}

// QuoteRune returns r as a Go character literal, escaped as in Quote. A rune
// that is not valid is written as U+FFFD.
func QuoteRune(r rune) string {
	return quotedRune(r, printable)
}

// QuoteRuneToASCII is QuoteRune with escapes for all that is not ASCII.
func QuoteRuneToASCII(r rune) string {
	return quotedRune(r, ascii)
}

// QuoteRuneToGraphic is QuoteRune that leaves what IsGraphic accepts.
func QuoteRuneToGraphic(r rune) string {
	return quotedRune(r, graphic)
}

func quotedRune(r rune, set repertoire) string {
	return string(appendQuotedRune(nil, r, set))
}

// AppendQuoteRune appends what QuoteRune returns.
func AppendQuoteRune(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, printable)
}

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII returns.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, ascii)
}

// AppendQuoteRuneToGraphic appends what QuoteRuneToGraphic returns.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, graphic)
}

func appendQuoted(dst []byte, s string, set repertoire) []byte {
	if room := cap(dst) - len(dst); room < len(s) {
		larger := make([]byte, len(dst), len(dst)+1+len(s)+1)
		copy(larger, dst)
		dst = larger
	}
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		r, width := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s[i:])
		}
		if r == utf8.RuneError && width == 1 {
			dst = appendByteEscape(dst, s[i])
		} else {
			dst = appendEscaped(dst, r, '"', set)
		}
		i += width
	}
	return append(dst, '"')
}

func appendQuotedRune(dst []byte, r rune, set repertoire) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	dst = appendEscaped(dst, r, '\'', set)
	return append(dst, '\'')
}

// controls holds the letters of the escapes \a to \r.
const controls = "abtnvfr"

// appendEscaped writes one rune between quotes of the given kind.
func appendEscaped(dst []byte, r rune, quote byte, set repertoire) []byte {
	switch {
	case r == rune(quote), r == '\\':
		return append(dst, '\\', byte(r))
	case set.has(r):
		return utf8.AppendRune(dst, r)
	case '\a' <= r && r <= '\r':
		return append(dst, '\\', controls[r-'\a'])
	case r < ' ', r == 0x7F:
		return appendByteEscape(dst, byte(r))
	case r <= 0xFFFF:
		dst = append(dst, '\\', 'u')
		return appendHexDigits(dst, r, 12)
	}
	dst = append(dst, '\\', 'U')
	return appendHexDigits(dst, r, 28)
}

func appendByteEscape(dst []byte, b byte) []byte {
	return append(dst, '\\', 'x', smallDigits[b>>4], smallDigits[b&0xF])
}

// appendHexDigits writes the digits of r from the one that lies shift bits
// high.
func appendHexDigits(dst []byte, r rune, shift int) []byte {
	for ; shift >= 0; shift -= 4 {
		dst = append(dst, smallDigits[r>>uint(shift)&0xF])
	}
	return dst
}

// CanBackquote tells whether s can be written between backquotes, on one line
// and with no control character but the tab.
func CanBackquote(s string) bool {
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRuneInString(s[i:])
		i += width
		if width > 1 {
			if r == '\uFEFF' {
				return false
			}
			continue
		}
		if r == utf8.RuneError || r < ' ' && r != '\t' || r == '`' || r == 0x7F {
			return false
		}
	}
	return true
}
