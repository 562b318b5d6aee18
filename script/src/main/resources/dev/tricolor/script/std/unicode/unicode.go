// Package unicode tells what kinds of characters runes are, and changes their
// case.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the largest rune
	ReplacementChar = '\uFFFD'     // stands for what is no rune
	MaxASCII        = '\u007F'     // the largest of ASCII
	MaxLatin1       = '\u00FF'     // the largest of Latin-1
)

// A RangeTable is a set of runes. Its ranges ascend and do not overlap; R32
// begins beyond 16 bits.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // ranges of R16 that end within Latin-1
}

// A Range16 holds every Stride-th rune from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 holds every Stride-th rune from Lo to Hi.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// Is tells whether r is in the set.
func Is(rangeTab *RangeTable, r rune) bool {
	return within(rangeTab, 0, r)
}

// within is Is that leaves out the first ranges.
func within(t *RangeTable, skip int, r rune) bool {
	if small := t.R16; len(small) > 0 && uint32(r) <= uint32(small[len(small)-1].Hi) {
		c := uint16(r)
		low, high := skip, len(small)
		for low < high {
			middle := int(uint(low+high) / 2)
			switch in := &small[middle]; {
			case c < in.Lo:
				high = middle
			case c > in.Hi:
				low = middle + 1
			default:
				return in.Stride == 1 || (c-in.Lo)%in.Stride == 0
			}
		}
		return false
	}
	large, c := t.R32, uint32(r)
	low, high := 0, len(large)
	for low < high {
		middle := int(uint(low+high) / 2)
		switch in := &large[middle]; {
		case c < in.Lo:
			high = middle
		case c > in.Hi:
			low = middle + 1
		default:
			return in.Stride == 1 || (c-in.Lo)%in.Stride == 0
		}
	}
	return false
}

// beyondLatin is Is for a rune that is not in Latin-1.
func beyondLatin(t *RangeTable, r rune) bool {
	return within(t, t.LatinOffset, r)
}

// In tells whether r is in one of the sets.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf is In with another order of arguments.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	return In(r, ranges...)
}

// The classes in the table latin.
const (
	isControl = 1 << iota
	isPunct
	isNumber
	isSymbol
	isSpace
	isUpper
	isLower
	isOther // a letter without case

	isLetter  = isUpper | isLower | isOther
	isPrint   = isPunct | isNumber | isSymbol | isLetter // and the ASCII space
	isGraphic = isPrint | isSpace
)

// GraphicRanges are the sets that make up IsGraphic.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the sets that make up IsPrint, with the ASCII space.
var PrintRanges = []*RangeTable{L, M, N, P, S}

// IsGraphic tells whether r is a letter, mark, number, punctuation, symbol, or
// a space.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isGraphic != 0
	}
	return In(r, GraphicRanges...)
}

// IsPrint tells whether r is a letter, mark, number, punctuation, symbol, or
// the ASCII space.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return r == ' ' || latin[uint8(r)]&isPrint != 0
	}
	return In(r, PrintRanges...)
}

// IsControl tells whether r is a control character, which formats are not.
func IsControl(r rune) bool {
	return uint32(r) <= MaxLatin1 && latin[uint8(r)]&isControl != 0
}

// IsLetter tells whether r is a letter (L).
func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isLetter != 0
	}
	return beyondLatin(L, r)
}

// IsMark tells whether r is a mark (M).
func IsMark(r rune) bool {
	return beyondLatin(M, r)
}

// IsNumber tells whether r is a number (N).
func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isNumber != 0
	}
	return beyondLatin(N, r)
}

// IsDigit tells whether r is a decimal digit (Nd).
func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return beyondLatin(Nd, r)
}

// IsPunct tells whether r is punctuation (P).
func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isPunct != 0
	}
	return beyondLatin(P, r)
}

// IsSymbol tells whether r is a symbol (S).
func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isSymbol != 0
	}
	return beyondLatin(S, r)
}

// IsSpace tells whether r is white space (White_Space).
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0:
			return true
		}
		return false
	}
	return beyondLatin(White_Space, r)
}
