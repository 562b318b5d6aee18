package errors

import "unsafe"

// Join wraps the errors that are not nil into one, whose text is theirs, one
// a line. Without any it returns nil.
func Join(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return join(errs)
		}
	}
	return nil
}

func join(errs []error) error {
	count := 0
	for _, err := range errs {
		if err != nil {
			count++
		}
	}
	joined := &joinError{make([]error, 0, count)}
	for _, err := range errs {
		if err != nil {
			joined.errs = append(joined.errs, err)
		}
	}
	return joined
}

type joinError struct {
	errs []error
}

func (e *joinError) Unwrap() []error {
	return e.errs
}

func (e *joinError) Error() string {
	if len(e.errs) == 1 {
		return e.errs[0].Error()
	}
	text := []byte(e.errs[0].Error())
	for _, err := range e.errs[1:] {
		text = append(text, '\n')
		text = append(text, err.Error()...)
	}
	return unsafe.String(&text[0], len(text))
}
