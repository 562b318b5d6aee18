package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// Maps that goroutines hand to each other in every way that orders them.

const rounds = 200

func work(m map[int]int, i int) {
	for j := range i % 7 {
		m[(i+j)%5]++
	}
	delete(m, i%5)
	if i%11 == 0 {
		clear(m)
	}
	for k := range m {
		m[k]++
	}
	_ = m[i]
}

func everywhere(f func(int)) {
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range rounds {
				f(i + g)
				if i%50 == 0 {
					runtime.Gosched()
				}
			}
		}()
	}
	wg.Wait()
}

func main() {
	m := map[int]int{}
	var mu sync.Mutex
	everywhere(func(i int) { mu.Lock(); work(m, i); mu.Unlock() })
	work(m, 3)
	everywhere(func(i int) {
		for !mu.TryLock() {
			runtime.Gosched()
		}
		work(m, i)
		mu.Unlock()
	})
	work(m, 3)

	var rw sync.RWMutex
	everywhere(func(i int) {
		if i%3 == 0 {
			rw.Lock()
			work(m, i)
			rw.Unlock()
			return
		}
		rw.RLock()
		for k := range m {
			_ = m[k]
		}
		rw.RUnlock()
	})
	work(m, 3)

	hand := make(chan map[int]int, 1)
	hand <- m
	everywhere(func(i int) { m := <-hand; work(m, i); hand <- m })
	work(m, 3)
	unbuffered := make(chan map[int]int)
	go func() { unbuffered <- m }()
	everywhere(func(i int) {
		select {
		case m := <-unbuffered:
			work(m, i)
			go func() { unbuffered <- m }()
		case m := <-hand: // the same map: only to hand it on
			hand <- m
		default:
		}
	})
	m = <-unbuffered
	work(m, 3)

	var spin atomic.Int32
	everywhere(func(i int) {
		for !spin.CompareAndSwap(0, 1) {
		}
		work(m, i)
		spin.Store(0)
	})
	work(m, 3)
	var swap atomic.Pointer[map[int]int]
	swap.Store(&m)
	everywhere(func(i int) {
		var p *map[int]int
		for p == nil {
			p = swap.Swap(nil)
		}
		work(*p, i)
		swap.Store(p)
	})
	work(m, 3)

	pool := sync.Pool{New: func() any { return map[int]int{} }}
	everywhere(func(i int) { m := pool.Get().(map[int]int); work(m, i); pool.Put(m) })

	var cond = sync.NewCond(&mu)
	turn := 0
	everywhere(func(i int) {
		mu.Lock()
		for turn != 0 {
			cond.Wait()
		}
		turn = 1
		mu.Unlock()
		work(m, i)
		mu.Lock()
		turn = 0
		cond.Signal()
		mu.Unlock()
	})
	work(m, 3)

	for i := range rounds {
		var once sync.Once
		fresh := map[int]int{}
		done := make(chan bool)
		for range 3 {
			go func() {
				once.Do(func() { work(fresh, i); fresh[1] = 2 })
				_ = fresh[1]
				done <- true
			}()
		}
		for range 3 {
			<-done
		}
		work(fresh, i)
		go func() { work(fresh, i); close(done) }()
		<-done
		work(fresh, i)
		time.AfterFunc(0, func() { work(fresh, i); unbuffered <- fresh })
		work(<-unbuffered, i)
		timer := time.NewTimer(time.Microsecond)
		<-timer.C
	}
	var shared sync.Map
	everywhere(func(i int) { shared.Store(i%10, i); shared.Load(i % 10); shared.Delete(i % 7) })

	type node struct{ m map[int]int }
	for i := range 20 {
		gone := make(chan bool)
		n := &node{map[int]int{1: 2}}
		n.m[2] = i
		runtime.SetFinalizer(n, func(n *node) { work(n.m, 4); close(gone) })
		work(n.m, i)
		n = nil
		runtime.GC()
		<-gone
	}
	processors := runtime.GOMAXPROCS(0)
	for i := range 50 {
		runtime.GOMAXPROCS(1 + i%4)
		done := make(chan bool)
		go func() { work(m, i); done <- true }()
		<-done
		work(m, i)
	}
	runtime.GOMAXPROCS(processors)
	fmt.Println("ok")
}
