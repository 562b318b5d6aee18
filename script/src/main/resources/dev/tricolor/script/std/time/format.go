package time

// Format shows t in a layout.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

// AppendFormat appends t in a layout.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	for layout != "" {
		before, kind, text, rest := nextElement(layout)
		b = append(b, before...)
		if kind == noElement {
			return b
		}
		b = t.appendElement(b, kind, text)
		layout = rest
	}
	return b
}

func (t Time) appendElement(b []byte, kind element, text string) []byte {
	switch kind {
	case longYear:
		return appendPadded(b, t.Year(), 4, '0')
	case shortYear:
		year := t.Year() % 100
		if year < 0 {
			year = -year
		}
		return appendPadded(b, year, 2, '0')
	case longMonth:
		return append(b, t.Month().String()...)
	case shortMonth:
		return append(b, t.Month().String()[:3]...)
	case month:
		return appendPadded(b, int(t.Month()), 1, '0')
	case paddedMonth:
		return appendPadded(b, int(t.Month()), 2, '0')
	case longWeekday:
		return append(b, t.Weekday().String()...)
	case shortWeekday:
		return append(b, t.Weekday().String()[:3]...)
	case day:
		return appendPadded(b, t.Day(), 1, '0')
	case spacedDay:
		return appendPadded(b, t.Day(), 2, ' ')
	case paddedDay:
		return appendPadded(b, t.Day(), 2, '0')
	case spacedYearDay:
		return appendPadded(b, t.YearDay(), 3, ' ')
	case paddedYearDay:
		return appendPadded(b, t.YearDay(), 3, '0')
	}
	return t.appendClock(b, kind, text)
}

func (t Time) appendClock(b []byte, kind element, text string) []byte {
	switch kind {
	case hour24:
		return appendPadded(b, t.Hour(), 2, '0')
	case hour12:
		return appendPadded(b, t.hourOfHalf(), 1, '0')
	case paddedHour12:
		return appendPadded(b, t.hourOfHalf(), 2, '0')
	case minute:
		return appendPadded(b, t.Minute(), 1, '0')
	case paddedMinute:
		return appendPadded(b, t.Minute(), 2, '0')
	case second:
		return appendPadded(b, t.Second(), 1, '0')
	case paddedSecond:
		return appendPadded(b, t.Second(), 2, '0')
	case upperHalf, lowerHalf:
		half := "AMPMampm"
		if kind == lowerHalf {
			half = half[4:]
		}
		if t.Hour() >= 12 {
			half = half[2:]
		}
		return append(b, half[:2]...)
	case fixedFraction, shortFraction:
		return t.appendFraction(b, kind, text)
	case zoneOffset:
		return t.appendOffset(b, text)
	}
	if name, _ := t.Zone(); name != "" {
		return append(b, name...)
	}
	return t.appendOffset(b, "-0700")
}

// hourOfHalf is the hour as a clock with twelve of them shows it.
func (t Time) hourOfHalf() int { return (t.Hour()+11)%12 + 1 }

func (t Time) appendFraction(b []byte, kind element, text string) []byte {
	nine := digits(t.Nanosecond(), 9)
	width := len(text) - 1
	if width > 9 {
		nine += digits(0, width-9)
	}
	nine = nine[:width]
	if kind == shortFraction {
		for nine != "" && nine[len(nine)-1] == '0' {
			nine = nine[:len(nine)-1]
		}
		if nine == "" {
			return b
		}
	}
	b = append(b, text[0])
	return append(b, nine...)
}

func (t Time) appendOffset(b []byte, pattern string) []byte {
	_, offset := t.Zone()
	if pattern[0] == 'Z' && offset == 0 {
		return append(b, 'Z')
	}
	// Only whole minutes west of Greenwich count as west of it: Go shows half a minute as +00:00:-30.
	sign := byte('+')
	if offset/60 < 0 {
		sign = '-'
		offset = -offset
	}
	colon, minutes, seconds := offsetParts(pattern)
	b = append(b, sign)
	b = appendPadded(b, offset/3600, 2, '0')
	if minutes {
		if colon {
			b = append(b, ':')
		}
		b = appendPadded(b, offset/60%60, 2, '0')
	}
	if seconds {
		if colon {
			b = append(b, ':')
		}
		b = appendPadded(b, offset%60, 2, '0')
	}
	return b
}

func appendPadded(b []byte, v, width int, pad byte) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	text := number(v)
	for range width - len(text) {
		b = append(b, pad)
	}
	return append(b, text...)
}

// GoString shows t as the Go expression that makes it.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	name := "time." + month.String()
	if month < January || month > December {
		name = number(int(month))
	}
	text := "time.Date(" + number(year) + ", " + name + ", " + number(day) + ", " + number(hour) +
		", " + number(min) + ", " + number(sec) + ", " + number(t.Nanosecond()) + ", "
	switch t.Location() {
	case UTC:
		return text + "time.UTC)"
	case Local:
		return text + "time.Local)"
	}
	return text + "time.Location(" + quoted(t.Location().name) + "))"
}

// quoted puts s between quotes and writes all but visible ASCII as bytes in hexadecimal.
func quoted(s string) string {
	const hex = "0123456789abcdef"
	b := make([]byte, 0, len(s)+2)
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}
