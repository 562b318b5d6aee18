package sync

import "sync/atomic"

// RWMutex is held by any number of readers or by one writer. A waiting writer keeps new readers out.
type RWMutex struct {
	writers        Mutex
	writerSema     uint32
	readerSema     uint32
	readers        atomic.Int32 // below zero while a writer is there or waits
	readersToLeave atomic.Int32 // those the writer waits for
}

const manyReaders = 1 << 30

// RLock waits for writers and takes the lock as a reader.
func (rw *RWMutex) RLock() {
	if rw.readers.Add(1) < 0 {
		semacquire(&rw.readerSema, false, waitReader)
	}
}

// TryRLock takes the lock as a reader if no writer is there.
func (rw *RWMutex) TryRLock() bool {
	count := rw.readers.Load()
	return count >= 0 && rw.readers.CompareAndSwap(count, count+1)
}

// RUnlock gives a reader's hold up.
func (rw *RWMutex) RUnlock() {
	count := rw.readers.Add(-1)
	if count >= 0 {
		return
	}
	if count+1 == 0 || count+1 == -manyReaders {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.readersToLeave.Add(-1) == 0 {
		semrelease(&rw.writerSema, false)
	}
}

// Lock waits for everybody else and takes the lock as the writer.
func (rw *RWMutex) Lock() {
	rw.writers.Lock()
	inside := rw.readers.Add(-manyReaders) + manyReaders
	if inside != 0 && rw.readersToLeave.Add(inside) != 0 {
		semacquire(&rw.writerSema, false, waitWriter)
	}
}

// TryLock takes the lock as the writer if nobody holds it.
func (rw *RWMutex) TryLock() bool {
	if !rw.writers.TryLock() {
		return false
	}
	if !rw.readers.CompareAndSwap(0, -manyReaders) {
		rw.writers.Unlock()
		return false
	}
	return true
}

// Unlock gives the writer's hold up: first all waiting readers get in.
func (rw *RWMutex) Unlock() {
	waiting := rw.readers.Add(manyReaders)
	if waiting >= manyReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for range waiting {
		semrelease(&rw.readerSema, false)
	}
	rw.writers.Unlock()
}

// RLocker is the reader's side as a Locker.
func (rw *RWMutex) RLocker() Locker { return (*reader)(rw) }

type reader RWMutex

func (r *reader) Lock()   { (*RWMutex)(r).RLock() }
func (r *reader) Unlock() { (*RWMutex)(r).RUnlock() }
