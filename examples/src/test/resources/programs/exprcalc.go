// Expression calculator: tokenizer, Pratt parser, tree walking evaluation and constant folding.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"unicode"
)

type tokenKind uint8

const (
	tokEOF tokenKind = iota
	tokNum
	tokIdent
	tokOp
)

type token struct {
	kind tokenKind
	text string
	num  float64
	col  int
}

func tokenize(s string) ([]token, error) {
	var toks []token
	rs := []rune(s)
	for i := 0; i < len(rs); {
		r := rs[i]
		switch {
		case unicode.IsSpace(r):
			i++
		case unicode.IsDigit(r) || r == '.':
			j := i
			for j < len(rs) && (unicode.IsDigit(rs[j]) || rs[j] == '.' || rs[j] == '_') {
				j++
			}
			text := strings.ReplaceAll(string(rs[i:j]), "_", "")
			f, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, fmt.Errorf("col %d: %w", i+1, err)
			}
			toks = append(toks, token{tokNum, text, f, i + 1})
			i = j
		case unicode.IsLetter(r):
			j := i
			for j < len(rs) && (unicode.IsLetter(rs[j]) || unicode.IsDigit(rs[j])) {
				j++
			}
			toks = append(toks, token{kind: tokIdent, text: string(rs[i:j]), col: i + 1})
			i = j
		case strings.ContainsRune("+-*/^%(),=!<>", r):
			toks = append(toks, token{kind: tokOp, text: string(r), col: i + 1})
			i++
		default:
			return nil, fmt.Errorf("col %d: strange character %q", i+1, r)
		}
	}
	return append(toks, token{kind: tokEOF, col: len(rs) + 1}), nil
}

type (
	Expr interface{ Eval(*Env) (float64, error) }

	Num    float64
	Var    string
	Binary struct {
		Op   byte
		L, R Expr
	}
	Unary struct {
		Op byte
		X  Expr
	}
	Call struct {
		Name string
		Args []Expr
	}
	Assign struct {
		Name string
		X    Expr
	}
)

type Env struct {
	vars  map[string]float64
	funcs map[string]func(...float64) (float64, error)
}

var (
	ErrDivZero = errors.New("division by zero")
	ErrArity   = errors.New("wrong number of arguments")
)

type UndefinedError struct{ What, Name string }

func (u UndefinedError) Error() string { return "undefined " + u.What + " " + u.Name }

func (n Num) Eval(*Env) (float64, error) { return float64(n), nil }
func (v Var) Eval(e *Env) (float64, error) {
	if x, ok := e.vars[string(v)]; ok {
		return x, nil
	}
	return math.NaN(), UndefinedError{"variable", string(v)}
}
func (u *Unary) Eval(e *Env) (float64, error) {
	x, err := u.X.Eval(e)
	if err == nil && u.Op == '-' {
		x = -x
	}
	return x, err
}
func (b *Binary) Eval(e *Env) (float64, error) {
	l, err := b.L.Eval(e)
	if err != nil {
		return 0, err
	}
	r, err := b.R.Eval(e)
	if err != nil {
		return 0, err
	}
	switch b.Op {
	case '+':
		return l + r, nil
	case '-':
		return l - r, nil
	case '*':
		return l * r, nil
	case '/', '%':
		if r == 0 {
			return 0, fmt.Errorf("%v %c %v: %w", l, b.Op, r, ErrDivZero)
		}
		if b.Op == '/' {
			return l / r, nil
		}
		return math.Mod(l, r), nil
	case '^':
		return math.Pow(l, r), nil
	}
	panic("unreachable operator " + string(b.Op))
}
func (c *Call) Eval(e *Env) (float64, error) {
	f, ok := e.funcs[c.Name]
	if !ok {
		return 0, UndefinedError{"function", c.Name}
	}
	args := make([]float64, len(c.Args))
	for i, a := range c.Args {
		var err error
		if args[i], err = a.Eval(e); err != nil {
			return 0, fmt.Errorf("argument %d of %s: %w", i+1, c.Name, err)
		}
	}
	return f(args...)
}
func (a *Assign) Eval(e *Env) (x float64, err error) {
	if x, err = a.X.Eval(e); err == nil {
		e.vars[a.Name] = x
	}
	return
}

type parser struct {
	toks []token
	pos  int
}

func (p *parser) peek() token { return p.toks[p.pos] }
func (p *parser) next() token { t := p.toks[p.pos]; p.pos++; return t }

var power = map[string][2]int{"=": {2, 1}, "+": {10, 11}, "-": {10, 11}, "*": {20, 21}, "/": {20, 21}, "%": {20, 21}, "^": {31, 30}}

