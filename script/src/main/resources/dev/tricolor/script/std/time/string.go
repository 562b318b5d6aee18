package time

// String shows t in full, and the monotonic reading if there is one.
func (t Time) String() string {
	text := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMonotonic == 0 {
		return text
	}
	sign, mono := "+", t.ext
	if mono < 0 {
		sign, mono = "-", -mono
	}
	return text + " m=" + sign + number(int(mono/1e9)) + "." + digits(int(mono%1e9), 9)
}

// digits shows a number with at least so many digits.
func digits(v, width int) string {
	text := number(v)
	for len(text) < width {
		text = "0" + text
	}
	return text
}
