package bufio

import (
	"io"
	"unicode/utf8"
	"unsafe"
)

// asString makes a string of bytes that nobody will change.
func asString(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// A Writer writes through a buffer. After an error it takes no more, and all
// calls return that error. In the end Flush must be called.
type Writer struct {
	err error
	buf []byte
	n   int // of bytes that wait in buf
	wr  io.Writer
}

// NewWriterSize returns a Writer with a buffer of size bytes or more; w itself,
// if it is one.
func NewWriterSize(w io.Writer, size int) *Writer {
	if b, ok := w.(*Writer); ok && len(b.buf) >= size {
		return b
	}
	if size <= 0 {
		size = defaultSize
	}
	return &Writer{buf: make([]byte, size), wr: w}
}

// NewWriter returns a Writer with a buffer of 4096 bytes.
func NewWriter(w io.Writer) *Writer {
	return NewWriterSize(w, defaultSize)
}

// Size returns the size of the buffer.
func (b *Writer) Size() int { return len(b.buf) }

// Reset forgets all, and writes to w from now on.
func (b *Writer) Reset(w io.Writer) {
	if b == w { // would write to itself
		return
	}
	if b.buf == nil {
		b.buf = make([]byte, defaultSize)
	}
	b.err = nil
	b.n = 0
	b.wr = w
}

// Flush writes what waits in the buffer.
func (b *Writer) Flush() error {
	if b.err != nil || b.n == 0 {
		return b.err
	}
	n, err := b.wr.Write(b.buf[:b.n])
	if n < b.n && err == nil {
		err = io.ErrShortWrite
	}
	if err != nil {
		if 0 < n && n < b.n {
			copy(b.buf, b.buf[n:b.n])
		}
		b.n -= n
		b.err = err
		return err
	}
	b.n = 0
	return nil
}

// Available returns how many bytes the buffer has room for.
func (b *Writer) Available() int { return len(b.buf) - b.n }

// AvailableBuffer returns that room, to append to it and pass the result to
// the next Write.
func (b *Writer) AvailableBuffer() []byte { return b.buf[b.n:][:0] }

// Buffered returns how many bytes wait in the buffer.
func (b *Writer) Buffered() int { return b.n }

// Write writes p to the buffer. What is longer goes around it, if it is empty.
func (b *Writer) Write(p []byte) (nn int, err error) {
	for len(p) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 {
			n, b.err = b.wr.Write(p)
		} else {
			n = copy(b.buf[b.n:], p)
			b.n += n
			b.Flush()
		}
		nn += n
		p = p[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	n := copy(b.buf[b.n:], p)
	b.n += n
	return nn + n, nil
}

// WriteByte writes one byte.
func (b *Writer) WriteByte(c byte) error {
	if b.err != nil {
		return b.err
	}
	if b.Available() == 0 && b.Flush() != nil {
		return b.err
	}
	b.buf[b.n] = c
	b.n++
	return nil
}

// WriteRune writes one rune in UTF-8.
func (b *Writer) WriteRune(r rune) (size int, err error) {
	if uint32(r) < utf8.RuneSelf {
		err = b.WriteByte(byte(r))
		if err != nil {
			return 0, err
		}
		return 1, nil
	}
	if b.err != nil {
		return 0, b.err
	}
	if b.Available() < utf8.UTFMax {
		if b.Flush(); b.err != nil {
			return 0, b.err
		}
		if b.Available() < utf8.UTFMax { // a tiny buffer
			return b.WriteString(string(r))
		}
	}
	size = utf8.EncodeRune(b.buf[b.n:], r)
	b.n += size
	return size, nil
}

// WriteString is Write for strings.
func (b *Writer) WriteString(s string) (nn int, err error) {
	var direct io.StringWriter
	tried := false
	for len(s) > b.Available() && b.err == nil {
		var n int
		if b.n == 0 && !tried {
			direct, _ = b.wr.(io.StringWriter)
			tried = true
		}
		if b.n == 0 && direct != nil {
			n, b.err = direct.WriteString(s)
		} else {
			n = copy(b.buf[b.n:], s)
			b.n += n
			b.Flush()
		}
		nn += n
		s = s[n:]
	}
	if b.err != nil {
		return nn, b.err
	}
	n := copy(b.buf[b.n:], s)
	b.n += n
	return nn + n, nil
}

// ReadFrom writes all that r has. It leaves the work to the writer's ReadFrom,
// if that has one and nothing waits in the buffer.
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error) {
	if b.err != nil {
		return 0, b.err
	}
	to, direct := b.wr.(io.ReaderFrom)
	count := 0
	for {
		if b.Available() == 0 {
			if failed := b.Flush(); failed != nil {
				return n, failed
			}
		}
		if direct && b.n == 0 {
			more, failed := to.ReadFrom(r)
			b.err = failed
			return n + more, failed
		}
		for try := 0; ; try++ {
			if try == patience {
				return n, io.ErrNoProgress
			}
			count, err = r.Read(b.buf[b.n:])
			if count != 0 || err != nil {
				break
			}
		}
		b.n += count
		n += int64(count)
		if err != nil {
			break
		}
	}
	if err == io.EOF {
		err = nil
		if b.Available() == 0 { // for the next write
			err = b.Flush()
		}
	}
	return n, err
}

// A ReadWriter groups a Reader and a Writer.
type ReadWriter struct {
	*Reader
	*Writer
}

// NewReadWriter returns a ReadWriter of the two.
func NewReadWriter(r *Reader, w *Writer) *ReadWriter {
	return &ReadWriter{r, w}
}
