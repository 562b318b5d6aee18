package difference

import (
	"testing"
	"unicode"

	ours "tri/unicode"
)

func TestUnicode(t *testing.T) {
	type pair struct {
		name      string
		real, our func(rune) bool
	}
	pairs := []pair{
		{"IsGraphic", unicode.IsGraphic, ours.IsGraphic}, {"IsPrint", unicode.IsPrint, ours.IsPrint}, {"IsControl", unicode.IsControl, ours.IsControl}, {"IsLetter", unicode.IsLetter, ours.IsLetter},
		{"IsMark", unicode.IsMark, ours.IsMark}, {"IsNumber", unicode.IsNumber, ours.IsNumber}, {"IsDigit", unicode.IsDigit, ours.IsDigit}, {"IsPunct", unicode.IsPunct, ours.IsPunct},
		{"IsSymbol", unicode.IsSymbol, ours.IsSymbol}, {"IsSpace", unicode.IsSpace, ours.IsSpace}, {"IsUpper", unicode.IsUpper, ours.IsUpper}, {"IsLower", unicode.IsLower, ours.IsLower}, {"IsTitle", unicode.IsTitle, ours.IsTitle},
	}
	for _, set := range []struct {
		name string
		real *unicode.RangeTable
		our  *ours.RangeTable
	}{
		{"Lu", unicode.Lu, ours.Lu}, {"Upper", unicode.Upper, ours.Upper}, {"Han", unicode.Han, ours.Han}, {"Latin", unicode.Latin, ours.Latin}, {"Cyrillic", unicode.Cyrillic, ours.Cyrillic}, {"Other", unicode.Other, ours.Other},
		{"Cf", unicode.Cf, ours.Cf}, {"Zs", unicode.Zs, ours.Zs}, {"Common", unicode.Common, ours.Common}, {"Space", unicode.Space, ours.Space}, {"Dash", unicode.Dash, ours.Dash}, {"So", unicode.So, ours.So},
	} {
		pairs = append(pairs, pair{set.name, func(r rune) bool { return unicode.Is(set.real, r) }, func(r rune) bool { return ours.Is(set.our, r) }})
	}
	mappings := []struct {
		name      string
		real, our func(rune) rune
	}{
		{"ToUpper", unicode.ToUpper, ours.ToUpper}, {"ToLower", unicode.ToLower, ours.ToLower}, {"ToTitle", unicode.ToTitle, ours.ToTitle}, {"SimpleFold", unicode.SimpleFold, ours.SimpleFold},
		{"Turkish ToUpper", unicode.TurkishCase.ToUpper, ours.TurkishCase.ToUpper}, {"Turkish ToLower", unicode.TurkishCase.ToLower, ours.TurkishCase.ToLower}, {"Azeri ToTitle", unicode.AzeriCase.ToTitle, ours.AzeriCase.ToTitle},
		{"To 2", func(r rune) rune { return unicode.To(2, r) }, func(r rune) rune { return ours.To(2, r) }}, {"To 3", func(r rune) rune { return unicode.To(3, r) }, func(r rune) rune { return ours.To(3, r) }},
	}
	for r := rune(-300); r < 0x110100; r++ {
		for _, p := range pairs {
			if p.real(r) != p.our(r) {
				t.Fatalf("%s(%#x) = %v", p.name, r, p.our(r))
			}
		}
		for _, m := range mappings {
			if m.real(r) != m.our(r) {
				t.Fatalf("%s(%#x) = %#x, want %#x", m.name, r, m.our(r), m.real(r))
			}
		}
	}
	if !ours.In('世', ours.Latin, ours.Han) || ours.In('世', ours.Latin) || ours.Version != unicode.Version {
		t.Error("In or Version")
	}
}
