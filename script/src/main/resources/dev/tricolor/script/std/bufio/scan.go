package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// A Scanner splits input into tokens, lines unless Split says otherwise.
type Scanner struct {
	r          io.Reader
	split      SplitFunc
	longest    int // token
	token      []byte
	buf        []byte
	start, end int // what has been read ahead is buf[start:end]
	err        error
	empties    int // tokens in a row without progress
	started    bool
	finished   bool
}

// A SplitFunc finds the next token at the beginning of data: it returns how
// far to go on, and the token, or nil if there is none yet. With atEOF no more
// data will come. An error ends the scan; ErrFinalToken does so without being
// reported.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// The errors of Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
)

// ErrFinalToken is for a SplitFunc to say that its token, if it is not nil, is
// the last.
var ErrFinalToken = errors.New("final token")

const (
	// MaxScanTokenSize bounds the buffer, unless Buffer says otherwise.
	MaxScanTokenSize = 64 * 1024

	firstSize = 4096
)

// NewScanner returns a Scanner of the lines of r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, longest: MaxScanTokenSize}
}

// Err returns the first error, if it was not EOF.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token, until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns a copy of the token.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the first buffer, and how large it may grow.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.started {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.longest = max
}

// Split sets how tokens are found.
func (s *Scanner) Split(split SplitFunc) {
	if s.started {
		panic("Split called after Scan")
	}
	s.split = split
}

// Scan finds the next token. It returns false at the end of the input, or
// after an error.
func (s *Scanner) Scan() bool {
	if s.finished {
		return false
	}
	s.started = true
	for {
		if s.end > s.start || s.err != nil {
			found, over := s.cutToken()
			if over {
				return found
			}
			if found {
				return true
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			return false
		}
		if !s.makeRoom() {
			return false
		}
		s.read()
	}
}

// cutToken looks for a token in what has been read, and tells whether the scan
// is over.
func (s *Scanner) cutToken() (found, over bool) {
	advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
	if err != nil {
		if err == ErrFinalToken {
			s.token = token
			s.finished = true
			return token != nil, true
		}
		s.setErr(err)
		return false, true
	}
	switch {
	case advance < 0:
		s.setErr(ErrNegativeAdvance)
	case advance > s.end-s.start:
		s.setErr(ErrAdvanceTooFar)
	default:
		s.start += advance
		s.token = token
		if token == nil {
			return false, false
		}
		if s.err == nil || advance > 0 {
			s.empties = 0
		} else if s.empties++; s.empties > patience {
			panic("bufio.Scan: too many empty tokens without progressing")
		}
		return true, false
	}
	return false, true
}

// makeRoom moves what has been read to the front, or enlarges the buffer.
func (s *Scanner) makeRoom() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end < len(s.buf) {
		return true
	}
	const largest = 1<<63 - 1
	if len(s.buf) >= s.longest || len(s.buf) > largest/2 {
		s.setErr(ErrTooLong)
		return false
	}
	size := len(s.buf) * 2
	if size == 0 {
		size = firstSize
	}
	larger := make([]byte, min(size, s.longest))
	copy(larger, s.buf[s.start:s.end])
	s.buf = larger
	s.end -= s.start
	s.start = 0
	return true
}

// read reads some data, or an error.
func (s *Scanner) read() {
	for tries := 0; ; tries++ {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || n > len(s.buf)-s.end {
			s.setErr(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.setErr(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
		if tries == patience {
			s.setErr(io.ErrNoProgress)
			return
		}
	}
}

// setErr keeps the first error. EOF makes room for what comes at the end.
func (s *Scanner) setErr(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// ScanBytes makes each byte a token.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// badRune is what ScanRunes makes of a bad byte.
var badRune = []byte(string(utf8.RuneError))

// ScanRunes makes each rune a token.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	r, width := utf8.DecodeRune(data)
	if r != utf8.RuneError || width > 1 {
		return width, data[:width], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, badRune, nil
}

// ScanLines makes each line a token, without its \n or \r\n.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, withoutReturn(data[:i]), nil
	}
	if atEOF {
		return len(data), withoutReturn(data), nil
	}
	return 0, nil, nil
}

func withoutReturn(line []byte) []byte {
	if last := len(line) - 1; last >= 0 && line[last] == '\r' {
		return line[:last]
	}
	return line
}

// ScanWords makes each word a token, without the space around it.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, width := utf8.DecodeRune(data[start:])
		if !isSpace(r) {
			break
		}
		start += width
	}
	for i := start; i < len(data); {
		r, width := utf8.DecodeRune(data[i:])
		if isSpace(r) {
			return i + width, data[start:i], nil
		}
		i += width
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}

// isSpace tells whether r has the property White_Space.
func isSpace(r rune) bool {
	switch {
	case r <= 0xFF:
		return '\t' <= r && r <= '\r' || r == ' ' || r == 0x85 || r == 0xA0
	case 0x2000 <= r && r <= 0x200A:
		return true
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return false
}
