package difference

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	ours "tri/bufio"
)

type bufReader interface {
	io.Reader
	io.ByteScanner
	io.RuneScanner
	io.WriterTo
	Size() int
	Buffered() int
	Peek(int) ([]byte, error)
	Discard(int) (int, error)
	ReadSlice(byte) ([]byte, error)
	ReadLine() ([]byte, bool, error)
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	Reset(io.Reader)
}

type bufWriter interface {
	io.Writer
	io.ByteWriter
	io.StringWriter
	io.ReaderFrom
	WriteRune(rune) (int, error)
	Size() int
	Buffered() int
	Available() int
	AvailableBuffer() []byte
	Flush() error
	Reset(io.Writer)
}

// A script of input: pieces, empty reads, an error.
func input(seed uint64) io.Reader {
	random := rand.New(rand.NewPCG(seed, 31))
	pieces := []string{"a", "word ", "line\n", "crlf\r\n", "\r", "\n", "世界", "\xff", "\xe4", " ", "", "0123456789abcdefghij", "é\u2003x", strings.Repeat("long ", 20)}
	var all []string
	for range random.IntN(12) {
		all = append(all, pieces[random.IntN(len(pieces))])
	}
	err := io.EOF
	if random.IntN(3) == 0 {
		err = errors.New("bad")
	}
	whole := &scripted{all, err, random.IntN(30) / 29 * random.IntN(300)}
	if random.IntN(3) == 0 {
		return struct {
			io.Reader
			io.WriterTo
		}{whole, whole}
	}
	return whole
}

type scripted struct {
	pieces []string
	err    error
	stuck  int // empty reads before the end
}

func (s *scripted) Read(p []byte) (int, error) {
	if len(s.pieces) == 0 {
		if s.stuck > 0 {
			s.stuck--
			return 0, nil
		}
		return 0, s.err
	}
	n := copy(p, s.pieces[0])
	s.pieces[0] = s.pieces[0][n:]
	if s.pieces[0] == "" {
		s.pieces = s.pieces[1:]
		if len(s.pieces) == 0 && len(s.err.Error()) == 3 && n%2 == 0 {
			return n, s.err
		}
	}
	return n, nil
}

