package strconv

// IsPrint tells whether r is a letter, mark, number, punctuation, symbol, or
// the ASCII space.
func IsPrint(r rune) bool {
	if r < 0x7F {
		return r >= ' '
	}
	// The last place before r, of those where the list can be entered.
	row := 0
	for row+1 < len(entries) && entries[row+1].first <= r {
		row++
	}
	at, turn, printable := entries[row].at, entries[row].first, false
	for at < len(gaps) {
		gap, shift := rune(0), uint(0)
		for ; gaps[at] >= 0x80; at++ {
			gap |= rune(gaps[at]&0x7F) << shift
			shift += 7
		}
		gap |= rune(gaps[at]) << shift
		at++
		if turn += gap; turn > r {
			break
		}
		printable = !printable
	}
	return printable
}

// IsGraphic tells whether IsPrint(r), or r is another space.
func IsGraphic(r rune) bool {
	if IsPrint(r) {
		return true
	}
	for _, space := range spaces {
		if r == space {
			return true
		}
	}
	return false
}
