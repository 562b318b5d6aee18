package sync

import "sync/atomic"

// Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a lock that one goroutine holds at a time.
//
// Whoever asks while it is free gets it, even if others wait (they have to be woken first). A waiter
// that lost for a millisecond makes the mutex starving: then it is handed from holder to waiter.
type Mutex struct {
	state int32
	sema  uint32
}

const (
	locked   = 1 << iota // somebody holds it
	woken                // a waiter is awake and competes
	starving             // newcomers queue up
	waiter               // one of those who wait; the count is above this bit

	starvingAfterNanos = 1e6
)

// Lock waits until the mutex is free and takes it.
func (m *Mutex) Lock() {
	if atomic.CompareAndSwapInt32(&m.state, 0, locked) {
		return
	}
	m.lockSlow()
}

// TryLock takes the mutex if it is free.
func (m *Mutex) TryLock() bool {
	return m.state&(locked|starving) == 0 && atomic.CompareAndSwapInt32(&m.state, m.state, m.state|locked)
}

func (m *Mutex) lockSlow() {
	var since int64
	starved, awake := false, false
	for rounds := 0; ; {
		old := m.state
		if old&(locked|starving) == locked && canSpin(rounds) {
			if !awake && old&woken == 0 && old/waiter != 0 {
				awake = atomic.CompareAndSwapInt32(&m.state, old, old|woken)
			}
			doSpin()
			rounds++
			continue
		}
		if !atomic.CompareAndSwapInt32(&m.state, old, competed(old, starved, awake)) {
			continue
		}
		if old&(locked|starving) == 0 {
			return
		}
		queueFirst := since != 0
		if !queueFirst {
			since = nanotime()
		}
		semacquire(&m.sema, queueFirst, waitMutex)
		starved = starved || nanotime()-since > starvingAfterNanos
		if m.state&starving != 0 {
			m.takeHandedOver(starved)
			return
		}
		awake = true
		rounds = 0
	}
}

// competed is the state after one more goroutine asked for the mutex.
func competed(old int32, starved, awake bool) int32 {
	wanted := old
	if old&starving == 0 {
		wanted |= locked
	}
	if old&(locked|starving) != 0 {
		wanted += waiter
	}
	if starved && old&locked != 0 {
		wanted |= starving
	}
	if awake {
		wanted &^= woken
	}
	return wanted
}

// takeHandedOver takes a starving mutex from the one who unlocked it.
func (m *Mutex) takeHandedOver(starved bool) {
	delta := int32(locked - waiter)
	if !starved || m.state/waiter == 1 {
		delta -= starving
	}
	atomic.AddInt32(&m.state, delta)
}

// Unlock gives the mutex up. It is fatal if nobody holds it.
func (m *Mutex) Unlock() {
	if rest := atomic.AddInt32(&m.state, -locked); rest != 0 {
		m.unlockSlow(rest)
	}
}

func (m *Mutex) unlockSlow(state int32) {
	if (state+locked)&locked == 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	if state&starving != 0 {
		semrelease(&m.sema, true)
		return
	}
	for {
		if state/waiter == 0 || state&(locked|woken|starving) != 0 {
			return
		}
		if atomic.CompareAndSwapInt32(&m.state, state, (state-waiter)|woken) {
			semrelease(&m.sema, false)
			return
		}
		state = m.state
	}
}
