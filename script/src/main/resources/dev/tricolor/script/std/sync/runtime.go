// Package sync has locks and other means for goroutines to wait for each other.
package sync

// Bound to the runtime.

// semacquire waits until *s > 0 and takes one. The reason tells tracebacks who waits.
func semacquire(s *uint32, lifo bool, reason int)

// semrelease adds one to *s and readies a waiter; with handoff the waiter runs next.
func semrelease(s *uint32, handoff bool)

func canSpin(round int) bool
func doSpin()
func nanotime() int64
func fatal(message string)

// registerPool lets the collector know of a pool that holds something.
func registerPool(p *Pool)

// Reasons of semacquire.
const (
	waitOther = iota
	waitMutex
	waitWriter
	waitReader
	waitGroup
)

type notifyList struct {
	wait   uint32
	notify uint32
	lock   uintptr
	head   uintptr
	tail   uintptr
}

func notifyListAdd(l *notifyList) uint32
func notifyListWait(l *notifyList, t uint32)
func notifyListNotifyAll(l *notifyList)
func notifyListNotifyOne(l *notifyList)

// noCopy lets vet find copies of what must not be copied.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}
