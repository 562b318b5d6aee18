package unicode

// The cases, as indexes of CaseRange.Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

type d [MaxCase]rune

// UpperLower is the delta of a range in which capital and small letters take
// turns, a capital first.
const UpperLower = MaxRune + 1

// A CaseRange tells what to add to the runes from Lo to Hi to change their
// case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

// A SpecialCase is the case rules of a language, where they differ.
type SpecialCase []CaseRange

// TurkishCase is the rules of Turkish, in which the dotted and the dotless i
// are two letters.
var TurkishCase = SpecialCase{
	{'I', 'I', d{0, 'ı' - 'I', 0}},
	{'i', 'i', d{'İ' - 'i', 0, 'İ' - 'i'}},
	{'İ', 'İ', d{0, 'i' - 'İ', 0}},
	{'ı', 'ı', d{'I' - 'ı', 0, 'I' - 'ı'}},
}

// AzeriCase is the rules of Azerbaijani, which are those of Turkish.
var AzeriCase = TurkishCase

// IsUpper tells whether r is a capital letter (Lu).
func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isUpper != 0
	}
	return beyondLatin(Lu, r)
}

// IsLower tells whether r is a small letter (Ll).
func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[uint8(r)]&isLower != 0
	}
	return beyondLatin(Ll, r)
}

// IsTitle tells whether r is a title letter (Lt), such as ǅ.
func IsTitle(r rune) bool {
	return r > MaxLatin1 && beyondLatin(Lt, r)
}

// To changes the case of r to UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	r, _ = change(_case, r, CaseRanges)
	return r
}

// change also tells whether there is a rule for r.
func change(to int, r rune, rules []CaseRange) (rune, bool) {
	if to < 0 || to >= MaxCase {
		return ReplacementChar, false
	}
	low, high := 0, len(rules)
	for low < high {
		middle := int(uint(low+high) / 2)
		rule := &rules[middle]
		switch {
		case r < rune(rule.Lo):
			high = middle
		case r > rune(rule.Hi):
			low = middle + 1
		default:
			delta := rule.Delta[to]
			if delta <= MaxRune {
				return r + delta, true
			}
			// Pairs from Lo on: a capital, which is also the title, and
			// its small letter.
			pair := (r - rune(rule.Lo)) &^ 1
			if to == LowerCase {
				pair++
			}
			return rune(rule.Lo) + pair, true
		}
	}
	return r, false
}

// ToUpper returns the capital letter of r.
func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower returns the small letter of r.
func ToLower(r rune) rune {
	if r <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle returns the title letter of r.
func ToTitle(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(TitleCase, r)
}

func (special SpecialCase) to(to int, r rune) rune {
	if changed, ok := change(to, r, special); ok {
		return changed
	}
	switch to {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	}
	return ToTitle(r)
}

// ToUpper returns the capital letter of r in the language.
func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }

// ToTitle returns the title letter of r in the language.
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }

// ToLower returns the small letter of r in the language.
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }

// SimpleFold returns the next larger rune that is the same letter as r but for
// the case, or the smallest if there is none; so one comes around all of them.
// For what is no letter with case it returns r.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	low, high := 0, len(foldExceptions)
	for low < high {
		middle := int(uint(low+high) / 2)
		step := &foldExceptions[middle]
		if step[0] == uint32(r) {
			return rune(step[1])
		}
		if step[0] < uint32(r) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}
