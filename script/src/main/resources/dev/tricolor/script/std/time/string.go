package time

// String shows t as 2006-01-02 15:04:05.999999999 -0700 MST, and the monotonic reading if there is one.
func (t Time) String() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	name, offset := t.Zone()
	text := digits(year, 4) + "-" + digits(int(month), 2) + "-" + digits(day, 2) + " " +
		digits(hour, 2) + ":" + digits(min, 2) + ":" + digits(sec, 2) + fraction(t.nsec(), false)
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	text += " " + sign + digits(offset/3600, 2) + digits(offset/60%60, 2) + " " + name
	if t.wall&hasMonotonic != 0 {
		mono := t.ext
		sign = "+"
		if mono < 0 {
			sign, mono = "-", -mono
		}
		text += " m=" + sign + number(int(mono/1e9)) + fraction(mono%1e9, true)
	}
	return text
}

// digits shows a number with at least so many digits.
func digits(v, width int) string {
	text := number(v)
	for len(text) < width {
		text = "0" + text
	}
	return text
}

// fraction shows nanoseconds behind a point, without trailing zeros unless all digits are wanted.
func fraction(nanos int64, all bool) string {
	text := digits(int(nanos), 9)
	for !all && len(text) > 0 && text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	if text == "" {
		return ""
	}
	return "." + text
}
