// A small JSON parser and printer.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type Kind int

const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

var kindNames = [...]string{Null: "null", Bool: "bool", Number: "number", String: "string", Array: "array", Object: "object"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", int(k))
}

type Value struct {
	Kind  Kind
	Bool  bool
	Num   float64
	Str   string
	Items []*Value
	Map   map[string]*Value
}

type SyntaxError struct {
	Offset int
	Msg    string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("offset %d: %s", e.Offset, e.Msg) }

var ErrDepth = errors.New("nesting too deep")

type parser struct {
	src   string
	pos   int
	depth int
}

func (p *parser) fail(format string, args ...interface{}) {
	panic(&SyntaxError{p.pos, fmt.Sprintf(format, args...)})
}

func Parse(src string) (v *Value, err error) {
	p := &parser{src: src}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *SyntaxError:
			v, err = nil, fmt.Errorf("parse: %w", e)
		case error:
			v, err = nil, e
		default:
			panic(e)
		}
	}()
	v = p.value()
	p.space()
	if p.pos < len(p.src) {
		p.fail("unexpected %q after value", p.src[p.pos])
	}
	return v, nil
}

func (p *parser) space() {
	for p.pos < len(p.src) && strings.IndexByte(" \t\r\n", p.src[p.pos]) >= 0 {
		p.pos++
	}
}

func (p *parser) value() *Value {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > 20 {
		panic(fmt.Errorf("at %d: %w", p.pos, ErrDepth))
	}
	p.space()
	if p.pos >= len(p.src) {
		p.fail("unexpected end")
	}
	switch c := p.src[p.pos]; {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		return &Value{Kind: String, Str: p.str()}
	case c == '-' || unicode.IsDigit(rune(c)):
		start := p.pos
		for p.pos < len(p.src) && strings.ContainsRune("+-.eE0123456789", rune(p.src[p.pos])) {
			p.pos++
		}
		f, err := strconv.ParseFloat(p.src[start:p.pos], 64)
		if err != nil {
			var ne *strconv.NumError
			if errors.As(err, &ne) {
				p.fail("bad number %s: %v", ne.Num, ne.Err)
			}
			p.fail("bad number")
		}
		return &Value{Kind: Number, Num: f}
	}
	for word, v := range map[string]*Value{"true": {Kind: Bool, Bool: true}, "false": {Kind: Bool}, "null": {}} {
		if strings.HasPrefix(p.src[p.pos:], word) {
			p.pos += len(word)
			return v
		}
	}
	r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
	p.fail("unexpected character %q (%U)", r, r)
	return nil
}

func (p *parser) object() *Value {
	v := &Value{Kind: Object, Map: make(map[string]*Value)}
	p.pos++
	for first := true; ; first = false {
		p.space()
		if p.pos < len(p.src) && p.src[p.pos] == '}' {
			p.pos++
			return v
		}
		if !first {
			p.expect(',')
			p.space()
		}
		if p.pos >= len(p.src) || p.src[p.pos] != '"' {
			p.fail("expected a key")
		}
		key := p.str()
		p.space()
		p.expect(':')
		if _, dup := v.Map[key]; dup {
			p.fail("duplicate key %#q", key)
		}
		v.Map[key] = p.value()
	}
}

func (p *parser) array() *Value {
	v := &Value{Kind: Array}
	p.pos++
	for {
		p.space()
		if p.pos < len(p.src) && p.src[p.pos] == ']' {
			p.pos++
			return v
		}
		if len(v.Items) > 0 {
			p.expect(',')
		}
		v.Items = append(v.Items, p.value())
	}
}

func (p *parser) expect(c byte) {
	if p.pos >= len(p.src) {
		p.fail("expected %q, found end", c)
	}
	if p.src[p.pos] != c {
		p.fail("expected %q, found %q", c, p.src[p.pos])
	}
	p.pos++
}

func (p *parser) str() string {
	start := p.pos
	p.pos++
	for p.pos < len(p.src) && p.src[p.pos] != '"' {
		if p.src[p.pos] == '\\' {
			p.pos++
		}
		p.pos++
	}
	if p.pos >= len(p.src) {
		p.pos = start
		p.fail("unterminated string")
	}
	p.pos++
	s, err := strconv.Unquote(p.src[start:p.pos])
	if err != nil {
		p.fail("bad string %s: %v", p.src[start:p.pos], err)
	}
	return s
}

func (v *Value) write(sb *strings.Builder, indent int) {
	pad := strings.Repeat("  ", indent+1)
	switch v.Kind {
	case Null:
		sb.WriteString("null")
	case Bool:
		sb.WriteString(strconv.FormatBool(v.Bool))
	case Number:
		sb.WriteString(strconv.FormatFloat(v.Num, 'g', -1, 64))
	case String:
		sb.WriteString(strconv.Quote(v.Str))
	case Array:
		sb.WriteByte('[')
		for i, item := range v.Items {
			if i > 0 {
				sb.WriteString(", ")
			}
			item.write(sb, indent)
		}
		sb.WriteByte(']')
	case Object:
		keys := make([]string, 0, len(v.Map))
		for k := range v.Map {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		sb.WriteString("{\n")
		for i, k := range keys {
			fmt.Fprintf(sb, "%s%q: ", pad, k)
			v.Map[k].write(sb, indent+1)
			if i < len(keys)-1 {
				sb.WriteRune(',')
			}
			sb.WriteRune('\n')
		}
		sb.WriteString(pad[2:] + "}")
	}
}

func (v *Value) String() string {
	var sb strings.Builder
	v.write(&sb, 0)
	return sb.String()
}

func main() {
	doc := `{"name": "tri\u0063olor", "tags": ["a", "b\n", "ü"], "n": -12.5e3,
	 "deep": {"x": [1, 2, {"y": null}], "ok": true}, "big": 1e21, "small": 0.000001, "empty": {}, "none": []}`
	v, err := Parse(doc)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(v)
	fmt.Println(v.Map["deep"].Map["x"].Items[2].Kind, v.Map["n"].Kind, Kind(42))
	again, err := Parse(v.String())
	fmt.Println(again.String() == v.String(), err)

	for _, bad := range []string{``, `{`, `{"a" 1}`, `[1, 2`, `[1 2]`, `"abc`, `tru`, `{"a":1,"a":2}`, `1e999`, `--1`, `"\x"`, `世`, `[] []`, strings.Repeat("[", 30)} {
		_, err := Parse(bad)
		var se *SyntaxError
		switch {
		case errors.As(err, &se):
			fmt.Printf("%-14.14q %3d %v\n", bad, se.Offset, err)
		case errors.Is(err, ErrDepth):
			fmt.Printf("%-14.14q deep: %v\n", bad, err)
		default:
			fmt.Printf("%-14.14q ??? %v\n", bad, err)
		}
	}
}
