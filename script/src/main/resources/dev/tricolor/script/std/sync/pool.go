package sync

// Pool keeps values that are not in use. The collector takes away what lay unused for two cycles.
type Pool struct {
	_      noCopy
	items  []any
	victim []any
	cycle  uint32

	// New makes a value when the pool has none.
	New func() any
}

// age moves what is unused one step nearer to its end for each collection since the last call.
func (p *Pool) age() {
	now := gcCycle()
	switch now - p.cycle {
	case 0:
		return
	case 1:
		p.victim = p.items
	default:
		p.victim = nil
	}
	p.items = nil
	p.cycle = now
}

// Put adds a value.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.age()
	p.items = append(p.items, x)
}

// Get takes a value, the last one first; if there is none it makes one.
func (p *Pool) Get() any {
	p.age()
	if x := take(&p.items); x != nil {
		return x
	}
	if x := take(&p.victim); x != nil {
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

func take(items *[]any) any {
	last := len(*items) - 1
	if last < 0 {
		return nil
	}
	x := (*items)[last]
	(*items)[last] = nil
	*items = (*items)[:last]
	return x
}
