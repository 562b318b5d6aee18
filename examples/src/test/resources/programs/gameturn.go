// A turn based game: weighted random loot, an inventory with generics, effects as closures, and replays.
package main

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

type Rarity byte

const (
	Common Rarity = 'c'
	Rare   Rarity = 'r'
	Epic   Rarity = 'e'
)

type Item struct {
	Name   string
	Rarity Rarity
	Weight float32
	Value  uint16
}

type Stack struct {
	*Item
	Count int
}

type Inventory struct {
	slots map[string]*Stack
	limit float32
}

type OverweightError struct{ By float32 }

func (o OverweightError) Error() string { return fmt.Sprintf("too heavy by %.2fkg", o.By) }

var ErrMissing = errors.New("not in inventory")

func (inv *Inventory) Weight() (w float32) {
	for _, n := range slices.Sorted(maps.Keys(inv.slots)) {
		s := inv.slots[n]
		w += s.Weight * float32(s.Count)
	}
	return
}

func (inv *Inventory) Add(it *Item, n int) error {
	if over := inv.Weight() + it.Weight*float32(n) - inv.limit; over > 0 {
		return OverweightError{over}
	}
	if s, ok := inv.slots[it.Name]; ok {
		s.Count += n
	} else {
		inv.slots[it.Name] = &Stack{it, n}
	}
	return nil
}

func (inv *Inventory) Take(name string) (*Item, error) {
	s, ok := inv.slots[name]
	if !ok {
		return nil, fmt.Errorf("take %s: %w", name, ErrMissing)
	}
	if s.Count--; s.Count == 0 {
		delete(inv.slots, name)
	}
	return s.Item, nil
}

type Unit struct {
	Name     string
	HP, Max  int
	Atk, Def int
	Effects  []Effect
	Inv      Inventory
	OnHit    func(self, other *Unit, dmg int) int
}

type Effect struct {
	Name string
	Left int
	Tick func(*Unit)
}

func (u *Unit) Alive() bool { return u.HP > 0 }
func (u *Unit) Heal(n int)  { u.HP = min(u.Max, u.HP+n) }
func (u *Unit) Bar(width int) string {
	full := int(math.Round(float64(width) * float64(max(u.HP, 0)) / float64(u.Max)))
	return "[" + strings.Repeat("■", full) + strings.Repeat("·", width-full) + "]"
}

type Weighted[T any] struct {
	items []T
	cum   []int
}

func (w *Weighted[T]) Add(weight int, x T) *Weighted[T] {
	last := 0
	if len(w.cum) > 0 {
		last = w.cum[len(w.cum)-1]
	}
	w.items = append(w.items, x)
	w.cum = append(w.cum, last+weight)
	return w
}

func (w *Weighted[T]) Pick(r *rand.Rand) T {
	n := r.IntN(w.cum[len(w.cum)-1])
	return w.items[sort.SearchInts(w.cum, n+1)]
}

type Log struct {
	lines []string
	sink  func(string)
}

func (l *Log) Printf(format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	l.lines = append(l.lines, s)
	if l.sink != nil {
		l.sink(s)
	}
}

func poison(dmg, turns int) Effect {
	return Effect{"poison", turns, func(u *Unit) { u.HP -= dmg }}
}

func regen(n int) func(*Unit) { return func(u *Unit) { u.Heal(n) } }

func battle(a, b *Unit, r *rand.Rand, log *Log) (winner *Unit, rounds int) {
	for rounds = 1; rounds <= 50; rounds++ {
		for _, pair := range [2][2]*Unit{{a, b}, {b, a}} {
			me, you := pair[0], pair[1]
			if !me.Alive() {
				return you, rounds
			}
			kept := me.Effects[:0]
			for _, e := range me.Effects {
				e.Tick(me)
				if e.Left--; e.Left > 0 {
					kept = append(kept, e)
				}
			}
			me.Effects = kept
			dmg := max(1, me.Atk+r.IntN(6)-you.Def)
			crit := r.Float64() < 0.2
			if crit {
				dmg *= 2
			}
			if me.OnHit != nil {
				dmg = me.OnHit(me, you, dmg)
			}
			you.HP -= dmg
			log.Printf("%2d %-6s hits %-6s %2d%-1s %s", rounds, me.Name, you.Name, dmg, map[bool]string{true: "!"}[crit], you.Bar(10))
			if !you.Alive() {
				return me, rounds
			}
		}
	}
	return nil, rounds
}

