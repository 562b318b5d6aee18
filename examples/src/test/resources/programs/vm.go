// A stack machine with an assembler, and a brainfuck interpreter.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
)

type Op byte

const (
	PUSH Op = iota
	ADD
	SUB
	MUL
	DIV
	DUP
	SWAP
	POP
	JMP
	JZ
	CALL
	RET
	LOAD
	STORE
	PRINT
	HALT
	numOps
)

var opNames = [numOps]string{"push", "add", "sub", "mul", "div", "dup", "swap", "pop", "jmp", "jz", "call", "ret", "load", "store", "print", "halt"}

func (o Op) String() string {
	if o < numOps {
		return opNames[o]
	}
	return "op" + strconv.Itoa(int(o))
}

func (o Op) hasArg() bool {
	switch o {
	case PUSH, JMP, JZ, CALL, LOAD, STORE:
		return true
	}
	return false
}

type Instr struct {
	Op
	Arg  int
	Line int
}

type AsmError struct {
	Line int
	Err  error
}

func (e *AsmError) Error() string { return "line " + strconv.Itoa(e.Line) + ": " + e.Err.Error() }
func (e *AsmError) Unwrap() error { return e.Err }

var (
	ErrUnknownOp    = errors.New("unknown operation")
	ErrUnknownLabel = errors.New("unknown label")
	ErrUnderflow    = errors.New("stack underflow")
	ErrSteps        = errors.New("out of steps")
)

func Assemble(src string) (prog []Instr, err error) {
	labels := make(map[string]int)
	type fixup struct {
		at, line int
		label    string
	}
	var fixups []fixup
	var errs []error
	ops := map[string]Op{}
	for o := Op(0); o < numOps; o++ {
		ops[o.String()] = o
	}
	line := 0
	for s := range strings.SplitSeq(src, "\n") {
		line++
		s, _, _ = strings.Cut(s, ";")
		f := strings.Fields(s)
		if len(f) > 0 && strings.HasSuffix(f[0], ":") {
			labels[strings.TrimSuffix(f[0], ":")] = len(prog)
			f = f[1:]
		}
		if len(f) == 0 {
			continue
		}
		op, ok := ops[f[0]]
		if !ok {
			errs = append(errs, &AsmError{line, fmt.Errorf("%w %q", ErrUnknownOp, f[0])})
			continue
		}
		in := Instr{Op: op, Line: line}
		if op.hasArg() {
			if len(f) < 2 {
				errs = append(errs, &AsmError{line, fmt.Errorf("%v needs an argument", op)})
				continue
			}
			if n, err := strconv.Atoi(f[1]); err == nil {
				in.Arg = n
			} else {
				fixups = append(fixups, fixup{len(prog), line, f[1]})
			}
		}
		prog = append(prog, in)
	}
	for _, fx := range fixups {
		if to, ok := labels[fx.label]; ok {
			prog[fx.at].Arg = to
		} else {
			errs = append(errs, &AsmError{Line: fx.line, Err: fmt.Errorf("%w: %s", ErrUnknownLabel, fx.label)})
		}
	}
	return prog, errors.Join(errs...)
}

type VM struct {
	prog  []Instr
	pc    int
	stack []int
	calls []int
	vars  [16]int
	out   io.Writer
	Steps int
}

func (vm *VM) pop() int {
	if len(vm.stack) == 0 {
		panic(ErrUnderflow)
	}
	x := vm.stack[len(vm.stack)-1]
	vm.stack = vm.stack[:len(vm.stack)-1]
	return x
}
func (vm *VM) push(xs ...int) { vm.stack = append(vm.stack, xs...) }

var handlers [numOps]func(*VM, int)

func init() {
	bin := func(f func(a, b int) int) func(*VM, int) {
		return func(vm *VM, _ int) { b, a := vm.pop(), vm.pop(); vm.push(f(a, b)) }
	}
	handlers = [numOps]func(*VM, int){
		PUSH: func(vm *VM, n int) { vm.push(n) },
		ADD:  bin(func(a, b int) int { return a + b }),
		SUB:  bin(func(a, b int) int { return a - b }),
		MUL:  bin(func(a, b int) int { return a * b }),
		DIV:  bin(func(a, b int) int { return a / b }),
		DUP:  func(vm *VM, _ int) { x := vm.pop(); vm.push(x, x) },
		SWAP: func(vm *VM, _ int) { b, a := vm.pop(), vm.pop(); vm.push(b, a) },
		POP:  func(vm *VM, _ int) { vm.pop() },
		JMP:  func(vm *VM, to int) { vm.pc = to },
		JZ: func(vm *VM, to int) {
			if vm.pop() == 0 {
				vm.pc = to
			}
		},
		CALL:  func(vm *VM, to int) { vm.calls = append(vm.calls, vm.pc); vm.pc = to },
		RET:   func(vm *VM, _ int) { n := len(vm.calls) - 1; vm.pc, vm.calls = vm.calls[n], vm.calls[:n] },
		LOAD:  func(vm *VM, n int) { vm.push(vm.vars[n]) },
		STORE: func(vm *VM, n int) { vm.vars[n] = vm.pop() },
		PRINT: func(vm *VM, _ int) { fmt.Fprint(vm.out, vm.pop(), " ") },
	}
}

