package runtime

// Compiled code calls the functions of this file where an operation cannot be
// done; the Java runtime calls those without arguments.

var (
	memoryError   error = errorString("invalid memory address or nil pointer dereference")
	divideError   error = errorString("integer divide by zero")
	shiftError    error = errorString("negative shift amount")
	overflowError error = errorString("integer overflow")
)

func panicDivide() { panic(divideError) }

func panicShift() { panic(shiftError) }

func panicOverflow() { panic(overflowError) }

// panicMem raises a memory fault at an address.
func panicMem(addr uintptr) {
	setFault(addr)
	panic(memoryError)
}

// raiseMemoryFault raises the fault that setFault announced.
func raiseMemoryFault() { panic(memoryError) }

func panicNilMap() { panic(plainError("assignment to entry in nil map")) }

// panicWrap is for a value method called through a nil pointer: method is
// main.T.M, typ is T.
func panicWrap(method, typ string) {
	panic(plainError("value method " + method + " called using nil *" + typ + " pointer"))
}

// panicNil is what panic(nil) becomes.
func panicNil() { panic(new(PanicNilError)) }

func panicMakeSliceLen() { panic(errorString("makeslice: len out of range")) }

func panicMakeSliceCap() { panic(errorString("makeslice: cap out of range")) }

func panicGrowSlice() { panic(errorString("growslice: len out of range")) }

// panicRange is for a range function that misuses its loop body; state is
// that of the loop.
func panicRange(state int) {
	switch state {
	case 0:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2:
		panic(errorString("range function continued iteration after loop body panic"))
	case 3:
		panic(errorString("range function continued iteration after whole loop exit"))
	case 4:
		panic(errorString("range function recovered a loop body panic and did not resume panicking"))
	}
	panic(errorString("unexpected state of a range-over-func loop"))
}

// Bounds. The functions whose names end in U are for unsigned x.

func panicIndex(x, y int) { panic(boundsError{int64(x), y, true, boundsIndex}) }

func panicIndexU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsIndex}) }

func panicSliceAlen(x, y int) { panic(boundsError{int64(x), y, true, boundsSliceAlen}) }

func panicSliceAlenU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceAlen}) }

func panicSliceAcap(x, y int) { panic(boundsError{int64(x), y, true, boundsSliceAcap}) }

func panicSliceAcapU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceAcap}) }

func panicSliceB(x, y int) { panic(boundsError{int64(x), y, true, boundsSliceB}) }

func panicSliceBU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceB}) }

func panicSlice3Alen(x, y int) { panic(boundsError{int64(x), y, true, boundsSlice3Alen}) }

func panicSlice3AlenU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3Alen}) }

func panicSlice3Acap(x, y int) { panic(boundsError{int64(x), y, true, boundsSlice3Acap}) }

func panicSlice3AcapU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3Acap}) }

func panicSlice3B(x, y int) { panic(boundsError{int64(x), y, true, boundsSlice3B}) }

func panicSlice3BU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3B}) }

func panicSlice3C(x, y int) { panic(boundsError{int64(x), y, true, boundsSlice3C}) }

func panicSlice3CU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3C}) }

func panicSliceConvert(x, y int) { panic(boundsError{int64(x), y, true, boundsConvert}) }

// raise raises the error that waits in the goroutine.
func raise() {
	kind := pendingKind()
	text := pendingMessage()
	switch kind {
	case 0:
		panic(errorString(text[len(errorPrefix):]))
	case 1:
		panic(plainError(text))
	default:
		panic(&TypeAssertionError{text})
	}
}

// What a panic's flags tell.
const (
	flagRecovered  = 1
	flagGoexit     = 2
	flagRepanicked = 4
)

// panicText is what an error or Stringer that panicked says of itself.
type panicText struct {
	text  string
	found bool
}

// printPanics prints the chain of panics that ends the program, oldest first.
// Nothing is printed before every Error and String method has returned.
func printPanics() {
	texts := panicTexts()
	tab := ""
	for i, text := range texts {
		flags := panicFlags(i)
		if flags&flagGoexit != 0 || i > 0 && panicFlags(i-1)&flagRepanicked != 0 {
			continue
		}
		print(tab, "panic: ")
		if text.found {
			printIndented(text.text)
		} else {
			printPanicValue(panicValue(i))
		}
		if flags&flagRepanicked != 0 {
			print(" [recovered, repanicked]")
		} else if flags&flagRecovered != 0 {
			print(" [recovered]")
		}
		print("\n")
		tab = "\t"
	}
}

func panicTexts() []panicText {
	defer failWhilePrinting()
	texts := make([]panicText, panicCount())
	for i := range texts {
		switch v := panicValue(i).(type) {
		case error:
			texts[i] = panicText{v.Error(), true}
		case interface{ String() string }:
			texts[i] = panicText{v.String(), true}
		}
	}
	return texts
}

func failWhilePrinting() {
	switch v := recover().(type) {
	case nil:
	case string:
		fatal("panic while printing panic value: " + v)
	default:
		fatal("panic while printing panic value: type " + typeName(v))
	}
}

func printPanicValue(v any) {
	if s, ok := v.(string); ok {
		printIndented(s)
	} else {
		printPlain(v)
	}
}

// printIndented prints a text with a tab after each newline.
func printIndented(s string) {
	for {
		end := 0
		for end < len(s) && s[end] != '\n' {
			end++
		}
		print(s[:end])
		if end == len(s) {
			return
		}
		print("\n\t")
		s = s[end+1:]
	}
}

// Goexit ends the goroutine that calls it, after its deferred calls.
func Goexit() { goexit() }

// pendingKind tells what raise is to make of the pending message: 0 an error
// with a prefix, 1 one without, 2 a failed type assertion.
func pendingKind() int

// pendingMessage is the text of the error that the Java runtime found.
func pendingMessage() string

// setFault makes the goroutine's next panic a memory fault at addr.
func setFault(addr uintptr)

// panicCount is the number of panics that run in the goroutine, Goexits too.
func panicCount() int

// panicValue is the value of panic i, the oldest first.
func panicValue(i int) any

// panicFlags are the flags of panic i.
func panicFlags(i int) int

// printPlain prints a value that is neither an error nor a Stringer: basic
// kinds as println does, with their type if it is defined, others as address.
func printPlain(v any)

// typeName is the name of v's type.
func typeName(v any) string

// fatal ends the program with a fatal error and shows this goroutine.
func fatal(s string)

// throw ends the program with a fatal error and shows all goroutines.
func throw(s string)

func goexit()
