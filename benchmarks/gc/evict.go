// Evict: a cache that throws out the least recently used page when it holds too many bytes.
package main

import (
	"container/list"
	"fmt"
	"math/rand"
	"strconv"
)

const (
	lookups  = 400_000
	maxBytes = 24 << 20
	pages    = 60_000
)

type page struct {
	path string
	body []byte
}

type cache struct {
	order *list.List // of *page, the most recently used first
	known map[string]*list.Element
	bytes int
}

func (c *cache) get(path string, render func() []byte) []byte {
	if e, ok := c.known[path]; ok {
		c.order.MoveToFront(e)
		return e.Value.(*page).body
	}
	p := &page{path, render()}
	c.known[path] = c.order.PushFront(p)
	c.bytes += len(p.body)
	for c.bytes > maxBytes {
		old := c.order.Remove(c.order.Back()).(*page)
		delete(c.known, old.path)
		c.bytes -= len(old.body)
	}
	return p.body
}

func main() {
	random := rand.New(rand.NewSource(5))
	c := &cache{order: list.New(), known: map[string]*list.Element{}}
	misses := 0
	for range lookups {
		// Small numbers come more often.
		id := random.Intn(1 + random.Intn(pages))
		body := c.get("/page/"+strconv.Itoa(id), func() []byte {
			misses++
			return make([]byte, 100+random.Intn(3_000))
		})
		body[0]++
	}
	fmt.Println("pages", c.order.Len(), "misses", misses)
}
