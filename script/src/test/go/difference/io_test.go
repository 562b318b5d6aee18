package difference

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	ours "tri/io"
)

// A source gives out n bytes as its plan of read sizes says, then err.
type source struct {
	n    int
	plan uint64
	err  error
	at   int
	log  []int
}

func (s *source) Read(p []byte) (int, error) {
	s.log = append(s.log, len(p))
	k := min(len(p), s.n)
	if s.plan != 0 {
		k = min(k, int(s.plan>>(s.at%8*8)&0xFF))
	}
	s.at++
	for i := range k {
		p[i] = byte(s.n - i)
	}
	s.n -= k
	if s.n == 0 && (s.plan&1 == 0 || k == 0) {
		return k, s.err
	}
	return k, nil
}

func TestReadAll(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 9))
	for i := range 3000 {
		n, err := i, io.EOF
		if i > 2000 {
			n = random.IntN(300_000)
		}
		if i%3 == 0 {
			err = errors.New("bad")
		}
		plan := uint64(0)
		if i%2 == 0 && n < 20000 {
			plan = random.Uint64() | 0x0101010101010100
		}
		a, b := &source{n: n, plan: plan, err: err}, &source{n: n, plan: plan, err: err}
		want, wantErr := io.ReadAll(a)
		got, gotErr := ours.ReadAll(b)
		if !bytes.Equal(got, want) || cap(got) != cap(want) || gotErr != wantErr || fmt.Sprint(a.log) != fmt.Sprint(b.log) {
			t.Fatalf("ReadAll of %d: len %d cap %d err %v, want len %d cap %d err %v\n%v\n%v", n, len(got), cap(got), gotErr, len(want), cap(want), wantErr, b.log, a.log)
		}
	}
	for _, n := range []int{0, 23, 512, 1000, 10000, 100000} {
		sameCost(t, fmt.Sprint("ReadAll ", n), func() { s := source{n: n, err: io.EOF}; sinkBytes, _ = io.ReadAll(&s) },
			func() { s := source{n: n, err: io.EOF}; sinkBytes, _ = ours.ReadAll(&s) })
	}
}

// bare hides what a reader can do beside Read.
type bare struct{ io.Reader }

// bareWriter hides what a writer can do beside Write.
type bareWriter struct{ io.Writer }

// faulty is a writer that goes wrong in a given way.
type faulty struct {
	n   int
	err error
}

func (f faulty) Write(p []byte) (int, error) { return f.n, f.err }

func TestCopy(t *testing.T) {
	bad := errors.New("bad")
	for _, err := range []error{io.EOF, bad} {
		for _, n := range []int{0, 1, 5, 1000, 100_000} {
			for _, limit := range []int64{0, 3, 1000, 40_000, 1 << 40} {
				for mode := range 12 {
					run := func(copyN func(io.Writer, io.Reader, int64) (int64, error), copyAll func(io.Writer, io.Reader) (int64, error),
						limited func(io.Reader, int64) io.Reader, tee func(io.Reader, io.Writer) io.Reader, closer func(io.Reader) io.ReadCloser, nowhere io.Writer) string {
						s := &source{n: n, err: err, plan: 0x7705}
						if n > 1000 {
							s.plan = 0
						}
						var out, side bytes.Buffer
						var w io.Writer = &out
						if mode%2 == 0 {
							w = bareWriter{w}
						}
						var count int64
						var problem error
						switch mode / 2 {
						case 0:
							count, problem = copyN(w, s, limit)
						case 1:
							count, problem = copyAll(w, limited(s, limit))
						case 2:
							count, problem = copyAll(w, tee(limited(s, limit), &side))
						case 3:
							count, problem = copyAll(w, closer(limited(s, limit)))
						case 4:
							count, problem = copyAll(nowhere, limited(s, limit))
						case 5:
							count, problem = copyAll(faulty{int(limit) - 4, []error{nil, bad}[mode%2]}, s)
						}
						return fmt.Sprint(count, problem, s.log, out.Len(), side.Len(), crc(out.Bytes()), crc(side.Bytes()))
					}
					want := run(io.CopyN, io.Copy, io.LimitReader, io.TeeReader, io.NopCloser, io.Discard)
					got := run(ours.CopyN, ours.Copy, ours.LimitReader, ours.TeeReader, ours.NopCloser, ours.Discard)
					if got != want {
						t.Fatalf("copy mode %d of %d, limit %d:\n%s\nwant\n%s", mode, n, limit, got, want)
					}
				}
			}
		}
	}
	sameCost(t, "CopyN", func() { io.CopyN(faulty{10, nil}, bare{strings.NewReader("0123456789abc")}, 10) },
		func() { ours.CopyN(faulty{10, nil}, bare{strings.NewReader("0123456789abc")}, 10) })
	sameCost(t, "WriteString", func() { io.WriteString(faulty{3, nil}, sinkText) }, func() { ours.WriteString(faulty{3, nil}, sinkText) })
	if got, want := caught(func() { ours.CopyBuffer(faulty{}, bare{nil}, []byte{}) }), caught(func() { io.CopyBuffer(faulty{}, bare{nil}, []byte{}) }); got != want {
		t.Errorf("CopyBuffer panics with %v, want %v", got, want)
	}
}

