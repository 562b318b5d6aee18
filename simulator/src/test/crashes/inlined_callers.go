// What runtime.Caller and Callers say of inlined functions, and a panic in a recursive one.
package main

import "runtime"

func where(skip int) {
	pc, file, line, ok := runtime.Caller(skip)
	_ = file
	println(runtime.FuncForPC(pc).Name(), line, ok)
}

func a() { where(1); b() }
func b() { where(1); where(2) }

type walker struct{ left int }

func (w *walker) step() {
	if w.left == 0 {
		panic("done")
	}
	w.left--
	w.step()
}

func callers() {
	var pcs [20]uintptr
	n := runtime.Callers(1, pcs[:])
	frames := runtime.CallersFrames(pcs[:n])
	for {
		f, more := frames.Next()
		if f.Function == "main.main" || f.Function == "main.callers" || f.Function == "main.outer" {
			println(f.Function, f.Line)
		}
		if !more {
			break
		}
	}
}

func outer() { callers() }

func main() {
	a()
	outer()
	w := walker{3}
	w.step()
}
