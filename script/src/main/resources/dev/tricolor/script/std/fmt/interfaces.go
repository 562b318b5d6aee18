// Package fmt prints and scans values as a format string, or their type, asks.
package fmt

// State is what a Formatter sees of the printer.
type State interface {
	// Write is where the text goes.
	Write(b []byte) (n int, err error)
	// Width returns the width, and whether one was given.
	Width() (wid int, ok bool)
	// Precision returns the precision, and whether one was given.
	Precision() (prec int, ok bool)
	// Flag tells whether the flag, one of "+-# 0", was given.
	Flag(c int) bool
}

// A Formatter prints itself, for any verb.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer has a text, which is printed for it where a string could stand.
type Stringer interface {
	String() string
}

// A GoStringer has a text for %#v.
type GoStringer interface {
	GoString() string
}

// ScanState is what a Scanner sees of the input.
type ScanState interface {
	// ReadRune reads the next rune; at the end of the operand, as its width
	// or a newline sets it, it returns EOF.
	ReadRune() (r rune, size int, err error)
	// UnreadRune takes the last rune back.
	UnreadRune() error
	// SkipSpace skips space, and newlines if the call that scans does.
	SkipSpace()
	// Token skips space if asked to, and returns the runes for which f is
	// true; without f, those that are not space. The bytes are valid until
	// the next call.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width returns the width of the operand, and whether one was given.
	Width() (wid int, ok bool)
	// Read always fails. It is there so that a ScanState can be passed to
	// Fscan.
	Read(buf []byte) (n int, err error)
}

// A Scanner reads itself from the input.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}