func crc(p []byte) (sum uint32) {
	for _, b := range p {
		sum = sum*31 + uint32(b)
	}
	return sum
}

func TestReadFull(t *testing.T) {
	for n := range 12 {
		for size := range 8 {
			for least := range 9 {
				for _, err := range []error{io.EOF, errors.New("bad")} {
					for _, plan := range []uint64{0, 0x0102, 0x010103} {
						p, q := make([]byte, size), make([]byte, size)
						a, b := source{n: n, err: err, plan: plan}, source{n: n, err: err, plan: plan}
						n1, e1 := io.ReadAtLeast(&a, p, least)
						n2, e2 := ours.ReadAtLeast(&b, q, least)
						if n1 != n2 || e1 != e2 || !bytes.Equal(p, q) {
							t.Fatalf("ReadAtLeast(%d bytes, %d, %d) = %d, %v, want %d, %v", n, size, least, n2, e2, n1, e1)
						}
					}
				}
			}
		}
	}
}

func TestMulti(t *testing.T) {
	bad := errors.New("bad")
	build := func(mode int, multi func(...io.Reader) io.Reader) io.Reader {
		inner := multi(&source{n: 4, err: io.EOF}, strings.NewReader("xyz"))
		switch mode {
		case 0:
			return multi()
		case 1:
			return multi(strings.NewReader("abc"), inner, &source{n: 3, err: io.EOF, plan: 0x0101})
		case 2:
			return multi(multi(multi(inner)))
		case 3:
			return multi(&source{n: 3, err: bad}, strings.NewReader("rest"))
		}
		return multi(strings.NewReader(""), &source{n: 0, err: io.EOF}, inner, strings.NewReader(""))
	}
	for mode := range 5 {
		for _, size := range []int{1, 2, 5, 100} {
			run := func(multi func(...io.Reader) io.Reader) (log string) {
				r := build(mode, multi)
				p := make([]byte, size)
				for range 20 {
					n, err := r.Read(p)
					log += fmt.Sprintf("%d %q %v\n", n, p[:n], err)
				}
				return log
			}
			if got, want := run(ours.MultiReader), run(io.MultiReader); got != want {
				t.Errorf("MultiReader %d by %d:\n%s\nwant\n%s", mode, size, got, want)
			}
		}
		run := func(multi func(...io.Reader) io.Reader) string {
			r := build(mode, multi)
			var out bytes.Buffer
			n, err := r.(io.WriterTo).WriteTo(&out)
			n2, err2 := r.(io.WriterTo).WriteTo(&out)
			return fmt.Sprint(n, err, n2, err2, out.Bytes())
		}
		if got, want := run(ours.MultiReader), run(io.MultiReader); got != want {
			t.Errorf("MultiReader.WriteTo %d: %s, want %s", mode, got, want)
		}
	}
	run := func(multi func(...io.Writer) io.Writer) (log string) {
		var a, b bytes.Buffer
		w := multi(&a, multi(&b, bareWriter{&a}))
		n, err := w.Write([]byte("one"))
		log += fmt.Sprintln(n, err)
		n, err = w.(io.StringWriter).WriteString("two")
		log += fmt.Sprintln(n, err, a.String(), b.String())
		for _, f := range []faulty{{2, nil}, {2, bad}, {3, nil}} {
			w = multi(&a, f, &b)
			n, err = w.Write([]byte("abc"))
			log += fmt.Sprintln(n, err)
			n, err = io.WriteString(w, "abc")
			log += fmt.Sprintln(n, err, a.String(), b.String())
		}
		return log
	}
	if got, want := run(ours.MultiWriter), run(io.MultiWriter); got != want {
		t.Errorf("MultiWriter:\n%s\nwant\n%s", got, want)
	}
	sameCost(t, "MultiReader", func() { sinkAny = io.MultiReader(nil, nil) }, func() { sinkAny = ours.MultiReader(nil, nil) })
	sameCost(t, "MultiWriter", func() { sinkAny = io.MultiWriter(nil, nil) }, func() { sinkAny = ours.MultiWriter(nil, nil) })
	sameCost(t, "Pipe", func() { sinkAny, _ = io.Pipe() }, func() { sinkAny, _ = ours.Pipe() })
	sameCost(t, "TeeReader", func() { sinkAny = io.TeeReader(nil, nil) }, func() { sinkAny = ours.TeeReader(nil, nil) })
	sameCost(t, "NewSectionReader", func() { sinkAny = io.NewSectionReader(nil, 1, 2) }, func() { sinkAny = ours.NewSectionReader(nil, 1, 2) })
	sameCost(t, "NewOffsetWriter", func() { sinkAny = io.NewOffsetWriter(nil, 1) }, func() { sinkAny = ours.NewOffsetWriter(nil, 1) })
	sameCost(t, "NopCloser", func() { sinkAny = io.NopCloser(bare{nil}) }, func() { sinkAny = ours.NopCloser(bare{nil}) })
}

