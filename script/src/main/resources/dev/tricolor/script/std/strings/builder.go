package strings

import (
	"unicode/utf8"
	"unsafe"
)

// A Builder puts a string together piece by piece. It must not be copied after
// the first write.
type Builder struct {
	self *Builder // finds copies
	buf  []byte
}

// claim notes where the Builder stands, and panics if it has moved. The address
// goes through a number, so that a Builder need not be in the heap for it.
func (b *Builder) claim() {
	if b.self == nil {
		address := uintptr(unsafe.Pointer(b))
		b.self = (*Builder)(unsafe.Pointer(address ^ 0))
	} else if b.self != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what has been written.
func (b *Builder) String() string {
	return unsafe.String(unsafe.SliceData(b.buf), len(b.buf))
}

// Len returns how many bytes have been written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns how many bytes there is room for, written ones included.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes the Builder empty.
func (b *Builder) Reset() {
	b.self = nil
	b.buf = nil
}

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.claim()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		b.enlarge(n)
	}
}

func (b *Builder) enlarge(n int) {
	larger := append([]byte(nil), make([]byte, 2*cap(b.buf)+n)...)[:len(b.buf)]
	copy(larger, b.buf)
	b.buf = larger
}

// Write appends p. The error is always nil.
func (b *Builder) Write(p []byte) (int, error) {
	b.claim()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c. The error is always nil.
func (b *Builder) WriteByte(c byte) error {
	b.claim()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends the UTF-8 encoding of r. The error is always nil.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.claim()
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// WriteString appends s. The error is always nil.
func (b *Builder) WriteString(s string) (int, error) {
	b.claim()
	b.buf = append(b.buf, s...)
	return len(s), nil
}