func (vm *VM) Run(limit int) (err error) {
	var in Instr
	defer func() {
		if r := recover(); r != nil {
			where := fmt.Sprintf("pc %d (%v, line %d)", vm.pc-1, in.Op, in.Line)
			switch r := r.(type) {
			case runtime.Error:
				err = fmt.Errorf("%s: runtime: %w", where, r)
			case error:
				err = fmt.Errorf("%s: %w", where, r)
			default:
				panic(r)
			}
		}
	}()
	for {
		in = vm.prog[vm.pc]
		vm.pc++
		if in.Op == HALT {
			return nil
		}
		if vm.Steps++; vm.Steps > limit {
			return ErrSteps
		}
		handlers[in.Op](vm, in.Arg)
	}
}

func brainfuck(src string, in io.ByteReader, out io.ByteWriter) error {
	jump := make([]int, len(src))
	var open []int
	for i, c := range src {
		switch c {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				return fmt.Errorf("unmatched ] at %d", i)
			}
			j := open[len(open)-1]
			open = open[:len(open)-1]
			jump[i], jump[j] = j, i
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("unmatched [ at %v", open)
	}
	var tape [3000]byte
	p := 0
	for pc := 0; pc < len(src); pc++ {
		switch src[pc] {
		case '>':
			p++
		case '<':
			p--
		case '+':
			tape[p]++
		case '-':
			tape[p]--
		case '.':
			if err := out.WriteByte(tape[p]); err != nil {
				return err
			}
		case ',':
			c, err := in.ReadByte()
			if err == io.EOF {
				c = 0
			} else if err != nil {
				return err
			}
			tape[p] = c
		case '[':
			if tape[p] == 0 {
				pc = jump[pc]
			}
		case ']':
			if tape[p] != 0 {
				pc = jump[pc]
			}
		}
	}
	return nil
}

func main() {
	programs := []struct{ name, src string }{
		{"fact", "push 1\nstore 0\npush 10\nstore 1\nloop: load 1\njz end\nload 0\nload 1\nmul\nstore 0\nload 1\npush 1\nsub\nstore 1\njmp loop\nend: load 0\nprint\nhalt"},
		{"fib", "push 0\npush 1\npush 20\nstore 0 ; counter\nloop: load 0\njz end\ndup\nprint\ndup\nstore 1\nadd\nload 1\nswap\nload 0\npush 1\nsub\nstore 0\njmp loop\nend: halt"},
		{"call", "push 5\ncall square\nprint\nhalt\nsquare: dup\nmul\nret"},
		{"under", "push 1\nadd\nhalt"},
		{"zero", "push 1\npush 0\ndiv\nhalt"},
		{"range", "load 99\nhalt"},
		{"noret", "ret"},
		{"end", "push 1"},
		{"spin", "l: jmp l"},
		{"bad", "push\nfrob 1\njmp nowhere\nhalt"},
	}
	for _, p := range programs {
		prog, err := Assemble(p.src)
		if err != nil {
			var ae *AsmError
			fmt.Println(p.name, "does not assemble:", errors.Is(err, ErrUnknownLabel), errors.Is(err, ErrUnknownOp), errors.As(err, &ae), ae.Line)
			fmt.Println(err)
			continue
		}
		var out bytes.Buffer
		vm := &VM{prog: prog, out: &out}
		err = vm.Run(10000)
		fmt.Printf("%s: %s[%d steps, stack %v] %v\n", p.name, &out, vm.Steps, vm.stack, err)
		var re runtime.Error
		if errors.As(err, &re) {
			fmt.Printf("  a run-time error: %v\n", re)
		}
	}
	fmt.Println(Op(3), Op(77), Instr{JMP, 3, 1})
	fmt.Printf("%v %+v\n", Instr{ADD, 0, 9}, &Instr{PUSH, 4, 2})

	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	hello := "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
	fmt.Fprintln(w, brainfuck(hello, nil, w))
	fmt.Fprintln(w, brainfuck(",[>+.<-]>[-]++++++++++.", strings.NewReader("\x05"), &bytes.Buffer{}))
	fmt.Fprintln(w, brainfuck(",[.,]", strings.NewReader("echo "), w), brainfuck("[[]", nil, w), brainfuck("]", nil, w))
}
