package sync

import "sync/atomic"

// WaitGroup waits until as many tasks are done as were added.
type WaitGroup struct {
	_     noCopy
	state atomic.Uint64 // tasks in the upper half, waiters in the lower
	sema  uint32
}

// Add adds tasks, or takes some away; at zero all who wait go on.
func (wg *WaitGroup) Add(delta int) {
	state := wg.state.Add(uint64(delta) << 32)
	tasks, waiters := int32(state>>32), uint32(state)
	if tasks < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && tasks == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if tasks > 0 || waiters == 0 {
		return
	}
	wg.state.Store(0)
	for range waiters {
		semrelease(&wg.sema, false)
	}
}

// Done takes one task away.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until no task is left.
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if int32(state>>32) == 0 {
			return
		}
		if wg.state.CompareAndSwap(state, state+1) {
			semacquire(&wg.sema, false, waitGroup)
			if wg.state.Load() != 0 {
				panic("sync: WaitGroup is reused before previous Wait has returned")
			}
			return
		}
	}
}

// Go runs f in a goroutine as one task.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if x := recover(); x != nil {
				// The program ends here: the task must not count as done.
				panic(x)
			}
			wg.Done()
		}()
		f()
	}()
}
