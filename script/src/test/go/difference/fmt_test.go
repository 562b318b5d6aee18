package difference

import (
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unsafe"

	ours "tri/fmt"
)

type (
	myBool   bool
	myInt    int
	myUint8  uint8
	myFloat  float64
	myString string
	myBytes  []byte
	point    struct{ X, Y int }
	mixed    struct {
		A  int
		b  string
		C  any
		d  any
		E  error
		F  []int
		g  *point
		H  map[string]int
		i  [2]bool
		J  func()
		k  point
		L  *int
		M  []byte
		n  []byte
		O  [3]byte
		Pt point
	}
	namer     struct{ name string }
	onlyPtr   struct{ name string }
	goer      struct{ name string }
	formatter struct{ name string }
	panicker  struct{ what any }
	nester    struct{ inner any }
	hider     struct {
		shown  namer
		Shown  namer
		Ptr    *namer
		hidden *namer
		Err    error
		err    error
	}
	one   struct{ P *int }
	boxed struct {
		Any any
		Str fmt.Stringer
	}
	embedded struct {
		point
		*namer
	}
	intStringer int
	byteNamer   byte
	list[E any] struct{ Head E }
)

func (n namer) String() string    { return "<" + n.name + ">" }
func (n *onlyPtr) String() string { return "ptr " + n.name }
func (g goer) GoString() string   { return "go(" + g.name + ")" }
func (f formatter) Format(s fmt.State, verb rune) {
	w, wOK := s.Width()
	p, pOK := s.Precision()
	fmt.Fprintf(s, "[%s %c %d %v %d %v", f.name, verb, w, wOK, p, pOK)
	for _, c := range "+-# 0x" {
		fmt.Fprint(s, s.Flag(int(c)))
	}
	io.WriteString(s, fmt.FormatString(s, verb)+ours.FormatString(s, verb)+"]")
}
func (p panicker) String() string    { panic(p.what) }
func (p panicker) Error() string     { panic(p.what) }
func (i intStringer) String() string { return fmt.Sprintf("i%d", int(i)) }
func (b byteNamer) String() string   { return fmt.Sprintf("b%d", byte(b)) }
func (e embedded) Error() string     { return "embedded" }
func (n nester) String() string      { return fmt.Sprintf("%v|%+v", n.inner, n.inner) }

var (
	anInt   = 7
	aPoint  = point{1, -2}
	aSlice  = []int{1, 2, 3}
	aMap    = map[string]int{"one": 1, "two": 2, "": 0}
	anArray = [3]string{"a", "b\n", "c"}
	aChan   = make(chan int)
	aTime   = time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC)
	nilMap  map[string]bool
)

