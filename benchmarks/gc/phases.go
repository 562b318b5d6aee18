// Phases: a program loads much, works on little, rests, and loads again.
package main

import (
	"fmt"
	"math/rand"
	"time"
)

const (
	days    = 3
	records = 250_000
	queries = 150_000
)

type record struct {
	id   int
	name string
	tags []string
}

func load(random *rand.Rand) map[int]*record {
	all := map[int]*record{}
	for id := range records {
		r := &record{id: id, name: fmt.Sprint("record ", random.Intn(1_000_000))}
		for range random.Intn(3) {
			r.tags = append(r.tags, r.name[:4+random.Intn(3)])
		}
		all[id] = r
	}
	return all
}

func main() {
	random := rand.New(rand.NewSource(10))
	found := 0
	for range days {
		all := load(random)
		for id := range all {
			if id%20 != 0 {
				delete(all, id)
			}
		}
		for i := range queries {
			line := fmt.Sprintf("query %d of %d", i, queries)
			if r := all[random.Intn(records)]; r != nil && len(line) > len(r.name) {
				found++
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	fmt.Println("found", found)
}
