package fmt

import "errors"

// Errorf returns an error with a formatted text. It wraps each operand of %w,
// which is an error and otherwise printed as with %v.
func Errorf(format string, a ...any) (err error) {
	if err = formatted(format, a); err != nil {
		return err
	}
	return errors.New(format)
}

// formatted is Errorf where there is something to format. Apart from it, plain
// texts cost no more than errors.New.
func formatted(format string, a []any) error {
	if len(a) == 0 && !hasDirective(format) {
		return nil
	}
	p := newPrinter()
	p.wrapErrs = true
	p.doPrintf(format, a)
	text := string(p.out)
	var err error
	switch len(p.wrappedErrs) {
	case 0:
		err = errors.New(text)
	case 1:
		wrapped := &wrapError{msg: text}
		wrapped.err, _ = a[p.wrappedErrs[0]].(error)
		err = wrapped
	default:
		if p.reordered {
			sortInts(p.wrappedErrs)
		}
		var errs []error
		for i, operand := range p.wrappedErrs {
			if i > 0 && p.wrappedErrs[i-1] == operand {
				continue
			}
			if e, ok := a[operand].(error); ok {
				errs = append(errs, e)
			}
		}
		err = &wrapErrors{text, errs}
	}
	p.free()
	return err
}

func hasDirective(format string) bool {
	for i := 0; i < len(format); i++ {
		if format[i] == '%' {
			return true
		}
	}
	return false
}

func sortInts(list []int) {
	for i := range list {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }
