// Package time measures and shows time; in a simulation it is virtual.
package time

// Duration is a span of time in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }
func (d Duration) Seconds() float64    { return inUnits(d, Second) }
func (d Duration) Minutes() float64    { return inUnits(d, Minute) }
func (d Duration) Hours() float64      { return inUnits(d, Hour) }

func inUnits(d, unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Abs returns d without its sign.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if rest+rest < m {
			return d + rest
		}
		if down := d - m + rest; down < d {
			return down
		}
		return minDuration
	}
	if rest+rest < m {
		return d - rest
	}
	if up := d + m - rest; up > d {
		return up
	}
	return maxDuration
}

// String shows d as 72h3m0.5s; below a second with a smaller unit.
func (d Duration) String() string {
	var buf [32]byte
	return string(buf[d.format(&buf):])
}

// format writes d at the end of buf and returns where it begins.
func (d Duration) format(buf *[32]byte) int {
	at := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	at--
	buf[at] = 's'
	if u < uint64(Second) {
		if u == 0 {
			at--
			buf[at] = '0'
			return at
		}
		digits := 0
		switch {
		case u < uint64(Microsecond):
			at--
			buf[at] = 'n'
		case u < uint64(Millisecond):
			digits = 3
			at -= 2
			copy(buf[at:], "µ")
		default:
			digits = 6
			at--
			buf[at] = 'm'
		}
		at, u = putFraction(buf[:at], u, digits)
		at = putWhole(buf[:at], u)
	} else {
		at, u = putFraction(buf[:at], u, 9)
		at = putWhole(buf[:at], u%60)
		if u /= 60; u > 0 {
			at--
			buf[at] = 'm'
			at = putWhole(buf[:at], u%60)
			if u /= 60; u > 0 {
				at--
				buf[at] = 'h'
				at = putWhole(buf[:at], u)
			}
		}
	}
	if d < 0 {
		at--
		buf[at] = '-'
	}
	return at
}

// putFraction writes the last digits of v as a fraction without trailing zeros.
func putFraction(buf []byte, v uint64, digits int) (at int, rest uint64) {
	at = len(buf)
	seen := false
	for range digits {
		digit := v % 10
		seen = seen || digit != 0
		if seen {
			at--
			buf[at] = byte('0' + digit)
		}
		v /= 10
	}
	if seen {
		at--
		buf[at] = '.'
	}
	return at, v
}

func putWhole(buf []byte, v uint64) int {
	at := len(buf)
	for {
		at--
		buf[at] = byte('0' + v%10)
		v /= 10
		if v == 0 {
			return at
		}
	}
}
