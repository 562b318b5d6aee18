package sync

import "sync/atomic"

// Once runs one function one time.
type Once struct {
	_    noCopy
	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call; others wait until that one returned or panicked.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// OnceFunc returns a function that calls f once; if f panics, every call does.
func OnceFunc(f func()) func() {
	call := OnceValue(func() struct{} {
		f()
		return struct{}{}
	})
	return func() { call() }
}

// outcome is how a function ended that is called once.
type outcome[T any] struct {
	once   Once
	f      func() T
	ok     bool
	reason any
	result T
}

func (o *outcome[T]) run() {
	defer func() {
		o.f = nil
		o.reason = recover()
		if !o.ok {
			panic(o.reason)
		}
	}()
	o.result = o.f()
	o.ok = true
}

func (o *outcome[T]) get() T {
	o.once.Do(o.run)
	if !o.ok {
		panic(o.reason)
	}
	return o.result
}

// OnceValue returns a function that calls f once and returns its value each time.
func OnceValue[T any](f func() T) func() T {
	o := &outcome[T]{f: f}
	return o.get
}

// OnceValues returns a function that calls f once and returns its values each time.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		first  T1
		second T2
	}
	o := &outcome[pair]{f: func() pair {
		first, second := f()
		return pair{first, second}
	}}
	return func() (T1, T2) {
		both := o.get()
		return both.first, both.second
	}
}
