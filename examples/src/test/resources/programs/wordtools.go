// Word count, an LCS diff, text justification and table printing.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const text = `It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief — it was the epoch of incredulity;
it was the season of Light, it was the season of Darkness. Ænima naïve café CAFÉ Straße ÜBER über.

"Don't," she said; 'tis 42 o'clock...`

type Count struct {
	Word string
	N    int
}

func count(r io.Reader, split bufio.SplitFunc) map[string]int {
	m := map[string]int{}
	sc := bufio.NewScanner(r)
	sc.Split(split)
	for sc.Scan() {
		w := strings.ToLower(strings.TrimFunc(sc.Text(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }))
		if w != "" {
			m[w]++
		}
	}
	return m
}

func top(m map[string]int, n int) []Count {
	var cs []Count
	for w, c := range m {
		cs = append(cs, Count{w, c})
	}
	slices.SortFunc(cs, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), strings.Compare(a.Word, b.Word))
	})
	return cs[:min(n, len(cs))]
}

func diff(a, b []string) []string {
	lcs := make([][]int, len(a)+1)
	for i := range lcs {
		lcs[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	var out []string
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, "  "+a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && lcs[i+1][j] >= lcs[i][j+1]:
			out = append(out, "- "+a[i])
			i++
		default:
			out = append(out, "+ "+b[j])
			j++
		}
	}
	return out
}

func justify(words []string, width int) (lines []string) {
	for len(words) > 0 {
		n, length := 1, utf8.RuneCountInString(words[0])
		for n < len(words) {
			l := utf8.RuneCountInString(words[n])
			if length+1+l > width {
				break
			}
			length += 1 + l
			n++
		}
		if n == len(words) || n == 1 {
			lines = append(lines, strings.Join(words[:n], " "))
		} else {
			gaps, spare := n-1, width-length
			var b bytes.Buffer
			for k, w := range words[:n] {
				if k > 0 {
					b.WriteString(strings.Repeat(" ", 1+spare/gaps))
					if k <= spare%gaps {
						b.WriteByte(' ')
					}
				}
				b.WriteString(w)
			}
			lines = append(lines, b.String())
		}
		words = words[n:]
	}
	return
}

type Align int

const (
	Left Align = iota
	Right
	Center
)

type Table struct {
	Head  []string
	Align []Align
	Rows  [][]any
}

func (t *Table) WriteTo(w io.Writer) (n int64, err error) {
	widths := make([]int, len(t.Head))
	cells := [][]string{t.Head}
	for _, r := range t.Rows {
		row := make([]string, len(r))
		for i, c := range r {
			switch c := c.(type) {
			case float64:
				row[i] = fmt.Sprintf("%.2f", c)
			case nil:
				row[i] = "-"
			case fmt.Stringer:
				row[i] = "<" + c.String() + ">"
			default:
				row[i] = fmt.Sprint(c)
			}
		}
		cells = append(cells, row)
	}
	for _, r := range cells {
		for i, c := range r {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	bw := bufio.NewWriter(w)
	defer func() {
		if e := bw.Flush(); err == nil {
			err = e
		}
	}()
	for k, r := range cells {
		for i, c := range r {
			switch t.Align[i] {
			case Left:
				n += must(fmt.Fprintf(bw, "| %-*s ", widths[i], c))
			case Right:
				n += must(fmt.Fprintf(bw, "| %*s ", widths[i], c))
			case Center:
				pad := widths[i] - utf8.RuneCountInString(c)
				n += must(fmt.Fprintf(bw, "| %*s%s%*s ", pad/2, "", c, pad-pad/2, ""))
			}
		}
		n += must(fmt.Fprintln(bw, "|"))
		if k == 0 {
			for _, w := range widths {
				fmt.Fprint(bw, "|", strings.Repeat("-", w+2))
			}
			fmt.Fprint(bw, "|\n")
		}
	}
	return n, nil
}

func must(n int, err error) int64 {
	if err != nil {
		panic(err)
	}
	return int64(n)
}

type stars int

func (s stars) String() string { return strings.Repeat("★", int(s)) }

func main() {
	m := count(strings.NewReader(text), bufio.ScanWords)
	for i, c := range top(m, 8) {
		fmt.Printf("%2d. %-12s %3d %s\n", i+1, c.Word, c.N, strings.Repeat("#", c.N))
	}
	keys := slices.Sorted(maps.Keys(m))
	fmt.Println(len(keys), keys[len(keys)-8:], m["café"], m["straße"], m["über"])
	runes := count(strings.NewReader(text), bufio.ScanRunes)
	fmt.Println(top(runes, 5), utf8.RuneCountInString(text), len(text))
	fmt.Println(strings.ToUpper("straße ĳ ß éà"), strings.ToTitle("ǆ"), strings.EqualFold("Straße", "STRAßE"), strings.Title("hello wörld"))

	old := strings.Split("alpha\nbeta\ngamma\ndelta\nepsilon", "\n")
	new_ := strings.Split("alpha\nBeta\ngamma\nzeta\ndelta\neta", "\n")
	fmt.Println(strings.Join(diff(old, new_), "\n"))
	for i, l := range justify(strings.Fields(text), 38) {
		fmt.Printf("%2d|%-38s|\n", i, l)
	}
	t := &Table{Head: []string{"item", "price", "rating", "note"}, Align: []Align{Left, Right, Center, Left}}
	t.Rows = append(t.Rows,
		[]any{"apple", 1.5, stars(3), nil},
		[]any{"crème brûlée", 12.999, stars(5), []int{1, 2}},
		[]any{'x', -3.0, 7, struct {
			A int
			B string
		}{1, "b"}},
		[]any{true, 1e6, stars(0), map[string]bool{"z": true, "a": false}})
	n, err := t.WriteTo(os.Stdout)
	fmt.Println(n, err)

	caesar := func(r rune) rune {
		switch {
		case unicode.IsUpper(r) && r < 128:
			return 'A' + (r-'A'+13)%26
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+13)%26
		}
		return r
	}
	fmt.Println(strings.Map(caesar, "Hello, Wörld!"), strings.Map(caesar, strings.Map(caesar, "Round Trip")))
	rep := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;", "\"", "&quot;")
	fmt.Println(rep.Replace(`<a href="x">R&D</a>`))
	before, after, found := strings.Cut("key = value = more", "=")
	fmt.Printf("%q %q %t %q\n", before, after, found, strings.SplitN("a,b,c,d", ",", 3))
	for line := range strings.Lines("one\ntwo\nthree") {
		fmt.Printf("%q ", line)
	}
	for f := range strings.FieldsFuncSeq("a1b22c333", unicode.IsDigit) {
		fmt.Printf("%s ", f)
	}
	fmt.Println(bytes.Fields([]byte(" x  y ")), bytes.Contains([]byte("seafood"), []byte("foo")))
}