var sinkAny any

type section interface {
	io.ReadSeeker
	io.ReaderAt
	Size() int64
	Outer() (io.ReaderAt, int64, int64)
}

type backing []byte

func (b backing) WriteAt(p []byte, off int64) (int, error) { return copy(b[off:], p), nil }

func TestSections(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 9))
	for range 20_000 {
		off, n := int64(random.IntN(12)), int64(random.IntN(12))
		if random.IntN(20) == 0 {
			n = 1<<63 - 1
		}
		r := strings.NewReader("0123456789")
		a, b := section(io.NewSectionReader(r, off, n)), section(ours.NewSectionReader(r, off, n))
		x, y := make(backing, 30), make(backing, 30)
		v, w := io.NewOffsetWriter(x, off), ours.NewOffsetWriter(y, off)
		for range 6 {
			p, q := make([]byte, random.IntN(8)), []byte(nil)
			q = append(q, p...)
			to, whence := int64(random.IntN(15)-4), random.IntN(4)
			var one, two string
			switch random.IntN(5) {
			case 0:
				n1, e1 := a.Read(p)
				n2, e2 := b.Read(q)
				one, two = fmt.Sprint(n1, e1, p), fmt.Sprint(n2, e2, q)
			case 1:
				n1, e1 := a.ReadAt(p, to)
				n2, e2 := b.ReadAt(q, to)
				one, two = fmt.Sprint(n1, e1, p), fmt.Sprint(n2, e2, q)
			case 2:
				n1, e1 := a.Seek(to, whence)
				n2, e2 := b.Seek(to, whence)
				one, two = fmt.Sprint(n1, e1), fmt.Sprint(n2, e2)
			case 3:
				n1, e1 := v.Seek(to, whence)
				n2, e2 := w.Seek(to, whence)
				one, two = fmt.Sprint(n1, e1), fmt.Sprint(n2, e2)
			case 4:
				n1, e1 := v.WriteAt([]byte("ab"), to)
				n2, e2 := w.WriteAt([]byte("ab"), to)
				n3, e3 := v.Write([]byte("c"))
				n4, e4 := w.Write([]byte("c"))
				one, two = fmt.Sprint(n1, e1, n3, e3, x), fmt.Sprint(n2, e2, n4, e4, y)
			}
			if one != two {
				t.Fatalf("section: %s, want %s", two, one)
			}
		}
		if a.Size() != b.Size() || fmt.Sprint(a.Outer()) != fmt.Sprint(b.Outer()) {
			t.Fatal("Size or Outer")
		}
	}
}

type pipeReader interface {
	io.ReadCloser
	CloseWithError(error) error
}

type pipeWriter interface {
	io.WriteCloser
	CloseWithError(error) error
}

func TestPipe(t *testing.T) {
	bad := errors.New("bad")
	run := func(mode int, r pipeReader, w pipeWriter) (log string) {
		done := make(chan string)
		go func() {
			log := ""
			for i := range 3 {
				n, err := w.Write(make([]byte, 3*i))
				log += fmt.Sprintln("write", n, err)
			}
			switch mode {
			case 0, 1, 4:
				w.Close()
			case 2, 3:
				w.CloseWithError(bad)
			}
			n, err := w.Write([]byte("x"))
			done <- log + fmt.Sprintln("write", n, err)
		}()
		p := make([]byte, 4)
		for i := range 8 {
			n, err := r.Read(p)
			log += fmt.Sprintln("read", n, err)
			if i == 2 && mode == 1 {
				r.Close()
			}
			if i == 2 && mode >= 3 {
				r.CloseWithError(bad)
			}
		}
		return log + <-done
	}
	for mode := range 5 {
		r1, w1 := io.Pipe()
		r2, w2 := ours.Pipe()
		if want, got := run(mode, r1, w1), run(mode, r2, w2); got != want {
			t.Errorf("pipe, mode %d:\n%s\nwant\n%s", mode, got, want)
		}
	}
}
