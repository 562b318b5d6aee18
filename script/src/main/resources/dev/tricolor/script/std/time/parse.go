package time

// A ParseError tells what of a text does not fit a layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quoted(e.Value) + e.Message
	}
	return "parsing time " + quoted(e.Value) + " as " + quoted(e.Layout) + ": cannot parse " +
		quoted(e.ValueElem) + " as " + quoted(e.LayoutElem)
}

// Parse reads a time in a layout; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation reads a time in a layout; without a zone, and to find zones by name, it is in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// reading is what has been read of a text.
type reading struct {
	rest string
	// outside names what is out of its range.
	outside string

	year, month, day, yearDay int
	hour, minute, second      int
	nanos                     int
	afternoon, forenoon       bool
	zone                      *Location
	zoneName                  string
	offset                    int
	hasOffset                 bool
}

func parse(layout, value string, byDefault, here *Location) (Time, error) {
	r := &reading{rest: value, month: -1, day: -1, yearDay: -1}
	for left := layout; ; {
		before, kind, text, after := nextElement(left)
		if !r.skip(before) {
			return Time{}, &ParseError{layout, value, before, r.rest, ""}
		}
		if kind == noElement {
			break
		}
		left = after
		held := r.rest
		if !r.element(kind, text, left) {
			return Time{}, &ParseError{layout, value, text, held, ""}
		}
		if r.outside != "" {
			return Time{}, &ParseError{layout, value, text, r.rest, ": " + r.outside + " out of range"}
		}
	}
	if r.rest != "" {
		return Time{}, &ParseError{layout, value, "", r.rest, ": extra text: " + quoted(r.rest)}
	}
	if message := r.complete(); message != "" {
		return Time{}, &ParseError{layout, value, "", r.rest, message}
	}
	return r.time(byDefault, here), nil
}

// skip reads the text between elements: a run of spaces stands for any number of them.
func (r *reading) skip(text string) bool {
	for text != "" {
		if text[0] == ' ' {
			if r.rest != "" && r.rest[0] != ' ' {
				return false
			}
			text, r.rest = withoutSpaces(text), withoutSpaces(r.rest)
			continue
		}
		if r.rest == "" || r.rest[0] != text[0] {
			return false
		}
		text, r.rest = text[1:], r.rest[1:]
	}
	return true
}

func withoutSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// element reads one element; left is the layout behind it.
func (r *reading) element(kind element, text, left string) bool {
	switch kind {
	case longYear:
		if !isDigit(r.rest, 0) {
			return false
		}
		return r.fixed(&r.year, 4)
	case shortYear:
		if !r.shortYear() {
			return false
		}
		if r.year += 1900; r.year < 1969 {
			r.year += 100
		}
		return true
	case longMonth, shortMonth:
		i := r.name(monthNames[:], kind == shortMonth)
		r.month = i + 1
		return i >= 0
	case month, paddedMonth:
		return r.ranged(&r.month, kind == paddedMonth, 1, 12, "month")
	case longWeekday, shortWeekday:
		return r.name(dayNames[:], kind == shortWeekday) >= 0
	case day, spacedDay, paddedDay:
		if kind == spacedDay && r.rest != "" && r.rest[0] == ' ' {
			r.rest = r.rest[1:]
		}
		return r.number(&r.day, kind == paddedDay)
	case spacedYearDay, paddedYearDay:
		return r.dayOfYear(kind == spacedYearDay)
	case hour24:
		return r.ranged(&r.hour, false, 0, 23, "hour")
	case hour12, paddedHour12:
		return r.ranged(&r.hour, kind == paddedHour12, 0, 12, "hour")
	case minute, paddedMinute:
		return r.ranged(&r.minute, kind == paddedMinute, 0, 59, "minute")
	case second, paddedSecond:
		return r.ranged(&r.second, kind == paddedSecond, 0, 59, "second") &&
			(r.outside != "" || r.fractionBehindSecond(left))
	case upperHalf:
		return r.half("AM", "PM")
	case lowerHalf:
		return r.half("am", "pm")
	case fixedFraction:
		return r.fraction(len(text))
	case shortFraction:
		if len(r.rest) < 2 || r.rest[0] != '.' && r.rest[0] != ',' || !isDigit(r.rest, 1) {
			return true
		}
		end := 1
		for isDigit(r.rest, end) {
			end++
		}
		return r.fraction(end)
	case zoneOffset:
		return r.zoneOffset(text)
	}
	return r.nameOfZone()
}

