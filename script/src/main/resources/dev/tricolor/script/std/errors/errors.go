// Package errors makes error values and looks through the trees that
// wrapped errors form.
//
// An error wraps others when it has a method Unwrap() error or
// Unwrap() []error. Is, As and AsType visit such a tree depth first, each
// error before the ones it wraps.
package errors

import "internal/rtype"

// ErrUnsupported says that an operation cannot be done here at all, whatever
// its arguments.
var ErrUnsupported = New("unsupported operation")

// New makes an error with the given text. Two errors are never equal, even
// when their texts are.
func New(text string) error {
	return &errorString{text}
}

type errorString struct {
	text string
}

func (e *errorString) Error() string {
	return e.text
}

// Unwrap returns the one error that err wraps, or nil. It does not look into
// an Unwrap method that returns a slice.
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// Is tells whether err, or an error in its tree, equals target or says through
// an Is method that it does.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return find(err, target, rtype.TypeOf(target).Comparable())
}

func find(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, branch := range x.Unwrap() {
				if find(branch, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// As finds the first error in err's tree that fits the variable target points
// to, and stores it there. A pointer to anything but an interface or an error
// type is a mistake of the caller, and panics.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	slot := rtype.ValueOf(target)
	if slot.Kind() != rtype.Pointer || slot.IsNil() {
		panic("errors: target must be a non-nil pointer")
	}
	want := slot.Type().Elem()
	if want.Kind() != rtype.Interface && !want.Implements(rtype.ErrorType()) {
		panic("errors: *target must be interface or implement error")
	}
	return fill(err, target, slot.Elem())
}

func fill(err error, target any, slot rtype.Value) bool {
	for err != nil {
		if slot.SetAny(err) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, branch := range x.Unwrap() {
				if branch != nil && fill(branch, target, slot) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// AsType finds the first error of type E in err's tree.
func AsType[E error](err error) (E, bool) {
	for err != nil {
		if found, ok := err.(E); ok {
			return found, true
		}
		if x, ok := err.(interface{ As(any) bool }); ok {
			var found E
			if x.As(&found) {
				return found, true
			}
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, branch := range x.Unwrap() {
				if found, ok := AsType[E](branch); ok {
					return found, true
				}
			}
			err = nil
		default:
			err = nil
		}
	}
	var none E
	return none, false
}