func (p *parser) expr(min int) (Expr, error) {
	var left Expr
	switch t := p.next(); {
	case t.kind == tokNum:
		left = Num(t.num)
	case t.kind == tokIdent && p.peek().text == "(":
		p.next()
		call := &Call{Name: t.text}
		for p.peek().text != ")" {
			arg, err := p.expr(0)
			if err != nil {
				return nil, err
			}
			call.Args = append(call.Args, arg)
			if p.peek().text == "," {
				p.next()
			} else if p.peek().text != ")" {
				return nil, fmt.Errorf("col %d: expected , or )", p.peek().col)
			}
		}
		p.next()
		left = call
	case t.kind == tokIdent:
		left = Var(t.text)
	case t.text == "-" || t.text == "+":
		x, err := p.expr(25)
		if err != nil {
			return nil, err
		}
		left = &Unary{t.text[0], x}
	case t.text == "(":
		var err error
		if left, err = p.expr(0); err != nil {
			return nil, err
		}
		if c := p.next(); c.text != ")" {
			return nil, fmt.Errorf("col %d: expected )", c.col)
		}
	default:
		return nil, fmt.Errorf("col %d: unexpected %q", t.col, t.text)
	}
	for {
		t := p.peek()
		bp, ok := power[t.text]
		if t.kind != tokOp || !ok || bp[0] < min {
			return left, nil
		}
		p.next()
		right, err := p.expr(bp[1])
		if err != nil {
			return nil, err
		}
		if t.text == "=" {
			v, ok := left.(Var)
			if !ok {
				return nil, fmt.Errorf("col %d: cannot assign to %T", t.col, left)
			}
			left = &Assign{string(v), right}
			continue
		}
		left = &Binary{t.text[0], left, right}
	}
}

func show(e Expr) string {
	switch e := e.(type) {
	case Num, Var:
		return fmt.Sprint(e)
	case *Unary:
		return fmt.Sprintf("(%c%s)", e.Op, show(e.X))
	case *Binary:
		return "(" + show(e.L) + " " + string(rune(e.Op)) + " " + show(e.R) + ")"
	case *Assign:
		return e.Name + " = " + show(e.X)
	case *Call:
		var parts []string
		for _, a := range e.Args {
			parts = append(parts, show(a))
		}
		return e.Name + "(" + strings.Join(parts, ", ") + ")"
	}
	return fmt.Sprintf("%#v", e)
}

func fold(e Expr) Expr {
	switch n := e.(type) {
	case *Binary:
		b := &Binary{n.Op, fold(n.L), fold(n.R)}
		_, lok := b.L.(Num)
		_, rok := b.R.(Num)
		if lok && rok {
			if x, err := b.Eval(nil); err == nil {
				return Num(x)
			}
		}
		return b
	case *Assign:
		return &Assign{n.Name, fold(n.X)}
	case *Unary:
		if x, ok := fold(n.X).(Num); ok && n.Op == '-' {
			return -x
		}
	}
	return e
}

const script = `
1 + 2 * 3
2 ^ 3 ^ 2
-2 ^ 2
(1 + 2) * (3 - 4) / 5
x = 1_000 % 7
y = z = x * 2
x + y + z
sqrt(2) * sqrt(2)
max(1, x, 3.5, -2)
1 / (x - x)
foo + 1
bar(1)
max(1, nope)
sqrt()
hypot(3, 4)
1 +
(1
3 = 4
2 $ 3
1.2.3
pi * 2 ^ 10
0.1 + 0.2
1 / 3
2 ^ 0.5 ^ 0
log(-1)
-1 / 0.0000001 * 1e
`

func one(f func(float64) float64) func(...float64) (float64, error) {
	return func(xs ...float64) (float64, error) {
		if len(xs) != 1 {
			return 0, fmt.Errorf("%w: want 1, got %d", ErrArity, len(xs))
		}
		return f(xs[0]), nil
	}
}

func main() {
	env := &Env{vars: map[string]float64{"pi": math.Pi}, funcs: map[string]func(...float64) (float64, error){
		"sqrt": one(math.Sqrt),
		"log":  one(math.Log),
		"hypot": func(xs ...float64) (float64, error) {
			sum := 0.0
			for _, x := range xs {
				sum += x * x
			}
			return math.Sqrt(sum), nil
		},
		"max": func(xs ...float64) (float64, error) {
			m := math.Inf(-1)
			for _, x := range xs {
				m = max(m, x)
			}
			return m, nil
		},
	}}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	sc := bufio.NewScanner(strings.NewReader(script))
	for line := 1; sc.Scan(); line++ {
		text := strings.TrimSpace(sc.Text())
		if text == "" {
			continue
		}
		toks, err := tokenize(text)
		if err != nil {
			fmt.Fprintf(out, "%2d: lex: %v\n", line, err)
			continue
		}
		p := &parser{toks: toks}
		e, err := p.expr(0)
		if err == nil && p.peek().kind != tokEOF {
			err = fmt.Errorf("col %d: rubbish %q", p.peek().col, p.peek().text)
		}
		if err != nil {
			fmt.Fprintf(out, "%2d: parse: %v\n", line, err)
			continue
		}
		x, err := e.Eval(env)
		var undef UndefinedError
		switch {
		case errors.As(err, &undef):
			fmt.Fprintf(out, "%2d: no %s (%+v) [%v]\n", line, undef.Name, undef, err)
		case errors.Is(err, ErrDivZero), errors.Is(err, ErrArity):
			fmt.Fprintf(out, "%2d: math: %v\n", line, err)
		default:
			fmt.Fprintf(out, "%2d: %-28s = %-22v %.4g %8.3f | %s\n", line, show(e), x, x, x, show(fold(e)))
		}
	}
}
