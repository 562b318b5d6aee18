package time

import "unsafe"

// Bound to the runtime.

func nanotime() int64
func walltime() int64
func sleep(nanos int64)
func newTimer(when, period int64, f func(), c chan Time) unsafe.Pointer
func stopTimer(t unsafe.Pointer) bool
func resetTimer(t unsafe.Pointer, when, period int64) bool
func registerClock(start int64, local *Location)

// Sleep stops the goroutine for at least d.
func Sleep(d Duration) {
	if d > 0 {
		sleep(int64(d))
	}
}

// when is the moment d from now.
func when(d Duration) int64 {
	if d <= 0 {
		return nanotime()
	}
	if t := nanotime() + int64(d); t > 0 {
		return t
	}
	return 1<<63 - 1
}

// The runtime makes timers: what follows is how they begin.

// Timer is one event in the future.
type Timer struct {
	C    <-chan Time
	made bool
}

// Ticker is an event again and again.
type Ticker struct {
	C    <-chan Time
	made bool
}

// NewTimer sends the time on the timer's channel after d.
func NewTimer(d Duration) *Timer {
	return (*Timer)(newTimer(when(d), 0, nil, make(chan Time, 1)))
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	return (*Timer)(newTimer(when(d), 0, f, nil))
}

// After returns the channel of a new timer.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; it tells whether it would have.
func (t *Timer) Stop() bool {
	if !t.made {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(unsafe.Pointer(t))
}

// Reset makes the timer fire after d; it tells whether it was to fire anyway.
func (t *Timer) Reset(d Duration) bool {
	if !t.made {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(unsafe.Pointer(t), when(d), 0)
}

// NewTicker sends the time on the ticker's channel every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	return (*Ticker)(newTimer(when(d), int64(d), nil, make(chan Time, 1)))
}

// Tick returns the channel of a new ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}

// Stop turns the ticker off.
func (t *Ticker) Stop() {
	if t.made {
		stopTimer(unsafe.Pointer(t))
	}
}

// Reset starts the ticker with another interval.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if !t.made {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer(unsafe.Pointer(t), when(d), int64(d))
}
