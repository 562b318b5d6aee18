package strconv

// FormatComplex returns (a+bi), both parts as FormatFloat writes them; bitSize
// is 64 or 128.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	half := bitSize / 2
	imaginary := FormatFloat(imag(c), fmt, prec, half)
	if imaginary[0] != '+' && imaginary[0] != '-' {
		imaginary = "+" + imaginary
	}
	return "(" + FormatFloat(real(c), fmt, prec, half) + imaginary + "i)"
}

// ParseComplex reads a number of the form N, Ni or N±Ni, with or without
// parentheses around it, where N is as ParseFloat reads it.
func ParseComplex(s string, bitSize int) (complex128, error) {
	half := 64
	if bitSize == 64 {
		half = 32
	}
	whole := s
	if n := len(s); n >= 2 && s[0] == '(' && s[n-1] == ')' {
		s = s[1 : n-1]
	}
	var outside error // the first part that was out of range
	part, length, err := parseFloatPrefix(s, half)
	if err != nil {
		if outside = rangeOnly(err, whole); outside == nil {
			return 0, badSyntax("ParseComplex", whole)
		}
	}
	s = s[length:]
	if s == "" {
		return complex(part, 0), outside
	}
	switch s[0] {
	case 'i':
		if len(s) > 1 {
			return 0, badSyntax("ParseComplex", whole)
		}
		return complex(0, part), outside
	case '+':
		// A NaN must have no sign, and -1 may follow the joining plus.
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	default:
		return 0, badSyntax("ParseComplex", whole)
	}
	imaginary, length, err := parseFloatPrefix(s, half)
	if err != nil {
		if outside = rangeOnly(err, whole); outside == nil {
			return 0, badSyntax("ParseComplex", whole)
		}
	}
	if s[length:] != "i" {
		return 0, badSyntax("ParseComplex", whole)
	}
	return complex(part, imaginary), outside
}

// rangeOnly returns an error about the text if err is about range, else nil.
func rangeOnly(err error, text string) error {
	if err.(*NumError).Err == ErrRange {
		return outOfRange("ParseComplex", text)
	}
	return nil
}
