package runtime

// A Func is a function of the program.
type Func struct {
	entry uintptr
}

// FuncForPC returns the function that a program counter lies in.
func FuncForPC(pc uintptr) *Func {
	return (*Func)(functionAt(pc))
}

// Name returns the name with its package.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	function, _, _, _, _ := describePC(f.entry, 0)
	return function
}

// Entry returns where the function begins.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns where in the source pc is.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _, _ = describePC(pc, 0)
	if file == "" {
		file = "?"
	}
	return file, line
}

// Callers writes to pcs the return addresses of the callers, and returns how
// many they are. Of those, skip are left out; 0 is Callers itself.
func Callers(skip int, pcs []uintptr) int {
	if len(pcs) == 0 {
		return 0
	}
	return callers(skip, pcs)
}

// Caller returns where the function that is skip calls up from here was called:
// 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	pcs := make([]uintptr, 1)
	if callers(skip+1, pcs) < 1 {
		return 0, "", 0, false
	}
	frame, _ := CallersFrames(pcs).Next()
	return frame.PC, frame.File, frame.Line, frame.PC != 0
}

// A Frame is one call.
type Frame struct {
	PC       uintptr // in the calling instruction
	Func     *Func   // nil if it was inlined
	Function string
	File     string
	Line     int
	_        int
	Entry    uintptr
	_        [2]uintptr
}

// Frames turns what Callers returned into frames; inlined calls have their own.
type Frames struct {
	callers []uintptr
	inlined int // frames of the first caller that have been returned
	_       [25]uintptr
}

// CallersFrames returns the frames of what Callers returned.
func CallersFrames(callers []uintptr) *Frames {
	return &Frames{callers: callers}
}

// Next returns the next frame, and whether there are more after it.
func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.callers) > 0 {
		pc := f.callers[0] - 1 // of the call, not of what comes after
		function, file, line, entry, inlined := describePC(pc, f.inlined)
		if entry == 0 {
			f.callers = f.callers[1:]
			continue
		}
		frame = Frame{PC: pc, Function: function, File: file, Line: line, Entry: entry}
		if inlined {
			f.inlined++
			return frame, true
		}
		frame.Func = FuncForPC(entry)
		f.inlined = 0
		f.callers = f.callers[1:]
		return frame, len(f.callers) > 0
	}
	return Frame{}, false
}
