// A log pipeline: ring buffer, generic sets and counters, filters, a histogram and a leveled logger.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"container/list"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

type Ring[T any] struct {
	buf        []T
	head, size int
}

func NewRing[T any](n int) *Ring[T] { return &Ring[T]{buf: make([]T, n)} }
func (r *Ring[T]) Push(x T) (evicted T, full bool) {
	i := (r.head + r.size) % len(r.buf)
	if r.size == len(r.buf) {
		evicted, full = r.buf[i], true
		r.head = (r.head + 1) % len(r.buf)
	} else {
		r.size++
	}
	r.buf[i] = x
	return
}
func (r *Ring[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i := range r.size {
			if !yield(i, r.buf[(r.head+i)%len(r.buf)]) {
				return
			}
		}
	}
}

type Level int8

const (
	Debug Level = -4
	Info  Level = 0
	Warn  Level = 4
	Error Level = 8
)

func (l Level) String() string {
	name := func(base string, d Level) string {
		if d == 0 {
			return base
		}
		return fmt.Sprintf("%s%+d", base, int(d))
	}
	switch {
	case l < Info:
		return name("DEBUG", l-Debug)
	case l < Warn:
		return name("INFO", l-Info)
	case l < Error:
		return name("WARN", l-Warn)
	default:
		return name("ERROR", l-Error)
	}
}

func ParseLevel(s string) (l Level, err error) {
	base, num := s, ""
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		base, num = s[:i], s[i:]
	}
	switch strings.ToUpper(base) {
	case "DEBUG":
		l = Debug
	case "INFO":
	case "WARN", "WARNING":
		l = Warn
	case "ERROR":
		l = Error
	default:
		return 0, fmt.Errorf("level %q: unknown name", s)
	}
	if num != "" {
		n, err := strconv.ParseInt(num, 10, 8)
		if err != nil {
			return 0, fmt.Errorf("level %q: %w", s, err)
		}
		l += Level(n)
	}
	return l, nil
}

type Record struct {
	Time  time.Duration
	Level Level
	Host  string
	Msg   string
	Attrs map[string]string
}

func (r Record) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8v %-7v %s: %s", r.Time, r.Level, r.Host, r.Msg)
	for _, k := range slices.Sorted(maps.Keys(r.Attrs)) {
		b.WriteString(" " + k + "=" + strconv.Quote(r.Attrs[k]))
	}
	return b.String()
}

type ParseError struct {
	Line int
	Err  error
}

func (p *ParseError) Error() string { return fmt.Sprint("line ", p.Line, ": ", p.Err) }
func (p *ParseError) Unwrap() error { return p.Err }

var ErrFields = errors.New("too few fields")

func Records(r io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		sc := bufio.NewScanner(r)
		sc.Buffer(make([]byte, 0, 32), 128)
		line := 0
		for sc.Scan() {
			line++
			rec, err := parse(sc.Text())
			if err != nil {
				err = &ParseError{line, err}
			}
			if !yield(rec, err) {
				return
			}
		}
		if err := sc.Err(); err != nil {
			yield(Record{}, &ParseError{line + 1, err})
		}
	}
}

func parse(s string) (r Record, err error) {
	f := strings.SplitN(s, " ", 4)
	if len(f) < 4 {
		return r, fmt.Errorf("%w: %d", ErrFields, len(f))
	}
	if r.Time, err = time.ParseDuration(f[0]); err != nil {
		return r, err
	}
	if r.Level, err = ParseLevel(f[1]); err != nil {
		return
	}
	r.Host, r.Msg = f[2], f[3]
	r.Attrs = make(map[string]string)
	words := strings.Fields(r.Msg)
	words = slices.DeleteFunc(words, func(w string) bool {
		k, v, ok := strings.Cut(w, "=")
		if ok {
			r.Attrs[k] = v
		}
		return ok
	})
	r.Msg = strings.Join(words, " ")
	return
}

type Counter[K cmp.Ordered] map[K]int