func (s *scripted) WriteTo(w io.Writer) (n int64, err error) {
	for _, piece := range s.pieces {
		k, err := io.WriteString(w, piece)
		n += int64(k)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

func TestBufioReader(t *testing.T) {
	run := func(seed uint64, make func(io.Reader, int) bufReader) (log string) {
		defer func() { log += fmt.Sprint(recover()) }()
		random := rand.New(rand.NewPCG(seed, 32))
		r := make(input(seed), random.IntN(40))
		for range random.IntN(20) {
			n := random.IntN(40) - 1
			switch random.IntN(14) {
			case 0, 1:
				p := make2(max(n, 0))
				k, err := r.Read(p)
				log += fmt.Sprintf("Read %d %q %v\n", k, p, err)
			case 2:
				c, err := r.ReadByte()
				log += fmt.Sprintln("ReadByte", c, err)
			case 3:
				log += fmt.Sprintln("UnreadByte", r.UnreadByte())
			case 4, 5:
				c, k, err := r.ReadRune()
				log += fmt.Sprintln("ReadRune", c, k, err)
			case 6:
				log += fmt.Sprintln("UnreadRune", r.UnreadRune())
			case 7:
				p, err := r.Peek(n)
				log += fmt.Sprintf("Peek %q %v\n", p, err)
			case 8:
				k, err := r.Discard(n)
				log += fmt.Sprintln("Discard", n, k, err)
			case 9:
				p, err := r.ReadSlice('\n')
				log += fmt.Sprintf("ReadSlice %q %v\n", p, err)
			case 10:
				p, more, err := r.ReadLine()
				log += fmt.Sprintf("ReadLine %q %v %v %v\n", p, p == nil, more, err)
			case 11:
				p, err := r.ReadBytes(' ')
				log += fmt.Sprintf("ReadBytes %q %v\n", p, err)
			case 12:
				s, err := r.ReadString('\n')
				log += fmt.Sprintf("ReadString %q %v\n", s, err)
			case 13:
				switch n {
				case 0:
					r.Reset(strings.NewReader("reset text"))
				case 1:
					r.Reset(r)
				case 2, 3, 4:
					var out bytes.Buffer
					k, err := r.WriteTo(bareWriter{&out})
					log += fmt.Sprintf("WriteTo %q %d %v\n", &out, k, err)
				case 5, 6:
					var out bytes.Buffer
					k, err := r.WriteTo(&out)
					log += fmt.Sprintf("WriteTo %q %d %v\n", &out, k, err)
				case 7:
					k, err := r.WriteTo(faulty{3, errors.New("faulty")})
					log += fmt.Sprintln("WriteTo", k, err)
				}
			}
			log += fmt.Sprintln(r.Buffered(), r.Size())
		}
		return log
	}
	for seed := range uint64(scale(30_000)) {
		want := run(seed, func(r io.Reader, size int) bufReader { return bufio.NewReaderSize(r, size) })
		got := run(seed, func(r io.Reader, size int) bufReader { return ours.NewReaderSize(r, size) })
		if got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func make2(n int) []byte { return make([]byte, n) }

// sink writers for TestBufioWriter
type limitedWriter struct {
	out   bytes.Buffer
	room  int
	calls string
}

func (l *limitedWriter) Write(p []byte) (int, error) {
	l.calls += fmt.Sprintln("write", len(p))
	if len(p) > l.room {
		n := l.room
		l.out.Write(p[:n])
		l.room = 0
		return n, errors.New("no room")
	}
	l.room -= len(p)
	return l.out.Write(p)
}

type stringWriter struct{ *limitedWriter }

func (l stringWriter) WriteString(s string) (int, error) {
	l.calls += "string "
	return l.Write([]byte(s))
}

type readerFrom struct{ stringWriter }

func (l readerFrom) ReadFrom(r io.Reader) (int64, error) {
	b, err := io.ReadAll(r)
	l.calls += fmt.Sprintf("from %q %v\n", b, err)
	return int64(len(b)), err
}

func TestBufioWriter(t *testing.T) {
	run := func(seed uint64, make func(io.Writer, int) bufWriter) (log string) {
		defer func() { log += fmt.Sprint(recover()) }()
		random := rand.New(rand.NewPCG(seed, 33))
		out := &limitedWriter{room: 1 << 20}
		if random.IntN(2) == 0 {
			out.room = random.IntN(200)
		}
		var w bufWriter
		switch size := random.IntN(40) - 2; random.IntN(3) {
		case 0:
			w = make(out, size)
		case 1:
			w = make(stringWriter{out}, size)
		case 2:
			w = make(readerFrom{stringWriter{out}}, size)
		}
		for range random.IntN(20) {
			n := random.IntN(60)
			switch random.IntN(9) {
			case 0, 1:
				k, err := w.Write([]byte(strings.Repeat("w", n)))
				log += fmt.Sprintln("Write", k, err)
			case 2, 3:
				k, err := w.WriteString(strings.Repeat("s", n))
				log += fmt.Sprintln("WriteString", k, err)
			case 4:
				log += fmt.Sprintln("WriteByte", w.WriteByte('b'))
			case 5:
				k, err := w.WriteRune([]rune{'r', 'é', '世', '😀', -1}[n%5])
				log += fmt.Sprintln("WriteRune", k, err)
			case 6:
				log += fmt.Sprintln("Flush", w.Flush())
			case 7:
				k, err := w.ReadFrom(input(seed + uint64(n)))
				log += fmt.Sprintln("ReadFrom", k, err)
			case 8:
				if n == 0 {
					w.Reset(out)
				}
				if n == 1 {
					w.Reset(w)
				}
				k, err := w.Write(append(w.AvailableBuffer(), "ab"...))
				log += fmt.Sprintln("AvailableBuffer", k, err)
			}
			log += fmt.Sprintln(w.Buffered(), w.Available(), w.Size())
		}
		return log + out.calls + out.out.String()
	}
	for seed := range uint64(scale(30_000)) {
		want := run(seed, func(w io.Writer, size int) bufWriter { return bufio.NewWriterSize(w, size) })
		got := run(seed, func(w io.Writer, size int) bufWriter { return ours.NewWriterSize(w, size) })
		if got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

type scanner interface {
	Scan() bool
	Err() error
	Text() string
	Bytes() []byte
	Buffer([]byte, int)
}

func TestBufioScanner(t *testing.T) {
	run := func(seed uint64, s scanner, split func(func([]byte, bool) (int, []byte, error)), splits []func([]byte, bool) (int, []byte, error), final error) (log string) {
		defer func() { log += fmt.Sprint(recover()) }()
		random := rand.New(rand.NewPCG(seed, 34))
		if random.IntN(2) == 0 {
			s.Buffer(make([]byte, random.IntN(20)), random.IntN(60))
		}
		counter := 0
		if i := random.IntN(6); i < 4 {
			split(splits[i])
		} else if i == 4 {
			split(func(data []byte, atEOF bool) (int, []byte, error) {
				counter++
				switch random.IntN(12) {
				case 0:
					return 0, nil, errors.New("split")
				case 1:
					return 0, data, final
				case 2:
					return 0, nil, final
				case 3:
					return -1, nil, nil
				case 4:
					return len(data) + 1, nil, nil
				case 5:
					return 0, []byte{}, nil
				}
				return splits[counter%4](data, atEOF)
			})
		} else if random.IntN(10) == 0 {
			split(func(data []byte, atEOF bool) (int, []byte, error) { return 0, []byte{}, nil })
		}
		for range 300 {
			ok := s.Scan()
			log += fmt.Sprintf("%v %q %v %v\n", ok, s.Text(), s.Bytes() == nil, s.Err())
			if !ok && random.IntN(2) == 0 {
				break
			}
		}
		return log
	}
	for seed := range uint64(scale(10_000)) {
		a, b := bufio.NewScanner(input(seed)), ours.NewScanner(input(seed))
		want := run(seed, a, func(f func([]byte, bool) (int, []byte, error)) { a.Split(f) },
			[]func([]byte, bool) (int, []byte, error){bufio.ScanBytes, bufio.ScanRunes, bufio.ScanLines, bufio.ScanWords}, bufio.ErrFinalToken)
		got := run(seed, b, func(f func([]byte, bool) (int, []byte, error)) { b.Split(f) },
			[]func([]byte, bool) (int, []byte, error){ours.ScanBytes, ours.ScanRunes, ours.ScanLines, ours.ScanWords}, ours.ErrFinalToken)
		if got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
	long := strings.Repeat("x", 100_000)
	sameCost(t, "NewReader", func() { sinkAny = bufio.NewReader(nil) }, func() { sinkAny = ours.NewReader(nil) })
	sameCost(t, "NewWriter", func() { sinkAny = bufio.NewWriter(nil) }, func() { sinkAny = ours.NewWriter(nil) })
	sameCost(t, "NewScanner", func() { sinkAny = bufio.NewScanner(nil) }, func() { sinkAny = ours.NewScanner(nil) })
	sameCost(t, "Scanner", func() {
		s := bufio.NewScanner(strings.NewReader("one\ntwo\n"))
		for s.Scan() {
			sinkText = s.Text()
		}
	}, func() {
		s := ours.NewScanner(strings.NewReader("one\ntwo\n"))
		for s.Scan() {
			sinkText = s.Text()
		}
	})
	for _, s := range []string{"short\n", long} {
		sameCost(t, "ReadString", func() { sinkText, _ = bufio.NewReader(strings.NewReader(s)).ReadString('\n') },
			func() { sinkText, _ = ours.NewReader(strings.NewReader(s)).ReadString('\n') })
		sameCost(t, "ReadBytes", func() { sinkBytes, _ = bufio.NewReader(strings.NewReader(s)).ReadBytes('\n') },
			func() { sinkBytes, _ = ours.NewReader(strings.NewReader(s)).ReadBytes('\n') })
	}
}
