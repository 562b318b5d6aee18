package fmt

import "internal/rtype"

// printValue prints a value of any type. depth counts the values around it.
func (p *pp) printValue(v rtype.Value, verb rune, depth int) {
	if depth > 0 && v.IsValid() {
		p.arg, p.value = nil, v
		if v.CanInterface() {
			p.arg = v.Interface()
			if p.callMethods(verb) {
				return
			}
		}
	}
	switch v.Kind() {
	case rtype.Invalid:
		switch {
		case depth == 0:
			p.out = append(p.out, "<invalid reflect.Value>"...)
		case verb == 'v':
			p.out = append(p.out, "<nil>"...)
		default:
			p.badVerb(verb)
		}
	case rtype.Bool:
		p.printBool(v.Bool(), verb)
	case rtype.Int, rtype.Int8, rtype.Int16, rtype.Int32, rtype.Int64:
		p.printInt(v.Int(), verb)
	case rtype.Uint, rtype.Uint8, rtype.Uint16, rtype.Uint32, rtype.Uint64, rtype.Uintptr:
		p.printUint(v.Uint(), verb)
	case rtype.Float32:
		p.printFloat(v.Float(), 32, verb)
	case rtype.Float64:
		p.printFloat(v.Float(), 64, verb)
	case rtype.Complex64:
		p.printComplex(v.Complex(), 64, verb)
	case rtype.Complex128:
		p.printComplex(v.Complex(), 128, verb)
	case rtype.String:
		p.printString(v.Text(), verb)
	case rtype.Map:
		p.printMap(v, verb, depth)
	case rtype.Struct:
		p.printStruct(v, verb, depth)
	case rtype.Interface:
		switch elem := v.Elem(); {
		case elem.IsValid():
			p.printValue(elem, verb, depth+1)
		case p.sharpV:
			p.printNil(v)
		default:
			p.out = append(p.out, "<nil>"...)
		}
	case rtype.Array, rtype.Slice:
		p.printList(v, verb, depth)
	case rtype.Pointer:
		if depth == 0 && !v.IsNil() {
			switch v.Type().Elem().Kind() {
			case rtype.Array, rtype.Slice, rtype.Struct, rtype.Map:
				p.out = append(p.out, '&')
				p.printValue(v.Elem(), verb, depth+1)
				return
			}
		}
		p.printPointer(v, verb)
	case rtype.Chan, rtype.Func, rtype.UnsafePointer:
		p.printPointer(v, verb)
	}
}

// printNil prints T(nil).
func (p *pp) printNil(v rtype.Value) {
	p.out = append(p.out, v.Type().String()...)
	p.out = append(p.out, "(nil)"...)
}

// separate prints what comes between elements.
func (p *pp) separate() {
	if p.sharpV {
		p.out = append(p.out, ", "...)
	} else {
		p.out = append(p.out, ' ')
	}
}

func (p *pp) printMap(v rtype.Value, verb rune, depth int) {
	end := byte(']')
	if p.sharpV {
		if v.IsNil() {
			p.printNil(v)
			return
		}
		p.out = append(p.out, v.Type().String()...)
		p.out = append(p.out, '{')
		end = '}'
	} else {
		p.out = append(p.out, "map["...)
	}
	entries := v.Entries()
	sortEntries(entries)
	for i, entry := range entries {
		if i > 0 {
			p.separate()
		}
		p.printValue(entry.Key, verb, depth+1)
		p.out = append(p.out, ':')
		p.printValue(entry.Elem, verb, depth+1)
	}
	p.out = append(p.out, end)
}

func (p *pp) printStruct(v rtype.Value, verb rune, depth int) {
	t := v.Type()
	if p.sharpV {
		p.out = append(p.out, t.String()...)
	}
	p.out = append(p.out, '{')
	for i := range t.NumField() {
		if i > 0 {
			p.separate()
		}
		if p.plusV || p.sharpV {
			p.out = append(p.out, t.Field(i).Name...)
			p.out = append(p.out, ':')
		}
		field := v.Field(i)
		if field.Kind() == rtype.Interface && !field.IsNil() {
			field = field.Elem()
		}
		p.printValue(field, verb, depth+1)
	}
	p.out = append(p.out, '}')
}