var operands = []any{
	nil, true, false, myBool(true),
	0, 1, -1, 42, -42, 123456789, math.MinInt64, math.MaxInt64, int8(-128), int16(300), int32('x'), int64(-5), 0x1F600, 0x110000, '世', -0x80,
	uint(0), uint(7), uint8(200), uint16(65535), uint32(1 << 31), uint64(math.MaxUint64), uintptr(0xdead), myInt(5), myUint8(6),
	0.0, math.Copysign(0, -1), 1.0, -1.5, 3.14159, 1e6, 123456789.0, 1e21, 1e-7, 1e100, -1e-300, math.Inf(1), math.Inf(-1), math.NaN(),
	float32(0.1), float32(1 << 24), math.MaxFloat64, 100000.0, 0.00001234, myFloat(2.5),
	complex(1, -2), complex64(complex(0.5, 1e10)), complex(math.NaN(), math.Inf(-1)),
	"", "hello", "a\"b`c", "世界", "bad\xffbyte", "tab\tnew\nline", "\x00\u200b\U0001F600", myString("mine"), strings.Repeat("long ", 30),
	[]byte(nil), []byte{}, []byte("bytes\x00é"), myBytes("xy"), [5]byte{1, 2, 3, 'a', 255}, &[2]byte{7, 8}, []myUint8{1, 2}, [0]byte{},
	[]int(nil), []int{}, []int{1, -2, 3}, [2]bool{true, false}, []string{"a", "b c"}, []any{1, "two", nil, 3.5, []any{4}}, []float64{1, 2.5, math.NaN()},
	[][]int{{1}, nil, {2, 3}}, [][]byte{[]byte("ab"), nil}, [1]any{nil}, []error{nil, errors.New("in slice")}, []*int{nil, &anInt}, []namer{{"x"}, {"y"}}, []rune("rune"),
	map[string]int(nil), map[string]int{}, map[string]int{"b": 2, "a": 1, "c": 3}, map[int]string{3: "c", -1: "m", 2: ""}, map[float64]int{math.NaN(): 1, 2.5: 2, -1: 3, math.Inf(-1): 4},
	map[bool]int{true: 1, false: 0}, map[point]string{{2, 1}: "a", {1, 2}: "b", {1, 1}: "c"}, map[[2]int]bool{{2, 1}: true, {1, 9}: false},
	map[any]int{3: 1, 1: 2, 2: 3, nil: 4}, map[any]any{"b": 1, "a": nil}, map[complex128]int{1i: 1, 1: 2, 2i: 3}, map[namer]namer{{"k"}: {"v"}}, map[string]*point{"n": nil}, map[uint8]myString{200: "x", 3: "y"},
	map[string]any{"x": map[string]any{"y": []int{1}}}, map[string]struct{}{"q": {}},
	point{1, -2}, &point{3, 4}, (*point)(nil), struct{}{}, struct{ a, B any }{1, "x"}, struct{ e error }{}, one{}, one{&anInt}, list[int]{3}, list[map[string]point]{map[string]point{"z": {}}},
	mixed{}, mixed{1, "s", point{5, 6}, "hidden", errors.New("field"), []int{1}, &aPoint, aMap, [2]bool{true, false}, nil, point{7, 8}, &anInt, []byte("M"), []byte("n"), [3]byte{1, 2, 3}, point{9, 9}},
	&mixed{C: &point{1, 2}, d: []byte("d")}, boxed{}, boxed{namer{"a"}, namer{"s"}}, &boxed{1, &namer{"p"}}, boxed{Any: &namer{"q"}, Str: (*onlyPtr)(nil)},
	namer{"n"}, &namer{"np"}, (*namer)(nil), onlyPtr{"v"}, &onlyPtr{"p"}, (*onlyPtr)(nil), []onlyPtr{{"a"}}, []*onlyPtr{{"a"}, nil}, goer{"g"}, &goer{"gp"}, []goer{{"in"}}, map[string]goer{"m": {"v"}},
	formatter{"f"}, &formatter{"fp"}, []formatter{{"f1"}, {"f2"}}, (*formatter)(nil), struct{ F formatter }{formatter{"inner"}},
	panicker{"boo"}, panicker{42}, panicker{errors.New("err")}, &panicker{nil}, (*panicker)(nil), panicker{panicker{"twice"}}, []panicker{{"in"}, {2.5}}, panicker{namer{"stringer"}}, struct{ P panicker }{panicker{"field"}},
	nester{point{1, 2}}, nester{nester{"deep"}}, hider{}, hider{namer{"a"}, namer{"b"}, &namer{"c"}, &namer{"d"}, errors.New("e"), errors.New("f")}, embedded{point{1, 2}, &namer{"emb"}},
	intStringer(5), []intStringer{1, 2}, map[intStringer]intStringer{2: 1, 1: 2}, byteNamer(3), []byteNamer{1, 2}, [2]byteNamer{3, 4}, struct{ b []byteNamer }{[]byteNamer{1}},
	errors.New("error"), fmt.Errorf("wrapped: %w", io.EOF), noFile(), error(nil), &anInt, (*int)(nil), aChan, (chan int)(nil), (func())(nil), unsafe.Pointer(nil), unsafe.Pointer(&anInt),
	&aSlice, &aMap, &anArray, anArray, &nilMap, [2]*point{nil, &aPoint}, &[]any{1, nil}, struct{ p *[]int }{&aSlice}, [3]any{aMap, &aMap, aSlice}, [1]*int{&anInt}, [1]one{{&anInt}},
	time.Second * 90, time.Millisecond, aTime.Weekday(), time.March, os.FileMode(0755),
	reflect.ValueOf(42), reflect.ValueOf(point{1, 2}), reflect.ValueOf(&aPoint), reflect.Value{}, reflect.ValueOf(namer{"rv"}), []reflect.Value{reflect.ValueOf("in")}, reflect.ValueOf(hider{}).Field(0), reflect.ValueOf(&aPoint).Elem(), struct{ V reflect.Value }{reflect.ValueOf(5)},
	reflect.Int, reflect.TypeFor[map[string]int](), strings.NewReplacer,
}

func noFile() error {
	_, err := os.Open("/no/such/file")
	return err
}

func same(t *testing.T, format string, args ...any) bool {
	t.Helper()
	want, got := "", ""
	wantPanic := caught(func() { want = fmt.Sprintf(format, args...) })
	gotPanic := caught(func() { got = ours.Sprintf(format, args...) })
	if got != want || fmt.Sprint(wantPanic) != fmt.Sprint(gotPanic) {
		t.Errorf("Sprintf(%q, %T) =\n\t%q %v, want\n\t%q %v", format, args, got, gotPanic, want, wantPanic)
		return false
	}
	return true
}

func TestPrintfEverything(t *testing.T) {
	verbs := "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!@é%"
	widths := []string{"", "1", "5", "12", "20", "80"}
	precisions := []string{"", ".", ".0", ".1", ".3", ".10", ".70"}
	for _, verb := range verbs {
		for i, operand := range operands {
			if !same(t, "%"+string(verb), operand) {
				t.Fatalf("operand %d", i)
			}
		}
	}
	random := rand.New(rand.NewPCG(11, 1))
	likely := "vvvvdsqxXfgeGtTpcUboObEFw"
	for range scale(1_000_000) {
		format := "<%"
		flags := random.IntN(32)
		for i, flag := range "+-# 0" {
			if flags>>i&1 != 0 {
				format += string(flag)
			}
		}
		if random.IntN(2) == 0 {
			format += widths[random.IntN(len(widths))]
		}
		if random.IntN(2) == 0 {
			format += precisions[random.IntN(len(precisions))]
		}
		if random.IntN(8) == 0 {
			verb := []rune(verbs)[random.IntN(54)]
			format += string(verb)
		} else {
			format += string(likely[random.IntN(len(likely))])
		}
		i := random.IntN(len(operands))
		if !same(t, format+">", operands[i]) {
			t.Fatalf("operand %d", i)
		}
	}
}

func TestPrintfFormats(t *testing.T) {
	pieces := []string{"%", "%d", "%s", "%v", "%5d", "%*d", "%-*d", "%.*f", "%[1]d", "%[2]*[1]d", "%[3]*.[2]*[1]f", "%[]d", "%[x]d", "%[5]d", "%[-1]d", "%[1", "[", "]", "%[2]",
		"%!", "%%", "%5%", "%-010d", "% ", "%0", "text", "é", "%.", "%.d", "%99999999d", "%[99999999]d", "%.99999999d", "%*", "%.*", "%é", "%+v", "%#v", "%w", "%[1]*.2f", "%[3].2f", "%[1].*d",
		"%[2]5d", "%06.2f", "%+q", "%#q", "%x", "% x", "%c", "%U", "%#U", "\n", "%T", "%p", "%[1]v", "%[2]v"}
	random := rand.New(rand.NewPCG(12, 1))
	for _, format := range []string{"%1000001d", "%.1000001d", "%9999999d", "%.1000000f", "%*d"} {
		same(t, format, 1000000, 2)
	}
	few := []any{1, "two", 3.5, nil, -4, uint8(5), int64(-6), math.MaxInt64, uint64(math.MaxUint64), "x", namer{"n"}, 1 << 40, errors.New("e"), myInt(3), 1000001, -1000001, 300, []int{1}}
	for range scale(500_000) {
		format := ""
		for range random.IntN(5) {
			format += pieces[random.IntN(len(pieces))]
		}
		var args []any
		for range random.IntN(5) {
			args = append(args, few[random.IntN(len(few))])
		}
		if !same(t, format, args...) {
			t.FailNow()
		}
		want, got := fmt.Errorf(format, args...), ours.Errorf(format, args...)
		if text(want) != text(got) || fmt.Sprintf("%T", want) != fmt.Sprintf("%T", got) {
			t.Fatalf("Errorf(%q, %v) = %T %v, want %T %v", format, args, got, got, want, want)
		}
		if w, ok := want.(interface{ Unwrap() error }); ok && w.Unwrap() != got.(interface{ Unwrap() error }).Unwrap() {
			t.Fatalf("Errorf(%q, %v) wraps otherwise", format, args)
		}
		if w, ok := want.(interface{ Unwrap() []error }); ok && fmt.Sprint(w.Unwrap()) != fmt.Sprint(got.(interface{ Unwrap() []error }).Unwrap()) {
			t.Fatalf("Errorf(%q, %v) wraps otherwise", format, args)
		}
	}
}

