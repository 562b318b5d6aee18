// A small Lisp: reader, evaluator with closures and tail calls, and macros.
package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

type (
	Any    = any
	Symbol string
	List   []Any
	Env    struct {
		vars  map[Symbol]Any
		outer *Env
	}
	Lambda struct {
		params []Symbol
		rest   Symbol
		body   Any
		env    *Env
		macro  bool
	}
	Prim func(args List) (Any, error)
)

type EvalError struct {
	Form Any
	Why  string
}

func (e *EvalError) Error() string { return e.Why + " in " + str(e.Form) }

var errEOF = errors.New("unexpected end of input")

func tokens(s string) []string {
	s = strings.NewReplacer("(", " ( ", ")", " ) ", "'", " ' ").Replace(s)
	return strings.Fields(s)
}

func read(ts *[]string) (Any, error) {
	if len(*ts) == 0 {
		return nil, errEOF
	}
	t := (*ts)[0]
	*ts = (*ts)[1:]
	switch t {
	case "'":
		x, err := read(ts)
		return List{Symbol("quote"), x}, err
	case "(":
		l := List{}
		for {
			if len(*ts) == 0 {
				return nil, fmt.Errorf("list of %d: %w", len(l), errEOF)
			}
			if (*ts)[0] == ")" {
				*ts = (*ts)[1:]
				return l, nil
			}
			x, err := read(ts)
			if err != nil {
				return nil, err
			}
			l = append(l, x)
		}
	case ")":
		return nil, errors.New("unexpected )")
	case "#t", "#f":
		return t == "#t", nil
	}
	if n, err := strconv.ParseInt(t, 10, 64); err == nil {
		return n, nil
	}
	if f, err := strconv.ParseFloat(t, 64); err == nil {
		return f, nil
	}
	return Symbol(t), nil
}

func str(x Any) string {
	switch x := x.(type) {
	case List:
		parts := make([]string, len(x))
		for i, e := range x {
			parts[i] = str(e)
		}
		return "(" + strings.Join(parts, " ") + ")"
	case bool:
		return map[bool]string{true: "#t", false: "#f"}[x]
	case nil:
		return "nil"
	case *Lambda:
		return fmt.Sprintf("#<lambda/%d>", len(x.params))
	case Prim:
		return "#<prim>"
	default:
		return fmt.Sprint(x)
	}
}

func (e *Env) find(s Symbol) *Env {
	for ; e != nil; e = e.outer {
		if _, ok := e.vars[s]; ok {
			return e
		}
	}
	return nil
}

func (l *Lambda) bind(args List) (*Env, error) {
	env := &Env{make(map[Symbol]Any, len(l.params)), l.env}
	if len(args) < len(l.params) || l.rest == "" && len(args) > len(l.params) {
		return nil, &EvalError{args, fmt.Sprintf("want %d arguments, got %d", len(l.params), len(args))}
	}
	for i, p := range l.params {
		env.vars[p] = args[i]
	}
	if l.rest != "" {
		env.vars[l.rest] = slices.Clone(args[len(l.params):])
	}
	return env, nil
}

func truthy(x Any) bool { b, ok := x.(bool); return !ok || b }

func eval(x Any, env *Env) (Any, error) {
tail:
	for {
		switch form := x.(type) {
		case Symbol:
			if e := env.find(form); e != nil {
				return e.vars[form], nil
			}
			return nil, &EvalError{x, "unbound symbol"}
		case List:
			if len(form) == 0 {
				return nil, nil
			}
			if s, ok := form[0].(Symbol); ok {
				switch s {
				case "quote":
					return form[1], nil
				case "if":
					c, err := eval(form[1], env)
					if err != nil {
						return nil, err
					}
					if truthy(c) {
						x = form[2]
					} else if len(form) > 3 {
						x = form[3]
					} else {
						return nil, nil
					}
					continue tail
				case "define", "set!":
					v, err := eval(form[2], env)
					if err != nil {
						return nil, err
					}
					name, to := form[1].(Symbol), env
					if s == "set!" {
						if to = env.find(name); to == nil {
							return nil, &EvalError{form, "unbound"}
						}
					}
					to.vars[name] = v
					return name, nil
				case "lambda", "macro":
					l := &Lambda{env: env, body: form[2], macro: s == "macro"}
					switch ps := form[1].(type) {
					case Symbol:
						l.rest = ps
					case List:
						for _, p := range ps {
							l.params = append(l.params, p.(Symbol))
						}
					}
					return l, nil
				case "begin":
					for _, sub := range form[1 : len(form)-1] {
						if _, err := eval(sub, env); err != nil {
							return nil, err
						}
					}
					x = form[len(form)-1]
					continue
				}
			}
			f, err := eval(form[0], env)
			if err != nil {
				return nil, err
			}
			if m, ok := f.(*Lambda); ok && m.macro {
				menv, err := m.bind(form[1:])
				if err != nil {
					return nil, err
				}
				if x, err = eval(m.body, menv); err != nil {
					return nil, err
				}
				continue tail
			}
			args := make(List, len(form)-1)
			for i := range args {
				if args[i], err = eval(form[i+1], env); err != nil {
					return nil, err
				}
			}
			switch f := f.(type) {
			case Prim:
				v, err := f(args)
				if err != nil {
					err = fmt.Errorf("%s: %w", str(form[0]), err)
				}
				return v, err
			case *Lambda:
				if env, err = f.bind(args); err != nil {
					return nil, err
				}
				x = f.body
			default:
				return nil, &EvalError{form, fmt.Sprintf("cannot call %T", f)}
			}
		default:
			return x, nil
		}
	}
}

