package strings

import (
	"io"
	"sync"
)

// A Replacer replaces strings by others. Goroutines may share it.
type Replacer struct {
	once   sync.Once
	method replacer
	oldnew []string
}

// A replacer is a way to replace, chosen by what is to be replaced.
type replacer interface {
	Replace(s string) string
	WriteString(w io.Writer, s string) (n int, err error)
}

// NewReplacer returns a Replacer for pairs of old and new. At each place the
// first pair that fits is used; what it has replaced is not looked at again.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{oldnew: append([]string(nil), oldnew...)}
}

// Replace returns s with everything replaced.
func (r *Replacer) Replace(s string) string {
	r.once.Do(r.choose)
	return r.method.Replace(s)
}

// WriteString writes s to w with everything replaced.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	r.once.Do(r.choose)
	return r.method.WriteString(w, s)
}

func (r *Replacer) choose() {
	r.method = methodFor(r.oldnew)
	r.oldnew = nil
}

func methodFor(oldnew []string) replacer {
	if len(oldnew) == 2 && len(oldnew[0]) > 1 {
		return &oneReplacer{oldnew[0], oldnew[1]}
	}
	oldBytes, newBytes := true, true
	for i := 0; i < len(oldnew); i += 2 {
		oldBytes = oldBytes && len(oldnew[i]) == 1
		newBytes = newBytes && len(oldnew[i+1]) == 1
	}
	switch {
	case !oldBytes:
		return newListReplacer(oldnew)
	case !newBytes:
		return newByteStringReplacer(oldnew)
	}
	return newByteReplacer(oldnew)
}

// oneReplacer replaces a single string.
type oneReplacer struct {
	old, new string
}

func (r *oneReplacer) Replace(s string) string {
	i := Index(s, r.old)
	if i < 0 {
		return s
	}
	var buf []byte
	for i >= 0 {
		buf = append(buf, s[:i]...)
		buf = append(buf, r.new...)
		s = s[i+len(r.old):]
		i = Index(s, r.old)
	}
	return string(append(buf, s...))
}

func (r *oneReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	for err == nil {
		i := Index(s, r.old)
		if i < 0 {
			break
		}
		var first, second int
		first, err = io.WriteString(w, s[:i])
		if err == nil {
			second, err = io.WriteString(w, r.new)
		}
		n += first + second
		s = s[i+len(r.old):]
	}
	if err != nil || s == "" {
		return n, err
	}
	last, err := io.WriteString(w, s)
	return n + last, err
}

// byteReplacer replaces bytes by bytes.
type byteReplacer [256]byte

func newByteReplacer(oldnew []string) *byteReplacer {
	r := new(byteReplacer)
	for i := range r {
		r[i] = byte(i)
	}
	for i := len(oldnew) - 2; i >= 0; i -= 2 { // the first pair wins
		r[oldnew[i][0]] = oldnew[i+1][0]
	}
	return r
}

func (r *byteReplacer) Replace(s string) string {
	var buf []byte
	for i := 0; i < len(s); i++ {
		if c := s[i]; r[c] != c {
			if buf == nil {
				buf = []byte(s)
			}
			buf[i] = r[c]
		}
	}
	if buf == nil {
		return s
	}
	return string(buf)
}

func (r *byteReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}

// byteStringReplacer replaces bytes by strings.
type byteStringReplacer [256]*string

func newByteStringReplacer(oldnew []string) *byteStringReplacer {
	r := new(byteStringReplacer)
	for i := len(oldnew) - 2; i >= 0; i -= 2 { // the first pair wins
		r[oldnew[i][0]] = &oldnew[i+1]
	}
	return r
}

func (r *byteStringReplacer) Replace(s string) string {
	size := len(s)
	changed := false
	for i := 0; i < len(s); i++ {
		if to := r[s[i]]; to != nil {
			size += len(*to) - 1
			changed = true
		}
	}
	if !changed {
		return s
	}
	buf := make([]byte, 0, size)
	for i := 0; i < len(s); i++ {
		if to := r[s[i]]; to != nil {
			buf = append(buf, *to...)
		} else {
			buf = append(buf, s[i])
		}
	}
	return string(buf)
}

func (r *byteStringReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	written := 0
	for i := 0; i < len(s); i++ {
		to := r[s[i]]
		if to == nil {
			continue
		}
		if written < i {
			m, err := io.WriteString(w, s[written:i])
			n += m
			if err != nil {
				return n, err
			}
		}
		written = i + 1
		m, err := io.WriteString(w, *to)
		n += m
		if err != nil {
			return n, err
		}
	}
	if written < len(s) {
		m, err := io.WriteString(w, s[written:])
		return n + m, err
	}
	return n, nil
}

// listReplacer replaces any strings by any others. It looks at those that begin
// with the byte at hand, in the order of the arguments.
type listReplacer struct {
	oldnew  []string
	byFirst [256][]int32
	empty   int // index of the first empty old, or -1
}

func newListReplacer(oldnew []string) *listReplacer {
	r := &listReplacer{oldnew: oldnew, empty: -1}
	for i := 0; i < len(oldnew); i += 2 {
		if old := oldnew[i]; old != "" {
			r.byFirst[old[0]] = append(r.byFirst[old[0]], int32(i))
		} else if r.empty < 0 {
			r.empty = i
		}
	}
	return r
}

// find returns the pair that fits the beginning of s, or -1.
func (r *listReplacer) find(s string, empty int) int {
	if s == "" {
		return empty
	}
	for _, i := range r.byFirst[s[0]] {
		if empty >= 0 && empty < int(i) {
			break
		}
		if HasPrefix(s, r.oldnew[i]) {
			return int(i)
		}
	}
	return empty
}

func (r *listReplacer) Replace(s string) string {
	buf := bytesWriter(make([]byte, 0, len(s)))
	r.WriteString(&buf, s)
	return string(buf)
}

func (r *listReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	written := 0
	empty := r.empty
	for i := 0; i <= len(s); {
		found := r.find(s[i:], empty)
		if found < 0 {
			i++
			empty = r.empty
			continue
		}
		m, err := io.WriteString(w, s[written:i])
		n += m
		if err != nil {
			return n, err
		}
		m, err = io.WriteString(w, r.oldnew[found+1])
		n += m
		if err != nil {
			return n, err
		}
		i += len(r.oldnew[found])
		written = i
		empty = r.empty
		if r.oldnew[found] == "" { // not twice at the same place
			empty = -1
		}
	}
	if written < len(s) {
		m, err := io.WriteString(w, s[written:])
		return n + m, err
	}
	return n, nil
}

type bytesWriter []byte

func (b *bytesWriter) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

func (b *bytesWriter) WriteString(s string) (int, error) {
	*b = append(*b, s...)
	return len(s), nil
}
