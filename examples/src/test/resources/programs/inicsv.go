// INI and CSV readers, io plumbing and a hand-written text template.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode"
)

type Section map[string]string

type Config struct {
	order    []string
	sections map[string]Section
}

type LineError struct {
	Line int
	Text string
	error
}

func (l LineError) Unwrap() error { return l.error }
func (l LineError) Error() string { return fmt.Sprintf("%d: %v: %q", l.Line, l.error, l.Text) }

var (
	errNoSection = errors.New("key outside of a section")
	errNoEquals  = errors.New("missing =")
)

func ReadINI(r io.Reader) (*Config, error) {
	c := &Config{sections: make(map[string]Section)}
	var cur Section
	br := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := br.ReadString('\n')
		if err != nil && err != io.EOF {
			return c, err
		}
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#' || line[0] == ';':
		case strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]"):
			name := line[1 : len(line)-1]
			if cur = c.sections[name]; cur == nil {
				cur = Section{}
				c.sections[name] = cur
				c.order = append(c.order, name)
			}
		case cur == nil:
			return c, LineError{n, line, errNoSection}
		default:
			k, v, ok := strings.Cut(line, "=")
			if !ok {
				return c, LineError{n, line, errNoEquals}
			}
			v = strings.TrimSpace(v)
			if u, err := strconv.Unquote(v); err == nil {
				v = u
			}
			cur[strings.ToLower(strings.TrimSpace(k))] = v
		}
		if err == io.EOF {
			return c, nil
		}
	}
}

func Get[T any](c *Config, section, key string, parse func(string) (T, error), def T) (T, error) {
	s, ok := c.sections[section][key]
	if !ok {
		return def, nil
	}
	v, err := parse(s)
	if err != nil {
		return def, fmt.Errorf("[%s] %s: %w", section, key, err)
	}
	return v, nil
}

type CSV struct {
	r     *bufio.Reader
	Comma rune
	line  int
}

func (c *CSV) Read() (rec []string, err error) {
	var field strings.Builder
	quoted, any := false, false
	for {
		r, _, err := c.r.ReadRune()
		if err == io.EOF {
			if quoted {
				return nil, fmt.Errorf("line %d: %w in quotes", c.line, io.ErrUnexpectedEOF)
			}
			if !any {
				return nil, io.EOF
			}
			return append(rec, field.String()), nil
		}
		if err != nil {
			return nil, err
		}
		any = true
		switch {
		case r == '"' && quoted:
			next, _, err := c.r.ReadRune()
			if err == nil && next == '"' {
				field.WriteByte('"')
				continue
			}
			if err == nil {
				c.r.UnreadRune()
			}
			quoted = false
		case r == '"' && field.Len() == 0:
			quoted = true
		case r == c.Comma && !quoted:
			rec = append(rec, field.String())
			field.Reset()
		case r == '\n' && !quoted:
			c.line++
			return append(rec, strings.TrimSuffix(field.String(), "\r")), nil
		default:
			field.WriteRune(r)
		}
	}
}

func (c *CSV) All(yield func(int, []string) bool) {
	for i := 0; ; i++ {
		rec, err := c.Read()
		if err != nil {
			if err != io.EOF {
				fmt.Println("stopped:", err)
			}
			return
		}
		if !yield(i, rec) {
			return
		}
	}
}

type upper struct{ io.Writer }

func (u upper) Write(p []byte) (int, error) { return u.Writer.Write(bytes.ToUpper(p)) }

func Expand(w io.Writer, tmpl string, data map[string]any, funcs map[string]func(string) string) (err error) {
	for tmpl != "" {
		i := strings.Index(tmpl, "{{")
		if i < 0 {
			_, err = io.WriteString(w, tmpl)
			return
		}
		if _, err = io.WriteString(w, tmpl[:i]); err != nil {
			return
		}
		j := strings.Index(tmpl[i:], "}}")
		if j < 0 {
			return fmt.Errorf("unclosed action at %q", tmpl[i:min(len(tmpl), i+8)])
		}
		stages := strings.Split(tmpl[i+2:i+j], "|")
		for k := range stages {
			stages[k] = strings.TrimSpace(stages[k])
		}
		v, ok := data[stages[0]]
		if !ok {
			return fmt.Errorf("no value for %s", stages[0])
		}
		s := fmt.Sprint(v)
		for _, name := range stages[1:] {
			f := funcs[name]
			if f == nil {
				return fmt.Errorf("no function %#v", name)
			}
			s = f(s)
		}
		fmt.Fprint(w, s)
		tmpl = tmpl[i+j+2:]
	}
	return
}

