// Game of life on a torus, and an elevator driven as a state machine.
package main

import (
	"fmt"
	"slices"
	"strings"
)

type Grid [][]bool

func NewGrid(w, h int) Grid {
	g := make(Grid, h)
	cells := make([]bool, w*h)
	for y := range g {
		g[y] = cells[y*w : (y+1)*w : (y+1)*w]
	}
	return g
}

func ParseGrid(s string) Grid {
	lines := strings.Split(strings.Trim(s, "\n"), "\n")
	g := NewGrid(len(lines[0]), len(lines))
	for y, line := range lines {
		for x, c := range line {
			g[y][x] = c == '#'
		}
	}
	return g
}

func (g Grid) neighbours(x, y int) (n int) {
	h, w := len(g), len(g[0])
	for _, d := range [...][2]int{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}} {
		if g[(y+d[1]+h)%h][(x+d[0]+w)%w] {
			n++
		}
	}
	return
}

func (g Grid) Step() Grid {
	next := NewGrid(len(g[0]), len(g))
	for y := range g {
		for x, alive := range g[y] {
			switch n := g.neighbours(x, y); {
			case n == 3, alive && n == 2:
				next[y][x] = true
			}
		}
	}
	return next
}

func (g Grid) Key() (key [4]uint64) {
	i := 0
	for _, row := range g {
		for _, c := range row {
			if c {
				key[i/64] |= 1 << (i % 64)
			}
			i++
		}
	}
	return
}

func (g Grid) String() string {
	var b strings.Builder
	for _, row := range g {
		for _, c := range row {
			b.WriteByte(" .#"[map[bool]int{false: 1, true: 2}[c]])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

type State int

const (
	Idle State = iota
	MovingUp
	MovingDown
	DoorsOpen
)

func (s State) String() string { return [...]string{"idle", "up", "down", "open"}[s] }

type Event interface{ isEvent() }
type (
	Call  struct{ Floor int }
	Press struct{ Floor int }
	Tick  struct{}
	Fire  struct{ Reason string }
)

func (Call) isEvent()  {}
func (Press) isEvent() {}
func (Tick) isEvent()  {}
func (*Fire) isEvent() {}

type Elevator struct {
	state  State
	floor  int
	wanted map[int]struct{}
	onOpen []func(floor int)
	trace  strings.Builder
}

type transition func(*Elevator) State

var table = map[State]transition{
	Idle:       (*Elevator).pick,
	MovingUp:   func(e *Elevator) State { e.floor++; return e.arrive() },
	MovingDown: func(e *Elevator) State { e.floor--; return e.arrive() },
	DoorsOpen:  (*Elevator).pick,
}

func (e *Elevator) pick() State {
	best, dist := 0, 1<<30
	for f := range e.wanted {
		d := f - e.floor
		if d < 0 {
			d = -d
		}
		if d < dist || d == dist && f > best {
			best, dist = f, d
		}
	}
	switch {
	case dist == 1<<30:
		return Idle
	case best > e.floor:
		return MovingUp
	case best < e.floor:
		return MovingDown
	}
	return e.arrive()
}

func (e *Elevator) arrive() State {
	if _, ok := e.wanted[e.floor]; !ok {
		return e.state
	}
	delete(e.wanted, e.floor)
	for _, f := range e.onOpen {
		f(e.floor)
	}
	return DoorsOpen
}

func (e *Elevator) Handle(ev Event) {
	switch ev := ev.(type) {
	case Call:
		e.wanted[ev.Floor] = struct{}{}
	case Press:
		e.wanted[ev.Floor] = struct{}{}
	case *Fire:
		clear(e.wanted)
		e.wanted[0] = struct{}{}
		fmt.Fprintf(&e.trace, "!%s ", ev.Reason)
	case Tick:
		old := e.state
		e.state = table[e.state](e)
		if old != e.state {
			fmt.Fprintf(&e.trace, "%d:%v->%v ", e.floor, old, e.state)
		}
	}
}

func main() {
	g := ParseGrid(`
................
..#.............
...#............
.###............
................
........##......
........##......
................
...........###..
................
.###............
..###...........
................
................
`)
	seen := map[[4]uint64]int{}
	for gen := 0; ; gen++ {
		if gen == 0 || gen == 10 {
			fmt.Printf("generation %d\n%v", gen, g)
		}
		key := g.Key()
		if first, ok := seen[key]; ok {
			fmt.Printf("generation %d repeats %d\n%v", gen, first, g)
			break
		}
		seen[key] = gen
		g = g.Step()
	}

	var served []int
	e := &Elevator{wanted: map[int]struct{}{}}
	e.onOpen = append(e.onOpen, func(f int) { served = append(served, f) })
	opened := make(map[int]int)
	e.onOpen = append(e.onOpen, func(f int) { opened[f]++ })
	script := []Event{Call{5}, Tick{}, Tick{}, Press{2}, Tick{}, Tick{}, Call{9}, Tick{}, Tick{}, Tick{}}
	script = append(script, slices.Repeat([]Event{Tick{}}, 8)...)
	script = append(script, Call{7}, Press{8}, Tick{}, &Fire{"smoke"})
	script = append(script, slices.Repeat([]Event{Tick{}}, 20)...)
	for i, ev := range script {
		e.Handle(ev)
		if _, tick := ev.(Tick); !tick {
			fmt.Printf("%2d %T %+v\n", i, ev, ev)
		}
	}
	fmt.Println(e.trace.String())
	fmt.Println(served, opened, e.state, e.floor, len(e.wanted))
	fmt.Printf("%v %d %s %q %x\n", e.state, e.state, DoorsOpen, MovingUp, MovingDown)
}
