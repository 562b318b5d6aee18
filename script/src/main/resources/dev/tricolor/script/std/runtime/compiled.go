package runtime

// What desugared code calls, beside the failed checks of panic.go.

// panicwrap is for a value method that is called through a nil pointer.
//
//go:noinline
func panicwrap(pkg, typ, method string) { panicWrap(pkg+"."+typ+"."+method, typ) }

// panicRangeState is for a range function that misuses its loop body.
//
//go:noinline
func panicRangeState(state int) { panicRange(state) }

func panicUnsafeSliceLength() { panic(errorString("unsafe.Slice: len out of range")) }
