// Discrete event simulation of a shop's queue, and N-body orbits.
package main

import (
	"container/heap"
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"time"
)

type event struct {
	at   time.Duration
	seq  int
	name string
	fn   func()
	idx  int
}

type queue []*event

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].at != q[j].at {
		return q[i].at < q[j].at
	}
	return q[i].seq < q[j].seq
}
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].idx, q[j].idx = i, j
}
func (q *queue) Push(x any) {
	e := x.(*event)
	e.idx = len(*q)
	*q = append(*q, e)
}
func (q *queue) Pop() any {
	old := *q
	n := len(old)
	e := old[n-1]
	old[n-1] = nil
	e.idx = -1
	*q = old[:n-1]
	return e
}

type Sim struct {
	q   queue
	now time.Duration
	seq int
}

func (s *Sim) After(d time.Duration, name string, fn func()) *event {
	s.seq++
	e := &event{at: s.now + d, seq: s.seq, name: name, fn: fn}
	heap.Push(&s.q, e)
	return e
}

func (s *Sim) Cancel(e *event) bool {
	if e.idx < 0 {
		return false
	}
	heap.Remove(&s.q, e.idx)
	return true
}

func (s *Sim) Run(until time.Duration) (n int) {
	for s.q.Len() > 0 && s.q[0].at <= until {
		e := heap.Pop(&s.q).(*event)
		s.now = e.at
		e.fn()
		n++
	}
	s.now = until
	return
}

type customer struct {
	id      int
	arrived time.Duration
	leave   *event
}

type shop struct {
	*Sim
	rng     *rand.Rand
	line    []*customer
	busy    int
	clerks  int
	waits   []time.Duration
	gaveUp  int
	arrived int
}

func (s *shop) exp(mean time.Duration) time.Duration {
	return time.Duration(-math.Log(1-s.rng.Float64()) * float64(mean)).Round(time.Millisecond)
}

func (s *shop) arrive() {
	s.arrived++
	c := &customer{id: s.arrived, arrived: s.now}
	c.leave = s.After(8*time.Minute, "leave", func() {
		for i, o := range s.line {
			if o == c {
				s.line = append(s.line[:i], s.line[i+1:]...)
				break
			}
		}
		s.gaveUp++
	})
	s.line = append(s.line, c)
	s.serve()
	s.After(s.exp(2*time.Minute), "arrive", s.arrive)
}

func (s *shop) serve() {
	for s.busy < s.clerks && len(s.line) > 0 {
		c := s.line[0]
		s.line = s.line[1:]
		s.Cancel(c.leave)
		s.waits = append(s.waits, s.now-c.arrived)
		s.busy++
		s.After(s.exp(5*time.Minute), "done", func() {
			s.busy--
			s.serve()
		})
	}
}

type Vec struct{ X, Y, Z float64 }

func (a Vec) Add(b Vec) Vec          { return Vec{a.X + b.X, a.Y + b.Y, a.Z + b.Z} }
func (a Vec) Sub(b Vec) Vec          { return Vec{a.X - b.X, a.Y - b.Y, a.Z - b.Z} }
func (a Vec) Scale(f float64) Vec    { return Vec{float64(a.X * f), float64(a.Y * f), float64(a.Z * f)} }
func (a Vec) Dot(b Vec) float64      { return float64(a.X*b.X) + float64(a.Y*b.Y) + float64(a.Z*b.Z) }
func (a Vec) Len() float64           { return math.Sqrt(a.Dot(a)) }
func (a *Vec) Accumulate(b Vec) *Vec { *a = a.Add(b); return a }
func (a Vec) Format(f fmt.State, c rune) {
	prec, ok := f.Precision()
	if !ok {
		prec = 3
	}
	fmt.Fprintf(f, "<%.*f %.*f %.*f>", prec, a.X, prec, a.Y, prec, a.Z)
}

type Body struct {
	Name     string
	Pos, Vel Vec
	Mass     float64
}

func step(bs []Body, dt float64) {
	for i := range bs {
		acc := Vec{}
		for j := range bs {
			if i == j {
				continue
			}
			d := bs[j].Pos.Sub(bs[i].Pos)
			r := d.Len()
			acc.Accumulate(d.Scale(bs[j].Mass / (r * r * r)))
		}
		bs[i].Vel.Accumulate(acc.Scale(dt))
	}
	for i := range bs {
		b := &bs[i]
		b.Pos = b.Pos.Add(b.Vel.Scale(dt))
	}
}

func energy(bs []Body) (e float64) {
	for i, b := range bs {
		e += 0.5 * b.Mass * b.Vel.Dot(b.Vel)
		for _, c := range bs[i+1:] {
			e -= b.Mass * c.Mass / b.Pos.Sub(c.Pos).Len()
		}
	}
	return
}

func main() {
	for clerks := 1; clerks <= 4; clerks++ {
		s := &shop{Sim: &Sim{}, rng: rand.New(rand.NewPCG(7, uint64(clerks))), clerks: clerks}
		s.After(0, "arrive", s.arrive)
		n := s.Run(8 * time.Hour)
		sort.Slice(s.waits, func(i, j int) bool { return s.waits[i] < s.waits[j] })
		var sum time.Duration
		for _, w := range s.waits {
			sum += w
		}
		pick := func(p int) time.Duration { return s.waits[(len(s.waits)-1)*p/100] }
		fmt.Printf("%d clerks: %d events, %d arrived, %d gave up, mean %v, p50 %v, p95 %v, max %v at %v\n",
			clerks, n, s.arrived, s.gaveUp, (sum / time.Duration(len(s.waits))).Truncate(time.Millisecond), pick(50), pick(95), pick(100), s.now)
	}
	bodies := []Body{
		{"sun", Vec{}, Vec{}, 1000},
		{"earth", Vec{X: 10}, Vec{Y: 10}, 1},
		{"mars", Vec{0, 20, 0}, Vec{-math.Sqrt(50), 0, 0.5}, 0.5},
	}
	e0 := energy(bodies)
	for i := 0; i <= 3000; i++ {
		if i%1000 == 0 {
			fmt.Printf("%4d", i)
			for _, b := range bodies {
				fmt.Printf(" %s %v %.1v", b.Name, b.Pos, b.Vel)
			}
			fmt.Println()
		}
		step(bodies, 0.001)
	}
	fmt.Printf("energy drift below 1%%: %t, start %.6f\n", math.Abs((energy(bodies)-e0)/e0) < 0.01, e0)
}
