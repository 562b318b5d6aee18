package io

import (
	"errors"
	"sync"
)

var errInvalidWrite = errors.New("invalid write result")

// WriteString writes s, without making it a slice of bytes if w can do that.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads until buf holds min bytes or more. If fewer come, the error
// is ErrUnexpectedEOF, or EOF if there were none at all; if buf is shorter than
// min, ErrShortBuffer.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min {
		count, problem := r.Read(buf[n:])
		n += count
		if problem == nil {
			continue
		}
		switch {
		case n >= min:
			return n, nil
		case n > 0 && problem == EOF:
			return n, ErrUnexpectedEOF
		}
		return n, problem
	}
	return n, nil
}

// ReadFull fills buf.
func ReadFull(r Reader, buf []byte) (n int, err error) {
	return ReadAtLeast(r, buf, len(buf))
}

// CopyN copies n bytes; the error is nil only if it did.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	switch {
	case written == n:
		return n, nil
	case err == nil:
		return written, EOF
	}
	return written, err
}

// Copy copies all that src has. It leaves the work to src's WriteTo or dst's
// ReadFrom, if there is such a method. EOF is the regular end, not an error.
func Copy(dst Writer, src Reader) (written int64, err error) {
	return transfer(dst, src, nil)
}

// CopyBuffer is Copy through a given buffer, if it needs one.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return transfer(dst, src, buf)
}

func transfer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if from, ok := src.(WriterTo); ok {
		return from.WriteTo(dst)
	}
	if to, ok := dst.(ReaderFrom); ok {
		return to.ReadFrom(src)
	}
	if buf == nil {
		size := 32 * 1024
		if limited, ok := src.(*LimitedReader); ok && limited.N < int64(size) {
			size = int(max(limited.N, 1))
		}
		buf = make([]byte, size)
	}
	for {
		count, readErr := src.Read(buf)
		if count > 0 {
			done, writeErr := dst.Write(buf[:count])
			if done < 0 || done > count {
				done = 0
				if writeErr == nil {
					writeErr = errInvalidWrite
				}
			}
			written += int64(done)
			if writeErr != nil {
				return written, writeErr
			}
			if done != count {
				return written, ErrShortWrite
			}
		}
		if readErr == EOF {
			return written, nil
		}
		if readErr != nil {
			return written, readErr
		}
	}
}

// ReadAll reads until EOF, which it does not return.
//
// It reads into ever larger pieces and joins them at the end, so that the
// result has no room to spare beyond its size class.
func ReadAll(r Reader) ([]byte, error) {
	piece := make([]byte, 0, 512)
	next, total := 256, 0
	full := make([][]byte, 0, 4)
	for {
		count, err := r.Read(piece[len(piece):cap(piece)])
		piece = piece[:len(piece)+count]
		if err != nil {
			if err == EOF {
				err = nil
			}
			if len(full) == 0 {
				return piece, err
			}
			whole := withRoom(total + len(piece))
			for _, earlier := range full {
				whole = append(whole, earlier...)
			}
			return append(whole, piece...), err
		}
		if cap(piece)-len(piece) < cap(piece)/16 { // too little for another read
			full = append(full, piece)
			total += len(piece)
			piece = withRoom(next)
			next += next / 2
		}
	}
}

// withRoom returns an empty slice for size bytes, or what its size class holds.
func withRoom(size int) []byte {
	return append([]byte(nil), make([]byte, size)...)[:0]
}

// LimitReader returns a reader of the next n bytes of r.
func LimitReader(r Reader, n int64) Reader {
	return &LimitedReader{r, n}
}

// A LimitedReader reads from R, until N bytes have been read.
type LimitedReader struct {
	R Reader // where the bytes come from
	N int64  // how many are left
}

func (l *LimitedReader) Read(p []byte) (n int, err error) {
	if l.N <= 0 {
		return 0, EOF
	}
	if int64(len(p)) > l.N {
		p = p[:l.N]
	}
	n, err = l.R.Read(p)
	l.N -= int64(n)
	return n, err
}

// TeeReader returns a reader of r that writes to w all it reads.
func TeeReader(r Reader, w Writer) Reader {
	return &teeReader{r, w}
}

type teeReader struct {
	r Reader
	w Writer
}

func (t *teeReader) Read(p []byte) (n int, err error) {
	n, err = t.r.Read(p)
	if n > 0 {
		if written, failed := t.w.Write(p[:n]); failed != nil {
			return written, failed
		}
	}
	return n, err
}

// Discard is a writer that forgets everything and never fails.
var Discard Writer = discard{}

type discard struct{}

func (discard) Write(p []byte) (int, error) {
	return len(p), nil
}

func (discard) WriteString(s string) (int, error) {
	return len(s), nil
}

// waste holds buffers for what is read only to be thrown away.
var waste = sync.Pool{
	New: func() any {
		buf := make([]byte, 8192)
		return &buf
	},
}

func (discard) ReadFrom(r Reader) (n int64, err error) {
	buf := waste.Get().(*[]byte)
	for err == nil {
		var count int
		count, err = r.Read(*buf)
		n += int64(count)
	}
	waste.Put(buf)
	if err == EOF {
		err = nil
	}
	return n, err
}

// NopCloser gives r a Close that does nothing. If r has WriteTo, so has the
// result.
func NopCloser(r Reader) ReadCloser {
	if _, ok := r.(WriterTo); ok {
		return nopCloserWriterTo{r}
	}
	return nopCloser{r}
}

type nopCloser struct {
	Reader
}

func (nopCloser) Close() error { return nil }

type nopCloserWriterTo struct {
	Reader
}

func (nopCloserWriterTo) Close() error { return nil }

func (c nopCloserWriterTo) WriteTo(w Writer) (n int64, err error) {
	return c.Reader.(WriterTo).WriteTo(w)
}
