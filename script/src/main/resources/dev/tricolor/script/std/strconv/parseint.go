package strconv

// IntSize is the size of an int, in bits.
const IntSize = 64

const maxUint64 = 1<<64 - 1

// digitValue returns the value of a digit of base 36, or 36 for anything else.
func digitValue(c byte) uint64 {
	switch {
	case '0' <= c && c <= '9':
		return uint64(c - '0')
	case 'a' <= lower(c) && lower(c) <= 'z':
		return uint64(lower(c)-'a') + 10
	}
	return 36
}

// lower makes a letter small; what is not a letter becomes no letter.
func lower(c byte) byte {
	return c | 0x20
}

// ParseUint reads an unsigned number without sign in the given base, 2 to 36.
// Base 0 takes the base from a prefix 0b, 0o, 0 or 0x, else 10, and allows
// underscores as Go's literals do. The number must fit bitSize bits (0 means
// those of a uint).
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	value, what := parseDigits(s, base, bitSize)
	if what != fine {
		return value, what.of("ParseUint", s, base, bitSize)
	}
	return value, nil
}

// parseDigits is ParseUint, but only names the error.
func parseDigits(s string, base, bitSize int) (uint64, problem) {
	if s == "" {
		return 0, syntaxProblem
	}
	digits, underscores := s, false
	switch {
	case 2 <= base && base <= 36:
	case base == 0:
		base, digits = basePrefix(s)
		underscores = true
	default:
		return 0, baseProblem
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, bitSizeProblem
	}

	radix := uint64(base)
	largest := uint64(maxUint64) >> (64 - uint(bitSize))
	safe := uint64(maxUint64) / radix // whatever is no larger can take a digit
	value, sawUnderscore := uint64(0), false
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && underscores {
			sawUnderscore = true
			continue
		}
		digit := digitValue(c)
		if digit >= radix {
			return 0, syntaxProblem
		}
		if value > safe {
			return largest, rangeProblem
		}
		value *= radix
		sum := value + digit
		if sum < value || sum > largest {
			return largest, rangeProblem
		}
		value = sum
	}
	if sawUnderscore && !underscoresFit(s) {
		return 0, syntaxProblem
	}
	return value, fine
}

// basePrefix splits a literal into its base and its digits. A text that is
// too short to have digits after a prefix has none.
func basePrefix(s string) (int, string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch lower(s[1]) {
		case 'b':
			return 2, s[2:]
		case 'o':
			return 8, s[2:]
		case 'x':
			return 16, s[2:]
		}
	}
	return 8, s[1:]
}

// underscoresFit tells whether each underscore in a number stands between two
// digits; a base prefix counts as a digit.
func underscoresFit(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	afterDigit, hex := false, false
	if len(s) >= 2 && s[0] == '0' {
		switch lower(s[1]) {
		case 'x':
			hex = true
			fallthrough
		case 'b', 'o':
			afterDigit = true
			s = s[2:]
		}
	}
	pending := false // an underscore waits for its digit
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9', hex && 'a' <= lower(c) && lower(c) <= 'f':
			afterDigit, pending = true, false
		case c == '_':
			if !afterDigit {
				return false
			}
			afterDigit, pending = false, true
		default:
			if pending {
				return false
			}
			afterDigit = false
		}
	}
	return !pending
}

// ParseInt is ParseUint for numbers with an optional sign.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	value, what := parseSigned(s, base, bitSize)
	if what != fine {
		return value, what.of("ParseInt", s, base, bitSize)
	}
	return value, nil
}

func parseSigned(s string, base, bitSize int) (int64, problem) {
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	value, what := parseDigits(s, base, bitSize)
	if what != fine && what != rangeProblem {
		return 0, what
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && value >= limit {
		return int64(limit - 1), rangeProblem
	}
	if negative && value > limit {
		return -int64(limit), rangeProblem
	}
	if negative {
		return -int64(value), fine
	}
	return int64(value), fine
}

// Atoi reads a decimal number.
func Atoi(s string) (int, error) {
	if n := len(s); 0 < n && n < 19 {
		// So few digits cannot overflow.
		i := 0
		if s[0] == '-' || s[0] == '+' {
			i = 1
		}
		if i == n {
			return 0, badSyntax("Atoi", s)
		}
		value := 0
		for ; i < n; i++ {
			digit := s[i] - '0'
			if digit > 9 {
				return 0, badSyntax("Atoi", s)
			}
			value = value*10 + int(digit)
		}
		if s[0] == '-' {
			return -value, nil
		}
		return value, nil
	}
	value, what := parseSigned(s, 10, 0)
	if what != fine {
		return int(value), what.of("Atoi", s, 10, 0)
	}
	return int(value), nil
}