// number reads one or two digits, exactly two if it is padded.
func (r *reading) number(to *int, padded bool) bool {
	switch {
	case isDigit(r.rest, 0) && isDigit(r.rest, 1):
		return r.fixed(to, 2)
	case isDigit(r.rest, 0) && !padded:
		return r.fixed(to, 1)
	}
	return false
}

// fixed reads so many digits.
func (r *reading) fixed(to *int, width int) bool {
	value := 0
	for i := range width {
		if !isDigit(r.rest, i) {
			return false
		}
		value = value*10 + int(r.rest[i]-'0')
	}
	*to = value
	r.rest = r.rest[width:]
	return true
}

// shortYear reads two digits, the first of which may be a sign, since Go reads a number here.
func (r *reading) shortYear() bool {
	if r.rest == "" || r.rest[0] != '+' && r.rest[0] != '-' {
		return r.fixed(&r.year, 2)
	}
	negative := r.rest[0] == '-'
	r.rest = r.rest[1:]
	if !r.fixed(&r.year, 1) {
		return false
	}
	if negative {
		r.year = -r.year
	}
	return true
}

func (r *reading) ranged(to *int, padded bool, least, most int, what string) bool {
	if !r.number(to, padded) {
		return false
	}
	if *to < least || *to > most {
		r.outside = what
	}
	return true
}

// name reads one of some names, in capitals or not, or the first three letters of one.
func (r *reading) name(names []string, short bool) int {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(r.rest) >= len(name) && sameLetters(r.rest[:len(name)], name) {
			r.rest = r.rest[len(name):]
			return i
		}
	}
	return -1
}

func sameLetters(a, b string) bool {
	for i := range len(a) {
		// Letters of ASCII differ from their capitals in one bit.
		if x, y := a[i]|0x20, b[i]|0x20; x != y || a[i] != b[i] && (x < 'a' || x > 'z') {
			return false
		}
	}
	return true
}

func (r *reading) dayOfYear(spaced bool) bool {
	for i := 0; spaced && i < 2 && r.rest != "" && r.rest[0] == ' '; i++ {
		r.rest = r.rest[1:]
	}
	width := 0
	for width < 3 && isDigit(r.rest, width) {
		width++
	}
	if width == 0 || !spaced && width < 3 {
		return false
	}
	return r.fixed(&r.yearDay, width)
}

func (r *reading) half(fore, after string) bool {
	if len(r.rest) < 2 {
		return false
	}
	switch r.rest[:2] {
	case fore:
		r.forenoon = true
	case after:
		r.afternoon = true
	default:
		return false
	}
	r.rest = r.rest[2:]
	return true
}

// fractionBehindSecond reads a fraction that the layout does not mention.
func (r *reading) fractionBehindSecond(left string) bool {
	if len(r.rest) < 2 || r.rest[0] != '.' && r.rest[0] != ',' || !isDigit(r.rest, 1) {
		return true
	}
	if _, kind, _, _ := nextElement(left); kind == fixedFraction || kind == shortFraction {
		return true
	}
	end := 2
	for isDigit(r.rest, end) {
		end++
	}
	return r.fraction(end)
}

// fraction reads a point or comma and digits, together of some length; digits after the ninth count
// for nothing. Go lets a sign stand for the first digit.
func (r *reading) fraction(length int) bool {
	if len(r.rest) < length || r.rest[0] != '.' && r.rest[0] != ',' {
		return false
	}
	nanos := 0
	for i := 1; i <= 9; i++ {
		nanos *= 10
		if i < length && (i > 1 || r.rest[1] != '+' && r.rest[1] != '-') {
			if !isDigit(r.rest, i) {
				return false
			}
			nanos += int(r.rest[i] - '0')
		}
	}
	if nanos > 0 && r.rest[1] == '-' {
		r.outside = "fractional second"
	}
	r.nanos = nanos
	r.rest = r.rest[length:]
	return true
}

func (r *reading) zoneOffset(pattern string) bool {
	if pattern[0] == 'Z' && r.rest != "" && r.rest[0] == 'Z' {
		r.rest = r.rest[1:]
		r.zone = UTC
		return true
	}
	colon, hasMinutes, hasSeconds := offsetParts(pattern)
	length, step := 3, 2
	if colon {
		step = 3
	}
	if hasMinutes {
		length += step
	}
	if hasSeconds {
		length += step
	}
	if len(r.rest) < length {
		return false
	}
	text := r.rest[:length]
	for i := 3; colon && i < length; i += step {
		if text[i] != ':' {
			return false
		}
	}
	r.rest = r.rest[length:]
	return r.offsetText(text, step)
}

