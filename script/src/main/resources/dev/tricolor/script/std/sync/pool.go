package sync

import "sync/atomic"

// Pool keeps values that are not in use. As a collection begins, the collector
// takes away what lay unused since the one before: it knows where the first
// three fields lie.
type Pool struct {
	items      []any
	victims    []any
	registered atomic.Bool
	_          noCopy

	// New makes a value when the pool has none.
	New func() any
}

// Put adds a value.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	if !p.registered.Swap(true) {
		registerPool(p)
	}
	p.items = append(p.items, x)
}

// Get takes a value, the last one first; if there is none it makes one.
func (p *Pool) Get() any {
	if p.registered.Load() {
		if x := take(&p.items); x != nil {
			return x
		}
	}
	if x := take(&p.victims); x != nil {
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