func (p *pp) printList(v rtype.Value, verb rune, depth int) {
	t := v.Type()
	switch verb {
	case 's', 'q', 'x', 'X':
		if t.Elem().Kind() == rtype.Uint8 {
			b := v.Bytes()
			if v.Kind() == rtype.Array && !v.CanAddr() { // is part of an operand, which must not change
				b = append(make([]byte, 0, len(b)), b...)
			}
			p.printBytes(b, verb, t.String())
			return
		}
	}
	begin, end := byte('['), byte(']')
	if p.sharpV {
		if v.Kind() == rtype.Slice && v.IsNil() {
			p.printNil(v)
			return
		}
		p.out = append(p.out, t.String()...)
		begin, end = '{', '}'
	}
	p.out = append(p.out, begin)
	for i := range v.Len() {
		if i > 0 {
			p.separate()
		}
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.out = append(p.out, end)
}

// sortEntries puts what a map holds in the order of the keys. It is a heap
// sort, as that takes no memory; equal keys are only NaNs.
func sortEntries(entries []rtype.Entry) {
	for root := len(entries)/2 - 1; root >= 0; root-- {
		sink(entries, root)
	}
	for last := len(entries) - 1; last > 0; last-- {
		entries[0], entries[last] = entries[last], entries[0]
		sink(entries[:last], 0)
	}
}

// sink moves the entry at root down to its place in a heap, the largest on top.
func sink(heap []rtype.Entry, root int) {
	for {
		child := 2*root + 1
		if child >= len(heap) {
			return
		}
		if child+1 < len(heap) && compare(heap[child].Key, heap[child+1].Key) < 0 {
			child++
		}
		if compare(heap[root].Key, heap[child].Key) >= 0 {
			return
		}
		heap[root], heap[child] = heap[child], heap[root]
		root = child
	}
}

// compare orders two keys of a map: numbers and texts by value, false before
// true, NaN before all numbers, pointers by address, structs and arrays by
// their parts, interfaces by type and then value, nil first.
func compare(a, b rtype.Value) int {
	if a.Type() != b.Type() {
		return -1
	}
	switch a.Kind() {
	case rtype.Int, rtype.Int8, rtype.Int16, rtype.Int32, rtype.Int64:
		return order(a.Int(), b.Int())
	case rtype.Uint, rtype.Uint8, rtype.Uint16, rtype.Uint32, rtype.Uint64, rtype.Uintptr:
		return order(a.Uint(), b.Uint())
	case rtype.String:
		return order(a.Text(), b.Text())
	case rtype.Float32, rtype.Float64:
		return orderFloats(a.Float(), b.Float())
	case rtype.Complex64, rtype.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := orderFloats(real(x), real(y)); c != 0 {
			return c
		}
		return orderFloats(imag(x), imag(y))
	case rtype.Bool:
		switch x, y := a.Bool(), b.Bool(); {
		case x == y:
			return 0
		case y:
			return -1
		}
		return 1
	case rtype.Pointer, rtype.UnsafePointer, rtype.Chan:
		return order(a.Pointer(), b.Pointer())
	case rtype.Struct:
		for i := range a.Type().NumField() {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case rtype.Array:
		for i := range a.Len() {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case rtype.Interface:
		x, y := a.Elem(), b.Elem()
		switch {
		case !x.IsValid() && !y.IsValid():
			return 0
		case !x.IsValid():
			return -1
		case !y.IsValid():
			return 1
		}
		if c := order(x.Type().Address(), y.Type().Address()); c != 0 {
			return c
		}
		return compare(x, y)
	}
	panic("bad type in compare: " + a.Type().String())
}

func order[T int64 | uint64 | uintptr | float64 | string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func orderFloats(a, b float64) int {
	if a != a || b != b {
		switch {
		case b == b:
			return -1
		case a == a:
			return 1
		}
		return 0
	}
	return order(a, b)
}
