package os

import (
	"internal/oserror"
	"io/fs"
	"syscall"
)

// The reasons of failures; use errors.Is.
var (
	ErrInvalid    = fs.ErrInvalid
	ErrPermission = fs.ErrPermission
	ErrExist      = fs.ErrExist
	ErrNotExist   = fs.ErrNotExist
	ErrClosed     = fs.ErrClosed

	ErrNoDeadline       error = noDeadline{}
	ErrDeadlineExceeded error = deadlineExceeded{}
)

type noDeadline struct{}

func (noDeadline) Error() string { return "file type does not support deadline" }

type deadlineExceeded struct{}

func (deadlineExceeded) Error() string   { return "i/o timeout" }
func (deadlineExceeded) Timeout() bool   { return true }
func (deadlineExceeded) Temporary() bool { return true }

// A PathError says which operation on which file went wrong.
type PathError = fs.PathError

// A SyscallError says which system call went wrong.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout tells whether time ran out.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError wraps err; nil stays nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// A LinkError says which operation on which two files went wrong.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string {
	return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *LinkError) Unwrap() error { return e.Err }

// reason takes an error of this package apart; it does not look further.
func reason(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isReason(err, target error) bool {
	err = reason(err)
	if err == target {
		return true
	}
	number, ok := err.(syscall.Errno)
	return ok && number.Is(target)
}

// IsExist tells whether err means that a file is there already.
func IsExist(err error) bool { return isReason(err, oserror.ErrExist) }

// IsNotExist tells whether err means that a file is not there.
func IsNotExist(err error) bool { return isReason(err, oserror.ErrNotExist) }

// IsPermission tells whether err means that something is not allowed.
func IsPermission(err error) bool { return isReason(err, oserror.ErrPermission) }

// IsTimeout tells whether err means that time ran out.
func IsTimeout(err error) bool {
	t, ok := reason(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}