func newUnits() (hero, orc *Unit) {
	hero = &Unit{Name: "Ünal", HP: 40, Max: 40, Atk: 6, Def: 3, Inv: Inventory{map[string]*Stack{}, 12.5}}
	orc = &Unit{Name: "Grok", HP: 55, Max: 55, Atk: 8, Def: 1}
	hero.Effects = append(hero.Effects, Effect{"regen", 4, regen(2)})
	hero.OnHit = func(self, other *Unit, dmg int) int {
		if len(other.Effects) == 0 {
			other.Effects = append(other.Effects, poison(3, 2))
		}
		return dmg
	}
	return
}

func main() {
	var logs [2]Log
	for i := range logs {
		r := rand.New(rand.NewPCG(2024, 12))
		hero, orc := newUnits()
		if i == 0 {
			logs[i].sink = func(s string) { fmt.Fprintln(os.Stdout, s) }
		}
		w, rounds := battle(hero, orc, r, &logs[i])
		if i == 0 {
			fmt.Println(w.Name, "wins after", rounds, "rounds with", w.HP, "of", w.Max, len(orc.Effects))
		}
	}
	fmt.Println("replay is equal:", slices.Equal(logs[0].lines, logs[1].lines), len(logs[0].lines))

	loot := new(Weighted[*Item]).
		Add(70, &Item{"copper", Common, 0.1, 1}).
		Add(25, &Item{"sword", Rare, 3.25, 120}).
		Add(5, &Item{"crown", Epic, 1.5, 9999})
	r := rand.New(rand.NewPCG(1, 2))
	counts := map[Rarity]int{}
	hero, _ := newUnits()
	var problems []error
	for range 200 {
		it := loot.Pick(r)
		counts[it.Rarity]++
		if err := hero.Inv.Add(it, 1); err != nil {
			problems = append(problems, err)
		}
	}
	fmt.Println(counts[Common]+counts[Rare]+counts[Epic], counts[Common] > counts[Rare], counts[Rare] > counts[Epic])
	var over OverweightError
	fmt.Println(len(problems) > 0, errors.As(errors.Join(problems...), &over), over.By > 0)
	inv := Inventory{slots: map[string]*Stack{}, limit: 10}
	sword := &Item{"sword", Rare, 3.25, 120}
	fmt.Println(inv.Add(sword, 2), inv.Add(sword, 1), inv.Add(sword, 2), inv.Weight())
	for range 4 {
		it, err := inv.Take("sword")
		fmt.Println(it == sword, err, errors.Is(err, ErrMissing))
	}
	fmt.Printf("%v %+v %c %v\n", *sword, *sword, sword.Rarity, Rare)
	fmt.Printf("%v %d\n", Stack{nil, 2}, utf8.RuneCountInString(hero.Bar(7)))
	xs := []int{1, 2, 3, 4, 5, 6, 7, 8}
	r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs, r.Perm(5), r.Uint32(), r.Int64N(1<<40), r.NormFloat64() < 10, rand.N(10) < 10, r.ExpFloat64() >= 0)
	cha := rand.New(rand.NewChaCha8([32]byte([]byte("chacha8 is a seeded generator 32"))))
	fmt.Println(cha.IntN(1000), cha.IntN(1000), cha.Uint64())
	z := rand.NewZipf(r, 1.5, 2, 50)
	fmt.Println(z.Uint64() <= 50)
}