func fold(ints func(a, b int64) int64, floats func(a, b float64) float64) Prim {
	return func(args List) (acc Any, err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("%v", r)
			}
		}()
		acc = args[0]
		for _, b := range args[1:] {
			a, aok := acc.(int64)
			c, cok := b.(int64)
			if aok && cok {
				acc = ints(a, c)
			} else {
				acc = floats(num(acc), num(b))
			}
		}
		return
	}
}

func num(x Any) float64 {
	if n, ok := x.(int64); ok {
		return float64(n)
	}
	return x.(float64)
}

func globals() *Env {
	return &Env{vars: map[Symbol]Any{
		"+":    fold(func(a, b int64) int64 { return a + b }, func(a, b float64) float64 { return a + b }),
		"-":    fold(func(a, b int64) int64 { return a - b }, func(a, b float64) float64 { return a - b }),
		"*":    fold(func(a, b int64) int64 { return a * b }, func(a, b float64) float64 { return a * b }),
		"/":    fold(func(a, b int64) int64 { return a / b }, func(a, b float64) float64 { return a / b }),
		"<":    Prim(func(a List) (Any, error) { return num(a[0]) < num(a[1]), nil }),
		"=":    Prim(func(a List) (Any, error) { return a[0] == a[1], nil }),
		"list": Prim(func(a List) (Any, error) { return a, nil }),
		"car": Prim(func(a List) (Any, error) {
			if l, ok := a[0].(List); ok && len(l) > 0 {
				return l[0], nil
			}
			return nil, &EvalError{a, "no car"}
		}),
		"cdr":   Prim(func(a List) (Any, error) { return a[0].(List)[1:], nil }),
		"cons":  Prim(func(a List) (Any, error) { return append(List{a[0]}, a[1].(List)...), nil }),
		"null?": Prim(func(a List) (Any, error) { l, ok := a[0].(List); return ok && len(l) == 0, nil }),
	}}
}

func main() {
	env := globals()
	src := `
	(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
	(fact 20)
	(define loop (lambda (i acc) (if (= i 0) acc (loop (- i 1) (+ acc i)))))
	(loop 20000 0)
	(define map (lambda (f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l))))))
	(map (lambda (x) (* x x)) '(1 2 3 4.5))
	(define counter (lambda () (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n)))))
	(define c1 (counter)) (define c2 (counter))
	(list (c1) (c1) (c2) (c1))
	(define unless (macro (c a b) (list 'if c b a)))
	(unless #f (quote yes) (car '()))
	((lambda args args) 1 2 'three)
	(car '()) (undefined 1) (1 2) (fact) (/ 1 0) (+ 1 'a) (/ 1.0 0)
	fact + (= (list 1) 2) (if #f 1) (list #t 'x 2.50)
	(set! nope 1)
	(map fact`
	ts := tokens(src)
	failures := 0
	for len(ts) > 0 {
		x, err := read(&ts)
		if err != nil {
			fmt.Println("read:", err, errors.Is(err, errEOF))
			break
		}
		v, err := eval(x, env)
		if err != nil {
			failures++
			var ee *EvalError
			if errors.As(err, &ee) {
				fmt.Printf("eval error %q: %v\n", ee.Why, err)
			} else {
				fmt.Printf("other error: %v\n", err)
			}
			continue
		}
		fmt.Println(str(v))
	}
	defer fmt.Println("deferred functions do not run on os.Exit")
	if failures > 0 {
		func() {
			defer func() { fmt.Println("recovered:", recover()) }()
			eval(List{Prim(func(a List) (Any, error) { return a[0] == a[1], nil }), List{}, List{}}, env)
			eval(List{Symbol("="), List{Symbol("list")}, List{Symbol("list")}}, env)
		}()
		os.Exit(3)
	}
}
