// Package io names what can be read and written, and moves bytes between the
// two.
package io

import "errors"

// Where an offset is counted from.
const (
	SeekStart   = 0 // the beginning
	SeekCurrent = 1 // the present position
	SeekEnd     = 2 // the end
)

// EOF is what Read returns when there is no more, and nothing went wrong. A
// reader returns it as it is, never wrapped.
var EOF = errors.New("EOF")

// ErrUnexpectedEOF says that the input ended inside something of fixed size.
var ErrUnexpectedEOF = errors.New("unexpected EOF")

// ErrShortWrite says that a write took fewer bytes than it got, and gave no
// reason.
var ErrShortWrite = errors.New("short write")

// ErrShortBuffer says that a read needs a longer buffer.
var ErrShortBuffer = errors.New("short buffer")

// ErrNoProgress says that a reader returned neither data nor an error many
// times over.
var ErrNoProgress = errors.New("multiple Read calls return no data or error")

// A Reader reads up to len(p) bytes into p. It returns how many it read, also
// along with an error. It should not return 0 and nil, except for an empty p,
// must not keep p, and may use all of p as scratch space.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// A Writer writes p, and returns an error if it wrote less. It must not change
// or keep p.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// A Closer ends its use.
type Closer interface {
	Close() error
}

// A Seeker sets the position of the next Read or Write, and returns it counted
// from the beginning.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

// ReadWriter groups Read and Write.
type ReadWriter interface {
	Reader
	Writer
}

// ReadCloser groups Read and Close.
type ReadCloser interface {
	Reader
	Closer
}

// WriteCloser groups Write and Close.
type WriteCloser interface {
	Writer
	Closer
}

// ReadWriteCloser groups Read, Write and Close.
type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

// ReadSeeker groups Read and Seek.
type ReadSeeker interface {
	Reader
	Seeker
}

// ReadSeekCloser groups Read, Seek and Close.
type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

// WriteSeeker groups Write and Seek.
type WriteSeeker interface {
	Writer
	Seeker
}

// ReadWriteSeeker groups Read, Write and Seek.
type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// A ReaderFrom reads all of r by itself; Copy uses it.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// A WriterTo writes all that it has by itself; Copy uses it.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// A ReaderAt reads from a given position. It reads all of len(p) bytes or
// returns an error, and calls may run side by side.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// A WriterAt writes at a given position.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

// A ByteReader reads one byte.
type ByteReader interface {
	ReadByte() (byte, error)
}

// A ByteScanner can take back the byte last read.
type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

// A ByteWriter writes one byte.
type ByteWriter interface {
	WriteByte(c byte) error
}

// A RuneReader reads one rune in UTF-8, and returns its width too.
type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

// A RuneScanner can take back the rune last read.
type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

// A StringWriter writes a string; see WriteString.
type StringWriter interface {
	WriteString(s string) (n int, err error)
}
