// A least recently used cache, shared by workers: a map for finding, a list for the order, a mutex
// around both, and a sync.Pool that hands evicted entries out again.
package main

import (
	"container/list"
	"fmt"
	"sync"
)

const capacity = 100

type entry struct {
	key   int
	value [64]byte
}

type cache struct {
	mu        sync.Mutex
	order     *list.List // of *entry, the most recently used first
	places    map[int]*list.Element
	pool      sync.Pool
	hits      int
	misses    int
	evictions int
}

func newCache() *cache {
	c := &cache{order: list.New(), places: make(map[int]*list.Element)}
	c.pool.New = func() any { return new(entry) }
	return c
}

// get returns the first byte of the value for key, which it computes if it has to.
func (c *cache) get(key int) byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	if place, ok := c.places[key]; ok {
		c.hits++
		c.order.MoveToFront(place)
		return place.Value.(*entry).value[0]
	}
	c.misses++
	if c.order.Len() == capacity {
		c.evict()
	}
	fresh := c.pool.Get().(*entry)
	fresh.key = key
	for i := range fresh.value {
		fresh.value[i] = byte(key + i)
	}
	c.places[key] = c.order.PushFront(fresh)
	return fresh.value[0]
}

func (c *cache) evict() {
	c.evictions++
	oldest := c.order.Remove(c.order.Back()).(*entry)
	delete(c.places, oldest.key)
	c.pool.Put(oldest)
}

func main() {
	c := newCache()
	var workers sync.WaitGroup
	sums := make([]int, 4)
	for w := range sums {
		workers.Add(1)
		go func() {
			defer workers.Done()
			// Each worker comes back to its own 20 keys; every third key is a rare one.
			for i := 0; i < 600; i++ {
				key := w*20 + i%20
				if i%3 == 0 {
					key = 1000 + (w*600+i)%900
				}
				sums[w] += int(c.get(key))
			}
		}()
	}
	workers.Wait()
	fmt.Println("sums", sums)
	fmt.Println("entries", c.order.Len(), "of", capacity, "found by", len(c.places), "keys")
	fmt.Println("lookups", c.hits+c.misses, "all missed or hit:", c.misses-c.evictions == c.order.Len())
}