func TestPrint(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 1))
	for range scale(100_000) {
		var args []any
		for range random.IntN(5) {
			args = append(args, operands[random.IntN(len(operands))])
		}
		run := func(sprint, sprintln func(...any) string, appendAll, appendln func([]byte, ...any) []byte, appendf func([]byte, string, ...any) []byte,
			fprint, fprintln func(io.Writer, ...any) (int, error), fprintf func(io.Writer, string, ...any) (int, error)) (all string) {
			defer func() { all += fmt.Sprint(recover()) }()
			b := []byte("so far")
			all = sprint(args...) + "|" + sprintln(args...) + "|" + string(appendAll(b, args...)) + "|" + string(appendln(b, args...)) + "|" + string(appendf(b, "%v %+v", args...))
			var out strings.Builder
			n, err := fprint(&out, args...)
			all += out.String() + fmt.Sprint(n, err)
			n, err = fprintln(&out, args...)
			all += out.String() + fmt.Sprint(n, err)
			n, err = fprintf(&out, "%v", args...)
			return all + out.String() + fmt.Sprint(n, err)
		}
		want := run(fmt.Sprint, fmt.Sprintln, fmt.Append, fmt.Appendln, fmt.Appendf, fmt.Fprint, fmt.Fprintln, fmt.Fprintf)
		got := run(ours.Sprint, ours.Sprintln, ours.Append, ours.Appendln, ours.Appendf, ours.Fprint, ours.Fprintln, ours.Fprintf)
		if got != want {
			t.Fatalf("Print of %T:\n%s\nwant\n%s", args, got, want)
		}
	}
}

func TestPrintCost(t *testing.T) {
	s, k, e := "hello", 1000, errors.New("boom")
	d := io.Discard
	p := point{1, 2}
	args := map[string][]any{}
	add := func(format string, a ...any) { args[fmt.Sprintf("%s %T", format, a)] = append([]any{format}, a...) }
	for i, operand := range operands {
		for _, format := range []string{"%v", "%+v", "%#v", "%d", "%s", "%x", "%q", "%5.2v"} {
			if caught(func() { _ = fmt.Sprintf(format, operand) }) == nil {
				add(fmt.Sprint(i)+format, operand)
			}
		}
	}
	add("plain")
	add("%080d", k)
	add("%100s", s)
	add("%.80f", 1.5)
	add("%f", 1e100)
	add("%d", s, s, s)
	add("%U", '世')
	add("%#U %q %c %x", '世', '世', '世', s)
	add("%d %s %v", k, s, 1.5)
	add("%w %w", e, e)
	for name, a := range args {
		if strings.Contains(name, "reflect.Value") || strings.Contains(name, "Weekday") || strings.Contains(name, "map[float64]") {
			continue
		}
		format, rest := a[0].(string), a[1:]
		sameCost(t, "Sprintf "+name, func() { sinkText = fmt.Sprintf(format, rest...) }, func() { sinkText = ours.Sprintf(format, rest...) })
	}
	sameCost(t, "Sprintf point", func() { sinkText = fmt.Sprintf("%v", p) }, func() { sinkText = ours.Sprintf("%v", p) })
	sameCost(t, "Sprint", func() { sinkText = fmt.Sprint("a", k, s) }, func() { sinkText = ours.Sprint("a", k, s) })
	sameCost(t, "Fprintln", func() { fmt.Fprintln(d, s, k) }, func() { ours.Fprintln(d, s, k) })
	sameCost(t, "Appendf", func() { sinkBytes = fmt.Appendf(nil, "%d", k) }, func() { sinkBytes = ours.Appendf(nil, "%d", k) })
	sameCost(t, "Errorf x", func() { sink = fmt.Errorf("x") }, func() { sink = ours.Errorf("x") })
	sameCost(t, "Errorf %d", func() { sink = fmt.Errorf("x %d", k) }, func() { sink = ours.Errorf("x %d", k) })
	sameCost(t, "Errorf %w", func() { sink = fmt.Errorf("x: %w", e) }, func() { sink = ours.Errorf("x: %w", e) })
	sameCost(t, "Errorf %w %w", func() { sink = fmt.Errorf("%w %w", e, e) }, func() { sink = ours.Errorf("%w %w", e, e) })
	if got, want := ours.PrinterSize, 208; got > want || got <= 192 {
		t.Errorf("a printer has %d bytes", got)
	}
}
