// Cache lets a cache of everything grow without bound beside one that evicts.
package main

import (
	"fmt"
	"runtime"
)

const requests = 40_000

type page [512]byte

type unbounded struct{ pages map[int]*page }

func (c *unbounded) get(key int) *page {
	p, ok := c.pages[key]
	if !ok {
		p = &page{byte(key)}
		c.pages[key] = p
	}
	return p
}

// evicting keeps the last pages that were loaded: a ring tells which is the oldest.
type evicting struct {
	pages map[int]*page
	ring  [1000]int
	next  int
}

func (c *evicting) get(key int) *page {
	p, ok := c.pages[key]
	if !ok {
		p = &page{byte(key)}
		delete(c.pages, c.ring[c.next])
		c.ring[c.next] = key
		c.next = (c.next + 1) % len(c.ring)
		c.pages[key] = p
	}
	return p
}

func heapMiB() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return (m.HeapAlloc + 1<<19) >> 20
}

func main() {
	all := &unbounded{make(map[int]*page)}
	few := &evicting{pages: make(map[int]*page)}
	sum := 0
	for i := 1; i <= requests; i++ {
		sum += int(few.get(i)[0])
		if i%(requests/4) == 0 {
			fmt.Println("evicting,", i, "requests:", len(few.pages), "pages,", heapMiB(), "MiB")
		}
	}
	for i := 1; i <= requests; i++ {
		sum -= int(all.get(i)[0])
		if i%(requests/4) == 0 {
			fmt.Println("unbounded,", i, "requests:", len(all.pages), "pages, at least", i*512>>20, "MiB:", heapMiB() >= uint64(i*512>>20))
		}
	}
	fmt.Println("same answers:", sum == 0, len(all.pages), len(few.pages))
}
