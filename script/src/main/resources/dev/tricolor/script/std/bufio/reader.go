// Package bufio puts buffers in front of readers and writers, and splits input
// into lines, words, or what else one likes.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

const (
	defaultSize  = 4096
	smallestSize = 16
	patience     = 100 // reads in a row that return neither data nor an error
)

var (
	// ErrInvalidUnreadByte says that there is no byte to take back.
	ErrInvalidUnreadByte = errors.New("bufio: invalid use of UnreadByte")
	// ErrInvalidUnreadRune says that there is no rune to take back.
	ErrInvalidUnreadRune = errors.New("bufio: invalid use of UnreadRune")
	// ErrBufferFull says that something does not fit the buffer.
	ErrBufferFull = errors.New("bufio: buffer full")
	// ErrNegativeCount says that a count was negative.
	ErrNegativeCount = errors.New("bufio: negative count")

	errBadRead = errors.New("bufio: reader returned negative count from Read")
)

// A Reader reads through a buffer.
type Reader struct {
	buf          []byte
	rd           io.Reader
	r, w         int // what has been read ahead is buf[r:w]
	err          error
	lastByte     int // that UnreadByte can take back, or -1
	lastRuneSize int // that UnreadRune can take back, or -1
}

// NewReaderSize returns a Reader with a buffer of size bytes or more; r itself,
// if it is one.
func NewReaderSize(r io.Reader, size int) *Reader {
	if b, ok := r.(*Reader); ok && len(b.buf) >= size {
		return b
	}
	return newReader(make([]byte, max(size, smallestSize)), r)
}

func newReader(buf []byte, r io.Reader) *Reader {
	return &Reader{buf: buf, rd: r, lastByte: -1, lastRuneSize: -1}
}

// NewReader returns a Reader with a buffer of 4096 bytes.
func NewReader(rd io.Reader) *Reader {
	return NewReaderSize(rd, defaultSize)
}

// Size returns the size of the buffer.
func (b *Reader) Size() int { return len(b.buf) }

// Reset forgets all, and reads from r from now on.
func (b *Reader) Reset(r io.Reader) {
	if b == r { // would read from itself
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	*b = *newReader(b.buf, r)
}

// Buffered returns how many bytes can be read from the buffer.
func (b *Reader) Buffered() int { return b.w - b.r }

// fill reads once, into the free end of the buffer.
func (b *Reader) fill() {
	if b.r > 0 {
		copy(b.buf, b.buf[b.r:b.w])
		b.w -= b.r
		b.r = 0
	}
	if b.w >= len(b.buf) {
		panic("bufio: tried to fill full buffer")
	}
	for range patience {
		n, err := b.rd.Read(b.buf[b.w:])
		if n < 0 {
			panic(errBadRead)
		}
		b.w += n
		if err != nil {
			b.err = err
			return
		}
		if n > 0 {
			return
		}
	}
	b.err = io.ErrNoProgress
}

// takeErr returns the error that was put off, once.
func (b *Reader) takeErr() error {
	err := b.err
	b.err = nil
	return err
}

// Peek returns the next n bytes without reading them. They are valid until the
// next read.
func (b *Reader) Peek(n int) ([]byte, error) {
	if n < 0 {
		return nil, ErrNegativeCount
	}
	b.lastByte = -1
	b.lastRuneSize = -1
	for b.Buffered() < n && b.Buffered() < len(b.buf) && b.err == nil {
		b.fill()
	}
	if n > len(b.buf) {
		return b.buf[b.r:b.w], ErrBufferFull
	}
	var err error
	if have := b.Buffered(); have < n {
		n = have
		err = b.takeErr()
		if err == nil {
			err = ErrBufferFull
		}
	}
	return b.buf[b.r : b.r+n], err
}

// Discard skips n bytes, and returns how many it did.
func (b *Reader) Discard(n int) (discarded int, err error) {
	if n < 0 {
		return 0, ErrNegativeCount
	}
	if n == 0 {
		return 0, nil
	}
	b.lastByte = -1
	b.lastRuneSize = -1
	for left := n; ; {
		if b.Buffered() == 0 {
			b.fill()
		}
		skip := min(left, b.Buffered())
		b.r += skip
		left -= skip
		if left == 0 {
			return n, nil
		}
		if b.err != nil {
			return n - left, b.takeErr()
		}
	}
}

// Read reads what the buffer has; if that is nothing, it reads once. A read at
// least as long as the buffer does without it.
func (b *Reader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		if b.Buffered() > 0 {
			return 0, nil
		}
		return 0, b.takeErr()
	}
	if b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		if len(p) >= len(b.buf) {
			n, b.err = b.rd.Read(p)
			if n < 0 {
				panic(errBadRead)
			}
			if n > 0 {
				b.lastByte = int(p[n-1])
				b.lastRuneSize = -1
			}
			return n, b.takeErr()
		}
		b.r, b.w = 0, 0
		n, b.err = b.rd.Read(b.buf)
		if n < 0 {
			panic(errBadRead)
		}
		if n == 0 {
			return 0, b.takeErr()
		}
		b.w = n
	}
	n = copy(p, b.buf[b.r:b.w])
	b.r += n
	b.lastByte = int(b.buf[b.r-1])
	b.lastRuneSize = -1
	return n, nil
}

// ReadByte reads one byte.
func (b *Reader) ReadByte() (byte, error) {
	b.lastRuneSize = -1
	for b.r == b.w {
		if b.err != nil {
			return 0, b.takeErr()
		}
		b.fill()
	}
	c := b.buf[b.r]
	b.r++
	b.lastByte = int(c)
	return c, nil
}

