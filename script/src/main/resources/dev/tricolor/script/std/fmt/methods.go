package fmt

import "internal/rtype"

// callMethods lets the operand print itself, if it has a method for that, and
// tells whether it did.
func (p *pp) callMethods(verb rune) (handled bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapErrs {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	// The result is set beforehand, as it counts when a method panics, too.
	if x, ok := p.arg.(Formatter); ok {
		handled = true
		defer p.catchPanic(p.arg, verb, "Format")
		x.Format(p, verb)
		return handled
	}
	if p.sharpV {
		if x, ok := p.arg.(GoStringer); ok {
			handled = true
			defer p.catchPanic(p.arg, verb, "GoString")
			p.layString(x.GoString())
		}
		return handled
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch x := p.arg.(type) {
		case error:
			handled = true
			defer p.catchPanic(p.arg, verb, "Error")
			p.printString(x.Error(), verb)
		case Stringer:
			handled = true
			defer p.catchPanic(p.arg, verb, "String")
			p.printString(x.String(), verb)
		}
	}
	return handled
}

// catchPanic prints a panic of a method in the place of the text. A nil
// receiver is the likely reason, and no news. The report may panic itself;
// that ends the call.
func (p *pp) catchPanic(arg any, verb rune, method string) {
	reason := recover()
	if reason == nil {
		return
	}
	if v := rtype.ValueOf(arg); v.Kind() == rtype.Pointer && v.IsNil() {
		p.out = append(p.out, "<nil>"...)
		return
	}
	if p.panicking {
		panic(reason)
	}
	before := p.flags
	p.clear()
	p.bang(verb)
	p.out = append(p.out, "PANIC="...)
	p.out = append(p.out, method...)
	p.out = append(p.out, " method: "...)
	p.panicking = true
	p.printArg(reason, 'v')
	p.panicking = false
	p.out = append(p.out, ')')
	p.flags = before // but not the numbers, as in the original
}
