package strconv

import "errors"

// ErrRange says that a value does not fit the target type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text does not have the form that the target type asks
// for.
var ErrSyntax = errors.New("invalid syntax")

// NumError is the error of every failed conversion from text.
type NumError struct {
	Func string // ParseBool, ParseInt, ...
	Num  string // the text
	Err  error  // ErrRange, ErrSyntax, or about base or bit size
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns what went wrong, without function and text.
func (e *NumError) Unwrap() error {
	return e.Err
}

// The text is copied, so that an error keeps no larger text alive, and the
// argument of a successful conversion need not be on the heap.
func failure(function, text string, err error) *NumError {
	return &NumError{function, string([]byte(text)), err}
}

func badSyntax(function, text string) *NumError {
	return failure(function, text, ErrSyntax)
}

func outOfRange(function, text string) *NumError {
	return failure(function, text, ErrRange)
}

// A problem is what a text of digits may suffer from.
type problem int

const (
	fine problem = iota
	syntaxProblem
	rangeProblem
	baseProblem
	bitSizeProblem
)

// of makes the error that says so.
func (what problem) of(function, text string, base, bitSize int) error {
	switch what {
	case rangeProblem:
		return outOfRange(function, text)
	case baseProblem:
		return failure(function, text, errors.New("invalid base "+Itoa(base)))
	case bitSizeProblem:
		return failure(function, text, errors.New("invalid bit size "+Itoa(bitSize)))
	}
	return badSyntax(function, text)
}
