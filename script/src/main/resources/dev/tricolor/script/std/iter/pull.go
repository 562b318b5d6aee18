package iter

// Pull turns an iterator inside out: next returns its values one by one, stop
// ends it. It runs in a goroutine of its own, but only while next or stop wait
// for it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	next2, stop := Pull2(func(yield func(V, struct{}) bool) {
		seq(func(v V) bool { return yield(v, struct{}{}) })
	})
	return func() (V, bool) {
		v, _, ok := next2()
		return v, ok
	}, stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := &pull[K, V]{seq: seq}
	return p.next, p.stop
}

// pull is what the two sides of Pull2 share. They hand over the turn through
// channels, and never run at the same time.
type pull[K, V any] struct {
	seq      Seq2[K, V]
	turn     chan struct{} // the iterator may go on
	back     chan struct{} // it has a value, or is done
	key      K
	value    V
	has      bool
	running  bool // the iterator has its turn
	started  bool
	done     bool
	panicked any
}

func (p *pull[K, V]) next() (k K, v V, ok bool) {
	if p.done {
		return k, v, false
	}
	p.resume("next")
	if !p.has {
		return k, v, false
	}
	k, v = p.key, p.value
	p.clear()
	return k, v, true
}

func (p *pull[K, V]) stop() {
	if p.done {
		return
	}
	if !p.started {
		p.done = true
		return
	}
	p.done = true
	p.resume("stop")
}

func (p *pull[K, V]) clear() {
	var (
		key   K
		value V
	)
	p.key, p.value, p.has = key, value, false
}

// resume gives the iterator its turn, and waits.
func (p *pull[K, V]) resume(caller string) {
	if p.running {
		panic("iter.Pull: " + caller + " called again before yield")
	}
	p.running = true
	if p.started {
		p.turn <- struct{}{}
	} else {
		p.started = true
		p.turn = make(chan struct{})
		p.back = make(chan struct{})
		go p.run()
	}
	<-p.back
	p.running = false
	if p.panicked != nil {
		reason := p.panicked
		p.panicked = nil
		panic(reason)
	}
}

func (p *pull[K, V]) run() {
	finished := false
	defer func() {
		if !finished {
			p.panicked = recover()
		}
		p.done = true
		p.back <- struct{}{}
	}()
	p.seq(p.yield)
	finished = true
}

func (p *pull[K, V]) yield(k K, v V) bool {
	if p.done {
		return false
	}
	p.key, p.value, p.has = k, v, true
	p.back <- struct{}{}
	<-p.turn
	return !p.done
}
