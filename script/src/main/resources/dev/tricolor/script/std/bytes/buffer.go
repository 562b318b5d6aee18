package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is how much room ReadFrom makes for each Read.
const MinRead = 512

const (
	smallBuffer = 64
	largest     = 1<<63 - 1
)

// ErrTooLarge is what a Buffer panics with that cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// undo says what the last call was, for UnreadByte and UnreadRune. Positive
// values are sizes of runes.
type undo int8

const (
	nothing undo = 0
	reading undo = -1
)

// A Buffer holds bytes that have been written and not yet read. Its zero value
// is empty.
type Buffer struct {
	buf  []byte
	at   int // what has not been read is buf[at:]
	last undo
}

// NewBuffer returns a Buffer that begins with buf, and owns it.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that begins with s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what has not been read, until the next change.
func (b *Buffer) Bytes() []byte { return b.buf[b.at:] }

// AvailableBuffer returns an empty slice to append to and then to write.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what has not been read, "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.at:])
}

// Peek returns the next n bytes without reading them.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.at:], io.EOF
	}
	return b.buf[b.at : b.at+n], nil
}

func (b *Buffer) empty() bool { return len(b.buf) <= b.at }

// Len returns how many bytes have not been read.
func (b *Buffer) Len() int { return len(b.buf) - b.at }

// Cap returns the size of the memory behind the Buffer.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns how many bytes can be written without growing.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate leaves the first n bytes that have not been read.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = nothing
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.at+n]
}

// Reset makes the Buffer empty, and keeps its memory.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.at = 0
	b.last = nothing
}

// extend adds n bytes if there is room.
func (b *Buffer) extend(n int) (at int, ok bool) {
	at = len(b.buf)
	if n > cap(b.buf)-at {
		return 0, false
	}
	b.buf = b.buf[:at+n]
	return at, true
}

// enlarge adds n bytes, and returns where they begin.
func (b *Buffer) enlarge(n int) int {
	unread := b.Len()
	if unread == 0 && b.at != 0 {
		b.Reset()
	}
	if at, ok := b.extend(n); ok {
		return at
	}
	if b.buf == nil && n <= smallBuffer {
		b.buf = make([]byte, n, smallBuffer)
		return 0
	}
	size := cap(b.buf)
	switch {
	case n <= size/2-unread:
		copy(b.buf, b.buf[b.at:])
	case size > largest-size-n:
		panic(ErrTooLarge)
	default:
		b.buf = larger(b.buf[b.at:], b.at+n)
	}
	b.at = 0
	b.buf = b.buf[:unread+n]
	return unread
}

// larger returns a copy of b with room for n more bytes, or twice as much as
// there was.
func larger(b []byte, n int) []byte {
	defer func() {
		if recover() != nil {
			panic(ErrTooLarge)
		}
	}()
	size := max(len(b)+n, 2*cap(b))
	grown := append([]byte(nil), make([]byte, size)...)
	return grown[:copy(grown, b)]
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.buf = b.buf[:b.enlarge(n)]
}

// Write appends p. The error is always nil.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = nothing
	at, ok := b.extend(len(p))
	if !ok {
		at = b.enlarge(len(p))
	}
	return copy(b.buf[at:], p), nil
}

// WriteString appends s. The error is always nil.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = nothing
	at, ok := b.extend(len(s))
	if !ok {
		at = b.enlarge(len(s))
	}
	return copy(b.buf[at:], s), nil
}

// WriteByte appends c. The error is always nil.
func (b *Buffer) WriteByte(c byte) error {
	b.last = nothing
	at, ok := b.extend(1)
	if !ok {
		at = b.enlarge(1)
	}
	b.buf[at] = c
	return nil
}

// WriteRune appends the UTF-8 encoding of r. The error is always nil.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	if uint32(r) < utf8.RuneSelf {
		b.WriteByte(byte(r))
		return 1, nil
	}
	b.last = nothing
	at, ok := b.extend(utf8.UTFMax)
	if !ok {
		at = b.enlarge(utf8.UTFMax)
	}
	b.buf = utf8.AppendRune(b.buf[:at], r)
	return len(b.buf) - at, nil
}

// ReadFrom appends all that r has.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = nothing
	for {
		at := b.enlarge(MinRead)
		b.buf = b.buf[:at]
		m, err := r.Read(b.buf[at:cap(b.buf)])
		if m < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:at+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes all that has not been read to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = nothing
	if unread := b.Len(); unread > 0 {
		m, err := w.Write(b.buf[b.at:])
		if m > unread {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.at += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m != unread {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read moves what comes next to p.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = nothing
	if b.empty() {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.at:])
	b.at += n
	if n > 0 {
		b.last = reading
	}
	return n, nil
}

// Next reads n bytes, or fewer if there are not so many.
func (b *Buffer) Next(n int) []byte {
	b.last = nothing
	n = min(n, b.Len())
	data := b.buf[b.at : b.at+n]
	b.at += n
	if n > 0 {
		b.last = reading
	}
	return data
}

// ReadByte reads a byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.empty() {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.at]
	b.at++
	b.last = reading
	return c, nil
}

// ReadRune reads a rune.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.empty() {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.at:])
	b.at += size
	b.last = undo(size)
	return r, size, nil
}

// UnreadRune takes the rune back that ReadRune has just read.
func (b *Buffer) UnreadRune() error {
	if b.last <= nothing {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.at -= min(b.at, int(b.last))
	b.last = nothing
	return nil
}

// UnreadByte takes back the last byte that has just been read.
func (b *Buffer) UnreadByte() error {
	if b.last == nothing {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = nothing
	if b.at > 0 {
		b.at--
	}
	return nil
}

// ReadBytes reads up to delim and returns a copy; if there is none, everything
// and io.EOF.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	found, err := b.readTo(delim)
	return append(line, found...), err
}

// ReadString is ReadBytes for a string.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	found, err := b.readTo(delim)
	return string(found), err
}

func (b *Buffer) readTo(delim byte) (line []byte, err error) {
	end := len(b.buf)
	if i := IndexByte(b.buf[b.at:], delim); i >= 0 {
		end = b.at + i + 1
	} else {
		err = io.EOF
	}
	line = b.buf[b.at:end]
	b.at = end
	b.last = reading
	return line, err
}