func (c Counter[K]) Add(k K) { c[k]++ }
func (c Counter[K]) MostCommon() iter.Seq2[K, int] {
	keys := slices.SortedFunc(maps.Keys(c), func(a, b K) int { return cmp.Or(c[b]-c[a], cmp.Compare(a, b)) })
	return func(yield func(K, int) bool) {
		for _, k := range keys {
			if !yield(k, c[k]) {
				return
			}
		}
	}
}

func GroupBy[K comparable, V any](seq iter.Seq[V], key func(V) K) map[K][]V {
	m := make(map[K][]V)
	for v := range seq {
		k := key(v)
		m[k] = append(m[k], v)
	}
	return m
}

func Reduce[T, A any](seq iter.Seq[T], acc A, f func(A, T) A) A {
	for x := range seq {
		acc = f(acc, x)
	}
	return acc
}

func Histogram(xs []time.Duration, buckets ...time.Duration) string {
	counts := make([]int, len(buckets)+1)
	for _, x := range xs {
		i, found := slices.BinarySearch(buckets, x)
		if found {
			i++
		}
		counts[i]++
	}
	var b bytes.Buffer
	for i, n := range counts {
		label := "more"
		if i < len(buckets) {
			label = "< " + buckets[i].String()
		}
		fmt.Fprintf(&b, "%10s |%-6s| %d\n", label, strings.Repeat("=", n), n)
	}
	return b.String()
}

const input = `1ms INFO web1 request path=/ took=3ms
2ms info+2 web2 request path=/login user=ann took=20ms
2.5ms WARN db slow query took=150ms rows=12
nonsense
3ms LOUD web1 what is this
4ms DEBUG-3 web1 cache miss key=a
4ms DEBUG-x web1 bad level
x ERROR db no time
5s ERROR+1 db connection lost after=5s retry=true
1m5.25s INFO web2 request path=/ took=4ms
2m ERROR web1 request failed path=/pay took=2s code=500
`

func main() {
	ring := NewRing[Record](3)
	hosts := Counter[string]{}
	var all []Record
	var took []time.Duration
	dropped := list.New()
	for rec, err := range Records(strings.NewReader(input)) {
		if err != nil {
			var pe *ParseError
			errors.As(err, &pe)
			fmt.Println(err, errors.Is(err, ErrFields), errors.Is(err, strconv.ErrSyntax), pe.Line)
			continue
		}
		if old, full := ring.Push(rec); full {
			dropped.PushBack(old)
		}
		hosts.Add(rec.Host)
		all = append(all, rec)
		if t, ok := rec.Attrs["took"]; ok {
			if d, err := time.ParseDuration(t); err == nil {
				took = append(took, d)
			}
		}
	}
	for i, r := range ring.All() {
		fmt.Println(i, r)
	}
	for e := dropped.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value.(Record).Level, ";")
	}
	fmt.Println(dropped.Len())
	for h, n := range hosts.MostCommon() {
		fmt.Printf("%s:%d ", h, n)
	}
	fmt.Println(hosts)
	fmt.Print(Histogram(took, 4*time.Millisecond, 100*time.Millisecond, time.Second))
	groups := GroupBy(slices.Values(all), func(r Record) bool { return r.Level >= Warn })
	fmt.Println(len(groups[true]), len(groups[false]), groups[true][1].Attrs)
	longest := Reduce(slices.Values(all), 0, func(n int, r Record) int { return max(n, len(r.String())) })
	fmt.Println(longest, Level(-100), Level(127), Info, Error+1)
	for range 2 {
		for _, err := range Records(strings.NewReader("1s INFO a ok\n" + strings.Repeat("y", 500))) {
			fmt.Println(err, errors.Is(err, bufio.ErrTooLong))
		}
	}
	for r := range Records(strings.NewReader(input)) {
		fmt.Printf("%+v\n", r)
		break
	}
	slices.SortStableFunc(all, func(a, b Record) int {
		return cmp.Or(cmp.Compare(b.Level, a.Level), strings.Compare(a.Host, b.Host), cmp.Compare(a.Time, b.Time))
	})
	w := bufio.NewWriterSize(os.Stdout, 64)
	for _, r := range all {
		if _, err := fmt.Fprintf(w, "%v|", r.Level); err != nil {
			panic(err)
		}
	}
	fmt.Fprintln(w, w.Size())
	w.Flush()
}
