package time

// Layouts: how Mon Jan 2 15:04:05 -0700 MST 2006 looks in them.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// element is what a part of a layout stands for.
type element uint8

const (
	noElement element = iota
	longYear
	shortYear
	longMonth
	shortMonth
	month
	paddedMonth
	longWeekday
	shortWeekday
	day
	spacedDay
	paddedDay
	spacedYearDay
	paddedYearDay
	hour24
	hour12
	paddedHour12
	minute
	paddedMinute
	second
	paddedSecond
	upperHalf
	lowerHalf
	zoneName
	zoneOffset
	fixedFraction
	shortFraction
)

// patterns are the elements as they stand in layouts. The first that fits counts, so a longer one
// comes before those that it begins with.
var patterns = [...]struct {
	text string
	kind element
}{
	{"2006", longYear}, {"06", shortYear},
	{"January", longMonth}, {"Jan", shortMonth},
	{"Monday", longWeekday}, {"Mon", shortWeekday}, {"MST", zoneName},
	{"01", paddedMonth}, {"02", paddedDay}, {"03", paddedHour12}, {"04", paddedMinute},
	{"05", paddedSecond}, {"002", paddedYearDay},
	{"15", hour24}, {"1", month}, {"2", day}, {"3", hour12}, {"4", minute}, {"5", second},
	{"__2", spacedYearDay}, {"_2", spacedDay},
	{"PM", upperHalf}, {"pm", lowerHalf},
	{"-070000", zoneOffset}, {"-07:00:00", zoneOffset}, {"-0700", zoneOffset},
	{"-07:00", zoneOffset}, {"-07", zoneOffset},
	{"Z070000", zoneOffset}, {"Z07:00:00", zoneOffset}, {"Z0700", zoneOffset},
	{"Z07:00", zoneOffset}, {"Z07", zoneOffset},
}

// nextElement cuts a layout at its first element: the text before, the element and how it stands in
// the layout, the rest.
func nextElement(layout string) (before string, kind element, text, rest string) {
	for i := range len(layout) {
		kind, size := elementAt(layout[i:])
		if kind != noElement {
			return layout[:i], kind, layout[i : i+size], layout[i+size:]
		}
	}
	return layout, noElement, "", ""
}

// elementAt tells which element a layout begins with, and its length.
func elementAt(layout string) (element, int) {
	switch c := layout[0]; c {
	case '.', ',':
		return fractionAt(layout)
	case '0', '1', '2', '3', '4', '5', 'J', 'M', 'P', 'p', '-', 'Z', '_':
		// An underscore before a year is just that, though _2 is a day.
		if begins(layout, "_2006") {
			return noElement, 0
		}
	default:
		return noElement, 0
	}
	for i := range patterns {
		p := &patterns[i]
		if !begins(layout, p.text) {
			continue
		}
		short := p.kind == shortMonth || p.kind == shortWeekday
		if short && len(layout) > 3 && 'a' <= layout[3] && layout[3] <= 'z' {
			continue
		}
		return p.kind, len(p.text)
	}
	return noElement, 0
}

// fractionAt finds a point or comma with zeros or nines behind it and no other digit.
func fractionAt(layout string) (element, int) {
	if len(layout) < 2 || layout[1] != '0' && layout[1] != '9' {
		return noElement, 0
	}
	end := 1
	for end < len(layout) && layout[end] == layout[1] {
		end++
	}
	if isDigit(layout, end) {
		return noElement, 0
	}
	if layout[1] == '0' {
		return fixedFraction, end
	}
	return shortFraction, end
}

func begins(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// offsetParts tells of an offset's pattern whether a colon is between its parts, and whether it has
// minutes and seconds.
func offsetParts(pattern string) (colon, minutes, seconds bool) {
	colon = len(pattern) > 3 && pattern[3] == ':'
	return colon, len(pattern) > 3, len(pattern) > 6
}