// UnreadByte takes back the last byte that was read, in whatever way.
func (b *Reader) UnreadByte() error {
	if b.lastByte < 0 || b.r == 0 && b.w > 0 {
		return ErrInvalidUnreadByte
	}
	if b.r > 0 {
		b.r--
	} else {
		b.w = 1
	}
	b.buf[b.r] = byte(b.lastByte)
	b.lastByte = -1
	b.lastRuneSize = -1
	return nil
}

// ReadRune reads one rune in UTF-8; a bad byte is U+FFFD, of size 1.
func (b *Reader) ReadRune() (r rune, size int, err error) {
	for b.Buffered() < utf8.UTFMax && !utf8.FullRune(b.buf[b.r:b.w]) && b.err == nil && b.Buffered() < len(b.buf) {
		b.fill()
	}
	b.lastRuneSize = -1
	if b.r == b.w {
		return 0, 0, b.takeErr()
	}
	r, size = utf8.DecodeRune(b.buf[b.r:b.w])
	b.r += size
	b.lastByte = int(b.buf[b.r-1])
	b.lastRuneSize = size
	return r, size, nil
}

// UnreadRune takes back the last rune, if ReadRune came last.
func (b *Reader) UnreadRune() error {
	if b.lastRuneSize < 0 || b.r < b.lastRuneSize {
		return ErrInvalidUnreadRune
	}
	b.r -= b.lastRuneSize
	b.lastByte = -1
	b.lastRuneSize = -1
	return nil
}

// ReadSlice reads up to and with delim. The slice lies in the buffer, and is
// valid until the next read. There is an error exactly if it does not end in
// delim.
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	searched := 0 // no delim in so many bytes
	for {
		if i := bytes.IndexByte(b.buf[b.r+searched:b.w], delim); i >= 0 {
			i += searched
			line = b.buf[b.r : b.r+i+1]
			b.r += i + 1
			break
		}
		if b.err != nil {
			line = b.buf[b.r:b.w]
			b.r = b.w
			err = b.takeErr()
			break
		}
		if b.Buffered() >= len(b.buf) {
			b.r = b.w
			line = b.buf
			err = ErrBufferFull
			break
		}
		searched = b.Buffered()
		b.fill()
	}
	if last := len(line) - 1; last >= 0 {
		b.lastByte = int(line[last])
		b.lastRuneSize = -1
	}
	return line, err
}

// ReadLine reads a line, or with isPrefix the beginning of one that is too long
// for the buffer, without the \n or \r\n. The line is valid until the next
// read. ReadBytes, ReadString or a Scanner are easier to use.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	if err == ErrBufferFull {
		if len(line) > 0 && line[len(line)-1] == '\r' { // may belong to \r\n
			if b.r == 0 {
				panic("bufio: tried to rewind past start of buffer")
			}
			b.r--
			line = line[:len(line)-1]
		}
		return line, true, nil
	}
	if len(line) == 0 {
		if err != nil {
			line = nil
		}
		return line, false, err
	}
	if line[len(line)-1] == '\n' {
		end := len(line) - 1
		if end > 0 && line[end-1] == '\r' {
			end--
		}
		line = line[:end]
	}
	return line, false, nil
}

// collect reads up to and with delim: full buffers, which are copied, then the
// rest, which is not.
func (b *Reader) collect(delim byte) (full [][]byte, rest []byte, total int, err error) {
	for {
		rest, err = b.ReadSlice(delim)
		if err != ErrBufferFull {
			break
		}
		piece := bytes.Clone(rest)
		full = append(full, piece)
		total += len(piece)
	}
	return full, rest, total + len(rest), err
}

// ReadBytes reads up to and with delim. There is an error exactly if the
// result does not end in delim.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	full, rest, total, err := b.collect(delim)
	line := make([]byte, total)
	n := 0
	for _, piece := range full {
		n += copy(line[n:], piece)
	}
	copy(line[n:], rest)
	return line, err
}

// ReadString is ReadBytes for strings.
func (b *Reader) ReadString(delim byte) (string, error) {
	full, rest, total, err := b.collect(delim)
	if full == nil {
		return string(rest), err
	}
	line := make([]byte, 0, total)
	for _, piece := range full {
		line = append(line, piece...)
	}
	line = append(line, rest...)
	return asString(line), err
}

// WriteTo writes all there is to w. It leaves the work to the reader's WriteTo
// or to w's ReadFrom, if there is such a method.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.lastByte = -1
	b.lastRuneSize = -1
	if b.r < b.w {
		n, err = b.flushTo(w)
		if err != nil {
			return n, err
		}
	}
	var more int64
	if from, ok := b.rd.(io.WriterTo); ok {
		more, err = from.WriteTo(w)
		return n + more, err
	}
	if to, ok := w.(io.ReaderFrom); ok {
		more, err = to.ReadFrom(b.rd)
		return n + more, err
	}
	if b.Buffered() < len(b.buf) {
		b.fill()
	}
	for b.r < b.w {
		more, err = b.flushTo(w)
		n += more
		if err != nil {
			return n, err
		}
		b.fill()
	}
	if b.err == io.EOF {
		b.err = nil
	}
	return n, b.takeErr()
}

// flushTo writes out the buffer.
func (b *Reader) flushTo(w io.Writer) (int64, error) {
	n, err := w.Write(b.buf[b.r:b.w])
	if n < 0 {
		panic(errors.New("bufio: writer returned negative count from Write"))
	}
	b.r += n
	return int64(n), err
}
