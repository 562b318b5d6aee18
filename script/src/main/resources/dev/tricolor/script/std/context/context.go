// Package context carries deadlines, cancellations and values from call to
// call.
package context

import (
	"errors"
	"internal/rtype"
	"time"
)

// A Context belongs to a piece of work, and tells it when to stop.
type Context interface {
	// Deadline returns when the work will be cancelled, if that is known.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed on cancellation; nil if that can
	// never be.
	Done() <-chan struct{}
	// Err returns why Done is closed, nil if it is not.
	Err() error
	// Value returns what the key stands for, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose time has run out.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// A root is a context that is never cancelled and has no values.
type root struct{}

func (root) Deadline() (deadline time.Time, ok bool) { return }
func (root) Done() <-chan struct{}                   { return nil }
func (root) Err() error                              { return nil }
func (root) Value(key any) any                       { return nil }

type backgroundCtx struct{ root }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ root }

func (todoCtx) String() string { return "context.TODO" }

// Background returns the context to begin with.
func Background() Context { return backgroundCtx{} }

// TODO returns a context for where it is not yet clear which to use.
func TODO() Context { return todoCtx{} }

type stringer interface{ String() string }

// name shows a context.
func name(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return rtype.TypeOf(c).String()
}

// show shows a key or value without fmt.
func show(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return rtype.TypeOf(v).String()
}

type valueCtx struct {
	Context
	key, val any
}

// WithValue returns a context in which key stands for val.
func WithValue(parent Context, key, val any) Context {
	checkParent(parent)
	if key == nil {
		panic("nil key")
	}
	if !rtype.TypeOf(key).Comparable() {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func (c *valueCtx) String() string {
	return name(c.Context) + ".WithValue(" + show(c.key) + ", " + show(c.val) + ")"
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return find(c.Context, key)
}

// find looks for a value in c and what it descends from.
func find(c Context, key any) any {
	for {
		switch ctx := c.(type) {
		case *valueCtx:
			if key == ctx.key {
				return ctx.val
			}
			c = ctx.Context
		case *cancelCtx:
			if key == &cancelKey {
				return ctx
			}
			c = ctx.Context
		case *timerCtx:
			if key == &cancelKey {
				return &ctx.cancelCtx
			}
			c = ctx.Context
		case withoutCancelCtx:
			if key == &cancelKey {
				return nil // what cancels beyond does not matter here
			}
			c = ctx.c
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}

type withoutCancelCtx struct {
	c Context
}

// WithoutCancel returns a context with the values of parent that is not
// cancelled with it.
func WithoutCancel(parent Context) Context {
	checkParent(parent)
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) Value(key any) any                     { return find(c, key) }
func (c withoutCancelCtx) String() string                        { return name(c.c) + ".WithoutCancel" }

func checkParent(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}