// offsetText reads a sign and numbers, one every few characters. A number out of range counts before
// other mistakes.
func (r *reading) offsetText(text string, step int) bool {
	var parts [3]int
	fits := true
	for i := 0; fits && 1+i*step < len(text); i++ {
		part := reading{rest: text[1+i*step:]}
		fits = part.fixed(&parts[i], 2)
	}
	// People do write 24 hours and 60 minutes.
	switch {
	case parts[2] > 60:
		r.outside = "time zone offset second"
	case parts[1] > 60:
		r.outside = "time zone offset minute"
	case parts[0] > 24:
		r.outside = "time zone offset hour"
	}
	r.offset = parts[0]*3600 + parts[1]*60 + parts[2]
	r.hasOffset = true
	if text[0] == '-' {
		r.offset = -r.offset
	}
	return r.outside != "" || fits && (text[0] == '-' || text[0] == '+')
}

func (r *reading) nameOfZone() bool {
	if begins(r.rest, "UTC") {
		r.zone = UTC
		r.rest = r.rest[3:]
		return true
	}
	n := zoneNameLength(r.rest)
	if n == 0 {
		return false
	}
	r.zoneName, r.rest = r.rest[:n], r.rest[n:]
	return true
}

// zoneNameLength tells how much of s can be the name of a zone: three to five capitals, of which
// four or five end in T, or GMT or nothing with hours behind it.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if begins(s, "ChST") || begins(s, "MeST") || begins(s, "WITA") {
		return 4
	}
	if begins(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	if n == 3 || (n == 4 || n == 5) && s[n-1] == 'T' {
		return n
	}
	return 0
}

// signedHours is the length of a sign and an hour below 24; 0 if s does not begin so.
func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	n, hours := 1, 0
	for isDigit(s, n) && hours < 24 {
		hours = hours*10 + int(s[n]-'0')
		n++
	}
	if n == 1 || hours >= 24 {
		return 0
	}
	return n
}

// complete finds the date and hour that the elements mean together; the message tells what is wrong.
func (r *reading) complete() (message string) {
	if r.afternoon && r.hour < 12 {
		r.hour += 12
	} else if r.forenoon && r.hour == 12 {
		r.hour = 0
	}
	if r.yearDay >= 0 {
		if r.yearDay < 1 || int64(r.yearDay) > daysBefore(r.year+1, January, 1)-daysBefore(r.year, January, 1) {
			return ": day-of-year out of range"
		}
		_, month, day := civil(daysBefore(r.year, January, 1) + int64(r.yearDay) - 1)
		if r.month >= 0 && r.month != int(month) {
			return ": day-of-year does not match month"
		}
		if r.day >= 0 && r.day != day {
			return ": day-of-year does not match day"
		}
		r.month, r.day = int(month), day
	}
	if r.month < 0 {
		r.month = 1
	}
	if r.day < 0 {
		r.day = 1
	}
	first := daysBefore(r.year, Month(r.month), 1)
	next := daysBefore(r.year, Month(r.month)+1, 1)
	if r.month == 12 {
		next = daysBefore(r.year+1, January, 1)
	}
	if r.day < 1 || int64(r.day) > next-first {
		return ": day out of range"
	}
	return ""
}

func (r *reading) time(byDefault, here *Location) Time {
	in := func(loc *Location) Time {
		return Date(r.year, Month(r.month), r.day, r.hour, r.minute, r.second, r.nanos, loc)
	}
	if r.zone != nil {
		return in(r.zone)
	}
	if !r.hasOffset && r.zoneName == "" {
		return in(byDefault)
	}
	name, offset := Time{loc: here}.Zone()
	if r.hasOffset {
		if r.offset == offset && (r.zoneName == "" || r.zoneName == name) {
			return in(here)
		}
		return in(FixedZone(r.zoneName, r.offset))
	}
	if r.zoneName == name {
		return in(here)
	}
	// The offset of an unknown zone is unknown too, and taken as none, unless it tells it itself.
	east := 0
	if len(r.zoneName) > 3 && begins(r.zoneName, "GMT") {
		for i := 4; i < len(r.zoneName); i++ {
			east = east*10 + int(r.zoneName[i]-'0')
		}
		if r.zoneName[3] == '-' {
			east = -east
		}
	}
	return in(FixedZone(r.zoneName, east*3600))
}
