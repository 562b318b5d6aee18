package sync

// Cond lets goroutines wait for an event; L is held while the event is looked for.
type Cond struct {
	_ noCopy
	L Locker

	notify notifyList
}

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait gives L up, waits for Signal or Broadcast, and takes L again.
func (c *Cond) Wait() {
	ticket := notifyListAdd(&c.notify)
	c.L.Unlock()
	notifyListWait(&c.notify, ticket)
	c.L.Lock()
}

// Signal wakes the one who waits longest.
func (c *Cond) Signal() { notifyListNotifyOne(&c.notify) }

// Broadcast wakes all.
func (c *Cond) Broadcast() { notifyListNotifyAll(&c.notify) }
