package runtime

// Error is implemented by the errors that the runtime raises itself.
type Error interface {
	error

	// RuntimeError does nothing; it tells these errors from others.
	RuntimeError()
}

// TypeAssertionError says why a type assertion failed.
type TypeAssertionError struct {
	text string
}

// RuntimeError marks a runtime error.
func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string { return e.text }

// PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]func()
}

// RuntimeError marks a runtime error.
func (*PanicNilError) RuntimeError() {}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// errorString is a runtime error whose text gets a prefix.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return errorPrefix + string(e) }

const errorPrefix = "runtime error: "

// plainError is a runtime error whose text is all there is.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// boundsError is an index or slice bound out of range.
type boundsError struct {
	x      int64 // the offending value
	y      int   // what it was compared with
	signed bool  // whether x is of a signed type
	code   uint8 // one of the bounds constants
}

// The kinds of boundsError; x and y stand for its values, ? for bounds that
// are not to blame.
const (
	boundsIndex      = iota // s[x], 0 <= x < y = len(s)
	boundsSliceAlen         // s[?:x], 0 <= x <= y = len(s)
	boundsSliceAcap         // s[?:x], 0 <= x <= y = cap(s)
	boundsSliceB            // s[x:y], 0 <= x <= y
	boundsSlice3Alen        // s[?:?:x], 0 <= x <= y = len(s)
	boundsSlice3Acap        // s[?:?:x], 0 <= x <= y = cap(s)
	boundsSlice3B           // s[?:x:y], 0 <= x <= y
	boundsSlice3C           // s[x:y:?], 0 <= x <= y
	boundsConvert           // (*[x]T)(s), 0 <= x <= y = len(s)
)

const outOfRange = "slice bounds out of range ["

// boundsBefore, boundsBetween and boundsAfter are the texts around x and y;
// boundsNegative closes the text when x is negative, and y is left out.
var (
	boundsBefore = [...]string{
		boundsIndex:      "index out of range [",
		boundsSliceAlen:  outOfRange + ":",
		boundsSliceAcap:  outOfRange + ":",
		boundsSliceB:     outOfRange,
		boundsSlice3Alen: outOfRange + "::",
		boundsSlice3Acap: outOfRange + "::",
		boundsSlice3B:    outOfRange + ":",
		boundsSlice3C:    outOfRange,
		boundsConvert:    "cannot convert slice with length ",
	}
	boundsBetween = [...]string{
		boundsIndex:      "] with length ",
		boundsSliceAlen:  "] with length ",
		boundsSliceAcap:  "] with capacity ",
		boundsSliceB:     ":",
		boundsSlice3Alen: "] with length ",
		boundsSlice3Acap: "] with capacity ",
		boundsSlice3B:    ":",
		boundsSlice3C:    ":",
		boundsConvert:    " to array or pointer to array with length ",
	}
	boundsAfter = [...]string{
		boundsSliceB:  "]",
		boundsSlice3B: "]",
		boundsSlice3C: ":]",
		boundsConvert: "",
	}
	boundsNegative = [...]string{
		boundsIndex:      "]",
		boundsSliceAlen:  "]",
		boundsSliceAcap:  "]",
		boundsSliceB:     ":]",
		boundsSlice3Alen: "]",
		boundsSlice3Acap: "]",
		boundsSlice3B:    ":]",
		boundsSlice3C:    "::]",
		boundsConvert:    "",
	}
)

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	text := errorPrefix + boundsBefore[e.code]
	if !e.signed {
		text += decimal(uint64(e.x))
	} else if e.x < 0 {
		return text + "-" + decimal(uint64(-e.x)) + boundsNegative[e.code]
	} else {
		text += decimal(uint64(e.x))
	}
	return text + boundsBetween[e.code] + decimal(uint64(e.y)) + boundsAfter[e.code]
}

func decimal(n uint64) string {
	var digits [20]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(digits[i:])
		}
	}
}
