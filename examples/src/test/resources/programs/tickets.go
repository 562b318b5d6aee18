// A ticket service in goroutines: select with timeouts, semaphores, dining philosophers and state machines.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type State string

const (
	Open     State = "open"
	Assigned State = "assigned"
	Closed   State = "closed"
)

type transition struct {
	from State
	do   string
}

var machine = map[transition]State{
	{Open, "assign"}:     Assigned,
	{Assigned, "close"}:  Closed,
	{Assigned, "return"}: Open,
	{Closed, "reopen"}:   Open,
}

type Ticket struct {
	ID      int
	State   State
	History []State
}

type BadTransition struct{ transition }

func (b BadTransition) Error() string { return fmt.Sprintf("cannot %s from %s", b.do, b.from) }

func (t *Ticket) Apply(actions ...string) error {
	for _, a := range actions {
		to, ok := machine[transition{t.State, a}]
		if !ok {
			return BadTransition{transition{t.State, a}}
		}
		t.History = append(t.History, t.State)
		t.State = to
	}
	return nil
}

type request struct {
	op    func(map[int]*Ticket) any
	reply chan<- any
}

type Server struct {
	reqs chan request
	quit chan struct{}
	n    atomic.Uint64
}

func (s *Server) loop() {
	tickets := make(map[int]*Ticket)
	for {
		select {
		case r := <-s.reqs:
			s.n.Add(1)
			r.reply <- r.op(tickets)
		case <-s.quit:
			s.quit <- struct{}{}
			return
		}
	}
}

func (s *Server) do(op func(map[int]*Ticket) any) any {
	ch := make(chan any)
	s.reqs <- request{op, ch}
	return <-ch
}

type Semaphore chan struct{}

func (s Semaphore) Acquire(timeout time.Duration) bool {
	t := time.NewTimer(timeout)
	defer t.Stop()
	select {
	case s <- struct{}{}:
		return true
	case <-t.C:
		return false
	}
}
func (s Semaphore) Release() { <-s }

type Philosopher struct {
	name        string
	left, right *sync.Mutex
	meals       int
}

func (p *Philosopher) dine(n int, wg *sync.WaitGroup) {
	defer wg.Done()
	for range n {
		p.left.Lock()
		runtime.Gosched()
		p.right.Lock()
		p.meals++
		p.right.Unlock()
		p.left.Unlock()
	}
}

type node struct {
	next *node
	pad  [56]byte
}

func main() {
	s := &Server{reqs: make(chan request), quit: make(chan struct{})}
	go s.loop()
	var wg sync.WaitGroup
	for w := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < 20; i += 5 {
				s.do(func(m map[int]*Ticket) any {
					t := &Ticket{ID: i, State: Open}
					m[i] = t
					return t
				})
			}
		}()
	}
	wg.Wait()
	fmt.Println(s.do(func(m map[int]*Ticket) any { return len(m) }), s.n.Load())
	fmt.Println(s.do(func(m map[int]*Ticket) any { return m[3].Apply("assign", "return", "assign", "close") }))
	err, _ := s.do(func(m map[int]*Ticket) any { return m[3].Apply("reopen", "close") }).(error)
	fmt.Println(err, err == BadTransition{transition{Open, "close"}})
	fmt.Printf("%+v\n", s.do(func(m map[int]*Ticket) any { return *m[3] }))
	s.quit <- struct{}{}
	<-s.quit

	select {
	case s.reqs <- request{}:
		fmt.Println("impossible")
	case <-time.After(3 * time.Millisecond):
		fmt.Println("nobody serves any more")
	}
	sem := make(Semaphore, 2)
	fmt.Println(sem.Acquire(time.Second), sem.Acquire(time.Second), sem.Acquire(time.Millisecond))
	time.AfterFunc(2*time.Millisecond, sem.Release)
	fmt.Println(sem.Acquire(10*time.Second), len(sem))

	forks := make([]sync.Mutex, 5)
	var ps []*Philosopher
	for i, n := range strings.Fields("Plato Kant Hume Locke Marx") {
		l, r := &forks[i], &forks[(i+1)%5]
		if i == 4 {
			l, r = r, l
		}
		ps = append(ps, &Philosopher{name: n, left: l, right: r})
	}
	for _, p := range ps {
		wg.Add(1)
		go p.dine(100, &wg)
	}
	wg.Wait()
	for _, p := range ps {
		fmt.Print(p.name, "=", p.meals, " ")
	}
	fmt.Println()

	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v * 2
		}
		close(pong)
	}()
	sum := 0
	for i := range 5 {
		ping <- i
		sum += <-pong
	}
	close(ping)
	v, ok := <-pong
	fmt.Println(sum, v, ok)

	var nilch chan int
	closed := make(chan string)
	close(closed)
	hits := [2]int{}
	for range 100 {
		select {
		case <-nilch:
			panic("nil channel")
		case x, ok := <-closed:
			if x == "" && !ok {
				hits[0]++
			}
		}
	}
	fmt.Println(hits)

	var before, after runtime.MemStats
	debug.SetGCPercent(50)
	runtime.ReadMemStats(&before)
	var keep *node
	for i := range 200_000 {
		n := &node{}
		if i%100 == 0 {
			n.next, keep = keep, n
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	count := 0
	for n := keep; n != nil; n = n.next {
		count++
	}
	fmt.Println(count, after.NumGC > before.NumGC, after.TotalAlloc-before.TotalAlloc >= 64*2000, after.HeapAlloc < 64<<20, after.Mallocs >= after.Frees)
	fmt.Println(debug.SetGCPercent(100), runtime.GOOS, runtime.GOARCH, runtime.NumGoroutine() >= 1, strings.HasPrefix(runtime.Version(), "go"))
	_, file, line, ok := runtime.Caller(0)
	fmt.Println(file[strings.LastIndexByte(file, '/')+1:], line > 200, ok)

	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer fmt.Println("deferred before Goexit ends")
		func() { runtime.Goexit() }()
		fmt.Println("never")
	}()
	<-done
	defer os.Exit(0)
	defer func() { fmt.Println("recovered", recover()) }()
	var m map[State]int
	m[Open]++
}