const ini = `; settings
[server]
Host = "example.org\t"
port = 8080
timeout = 1m30s
debug = yes

[limits]
ratio = 0.75
max = 99999999999
[server]
host=other`

const csv = "name,qty,note\r\n\"Smith, J\",3,\"said \"\"hi\"\"\"\n\"multi\nline\",,last\nß;ü,1,\n\"open,2"

func main() {
	c, err := ReadINI(strings.NewReader(ini))
	fmt.Println(c.order, c.sections, err)
	port, err := Get(c, "server", "port", strconv.Atoi, 80)
	fmt.Println(port, err)
	d, err := Get(c, "server", "timeout", time.ParseDuration, time.Second)
	fmt.Println(d, d.Seconds(), err)
	b, err := Get(c, "server", "debug", strconv.ParseBool, true)
	fmt.Println(b, err, errors.Is(err, strconv.ErrSyntax))
	m, err := Get(c, "limits", "max", func(s string) (int8, error) { n, err := strconv.ParseInt(s, 10, 8); return int8(n), err }, -1)
	fmt.Println(m, err, errors.Is(err, strconv.ErrRange))
	for _, bad := range []string{"a = 1", "[s]\n\nnonsense\n"} {
		_, err := ReadINI(strings.NewReader(bad))
		var le LineError
		fmt.Println(err, errors.As(err, &le), le.Line, errors.Is(err, errNoEquals))
	}
	r := &CSV{r: bufio.NewReaderSize(strings.NewReader(csv), 16), Comma: ','}
	for i, rec := range r.All {
		fmt.Printf("%d %d %q\n", i, len(rec), rec)
	}
	data := map[string]any{"name": "gopher", "n": 3, "when": 90 * time.Minute, "list": []string{"a", "b"}, "nil": nil}
	funcs := map[string]func(string) string{"upper": strings.ToUpper, "quote": strconv.Quote, "rev": func(s string) string {
		rs := []rune(s)
		for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {
			rs[i], rs[j] = rs[j], rs[i]
		}
		return string(rs)
	}, "title": func(s string) string { r := []rune(s); r[0] = unicode.ToUpper(r[0]); return string(r) }}
	for _, t := range []string{"Hello {{ name | title }}!", "{{n}} in {{when}}: {{list | rev | quote}}", "{{nil}}", "{{x}}", "a {{name", "{{name | what}}"} {
		var buf bytes.Buffer
		err := Expand(&buf, t, data, funcs)
		fmt.Printf("%q %v\n", buf.String(), err)
	}

	pr, pw := io.Pipe()
	go func() {
		defer pw.Close()
		for i := range 3 {
			fmt.Fprintf(pw, "line %d\n", i)
		}
	}()
	var tee bytes.Buffer
	n, err := io.Copy(upper{os.Stdout}, io.TeeReader(io.LimitReader(pr, 12), &tee))
	fmt.Println()
	fmt.Println(n, err, tee.Len())
	rest, _ := io.ReadAll(io.MultiReader(pr, strings.NewReader("tail"), new(bytes.Buffer)))
	fmt.Printf("%s|%q\n", rest, rest[:3])
	buf := make([]byte, 4)
	_, err = io.ReadFull(strings.NewReader("abc"), buf)
	fmt.Println(err, buf, errors.Is(err, io.ErrUnexpectedEOF))
	fmt.Println(len(os.Args), os.Getenv("SURELY_NOT_SET") == "")
	io.MultiWriter(os.Stdout, io.Discard).Write([]byte("bye\n"))
}
