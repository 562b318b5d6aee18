package time

import "errors"

// ParseDuration reads a duration as Duration.String shows it: numbers, perhaps with fractions, each
// with a unit.
func ParseDuration(s string) (Duration, error) {
	rest := s
	negative := false
	if rest != "" && (rest[0] == '-' || rest[0] == '+') {
		negative = rest[0] == '-'
		rest = rest[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return 0, invalidDuration(s)
	}
	// The sum may reach 1<<63, which has no positive counterpart.
	var sum uint64
	for rest != "" {
		value, after, err := durationPart(rest, s)
		if err != nil {
			return 0, err
		}
		if sum += value; sum > 1<<63 {
			return 0, invalidDuration(s)
		}
		rest = after
	}
	if negative {
		return -Duration(sum), nil
	}
	if sum > uint64(maxDuration) {
		return 0, invalidDuration(s)
	}
	return Duration(sum), nil
}

// durationPart reads one number with its unit; whole is what errors show.
func durationPart(s, whole string) (nanos uint64, rest string, err error) {
	digits := 0
	var value uint64
	for ; isDigit(s, digits); digits++ {
		if value > 1<<63/10 {
			return 0, "", invalidDuration(whole)
		}
		if value = value*10 + uint64(s[digits]-'0'); value > 1<<63 {
			return 0, "", invalidDuration(whole)
		}
	}
	s = s[digits:]
	var part uint64
	scale := 1.0
	if s != "" && s[0] == '.' {
		behind := 0
		part, scale, behind = durationFraction(s[1:])
		digits += behind
		s = s[1+behind:]
	}
	if digits == 0 {
		return 0, "", invalidDuration(whole)
	}
	end := 0
	for end < len(s) && s[end] != '.' && !isDigit(s, end) {
		end++
	}
	if end == 0 {
		return 0, "", errors.New("time: missing unit in duration " + quoted(whole))
	}
	unit := unitNamed(s[:end])
	if unit == 0 {
		return 0, "", errors.New("time: unknown unit " + quoted(s[:end]) + " in duration " + quoted(whole))
	}
	if value > 1<<63/unit {
		return 0, "", invalidDuration(whole)
	}
	value *= unit
	if part > 0 {
		value += uint64(float64(part) * (float64(unit) / scale))
		if value > 1<<63 {
			return 0, "", invalidDuration(whole)
		}
	}
	return value, s[end:], nil
}

// durationFraction reads digits behind a point; those that fit no more are skipped.
func durationFraction(s string) (value uint64, scale float64, length int) {
	scale = 1
	full := false
	for ; isDigit(s, length); length++ {
		if full {
			continue
		}
		next := value*10 + uint64(s[length]-'0')
		if value > (1<<63-1)/10 || next > 1<<63 {
			full = true
			continue
		}
		value = next
		scale *= 10
	}
	return value, scale, length
}

func unitNamed(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

func invalidDuration(s string) error { return errors.New("time: invalid duration " + quoted(s)) }
