// LRU, TTL and sharded caches, generic, with hooks and statistics.
package main

import (
	"container/list"
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type Clock interface{ Now() time.Time }

type fakeClock struct{ t time.Time }

func (c *fakeClock) Now() time.Time          { return c.t }
func (c *fakeClock) Advance(d time.Duration) { c.t = c.t.Add(d) }

type Cache[K comparable, V any] interface {
	Get(K) (V, bool)
	Put(K, V)
	Len() int
}

type Stats struct {
	Hits, Misses, Evictions uint64
}

func (s Stats) Ratio() float64 {
	if s.Hits+s.Misses == 0 {
		return 0
	}
	return float64(s.Hits) / float64(s.Hits+s.Misses)
}

type entry[K comparable, V any] struct {
	key     K
	val     V
	expires time.Time
}

type LRU[K comparable, V any] struct {
	Stats
	cap     int
	ttl     time.Duration
	clock   Clock
	order   *list.List
	items   map[K]*list.Element
	OnEvict func(K, V, error)
}

var (
	ErrFull    = errors.New("cache full")
	ErrExpired = errors.New("entry expired")
)

type Option[K comparable, V any] func(*LRU[K, V])

func WithTTL[K comparable, V any](d time.Duration, c Clock) Option[K, V] {
	return func(l *LRU[K, V]) { l.ttl, l.clock = d, c }
}

func NewLRU[K comparable, V any](cap int, opts ...Option[K, V]) *LRU[K, V] {
	l := &LRU[K, V]{cap: cap, order: list.New(), items: map[K]*list.Element{}}
	for _, o := range opts {
		o(l)
	}
	return l
}

func (l *LRU[K, V]) Len() int { return l.order.Len() }

func (l *LRU[K, V]) Get(k K) (v V, ok bool) {
	el, ok := l.items[k]
	if !ok {
		l.Misses++
		return v, false
	}
	e := el.Value.(*entry[K, V])
	if l.clock != nil && !l.clock.Now().Before(e.expires) {
		l.remove(el, ErrExpired)
		l.Misses++
		return v, false
	}
	l.Hits++
	l.order.MoveToFront(el)
	return e.val, true
}

func (l *LRU[K, V]) Put(k K, v V) {
	var exp time.Time
	if l.clock != nil {
		exp = l.clock.Now().Add(l.ttl)
	}
	if el, ok := l.items[k]; ok {
		*el.Value.(*entry[K, V]) = entry[K, V]{k, v, exp}
		l.order.MoveToFront(el)
		return
	}
	if l.order.Len() >= l.cap {
		l.remove(l.order.Back(), ErrFull)
	}
	l.items[k] = l.order.PushFront(&entry[K, V]{k, v, exp})
}

func (l *LRU[K, V]) remove(el *list.Element, why error) {
	e := l.order.Remove(el).(*entry[K, V])
	delete(l.items, e.key)
	l.Evictions++
	if l.OnEvict != nil {
		l.OnEvict(e.key, e.val, why)
	}
}

func (l *LRU[K, V]) String() string {
	var parts []string
	for el := l.order.Front(); el != nil; el = el.Next() {
		e := el.Value.(*entry[K, V])
		parts = append(parts, fmt.Sprintf("%v=%v", e.key, e.val))
	}
	return "[" + strings.Join(parts, " ") + "]"
}

type shard[V any] struct {
	sync.RWMutex
	m map[string]V
}

type Sharded[V any] struct {
	shards [8]shard[V]
	loads  atomic.Int64
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

func (s *Sharded[V]) shard(k string) *shard[V] { return &s.shards[hash(k)%uint32(len(s.shards))] }

func (s *Sharded[V]) GetOrLoad(k string, load func(string) V) V {
	sh := s.shard(k)
	sh.RLock()
	v, ok := sh.m[k]
	sh.RUnlock()
	if ok {
		return v
	}
	sh.Lock()
	defer sh.Unlock()
	if v, ok := sh.m[k]; ok {
		return v
	}
	if sh.m == nil {
		sh.m = make(map[string]V)
	}
	s.loads.Add(1)
	v = load(k)
	sh.m[k] = v
	return v
}

func fill[C Cache[string, int]](c C, words string) (total int) {
	for _, w := range strings.Fields(words) {
		if n, ok := c.Get(w); ok {
			c.Put(w, n+1)
			total++
		} else {
			c.Put(w, 1)
		}
	}
	return
}

func main() {
	lru := NewLRU[string, int](3)
	lru.OnEvict = func(k string, v int, why error) { fmt.Printf("  evict %s=%d: %v\n", k, v, why) }
	fmt.Println(fill(lru, "a b c a d a e f a"), lru.Len(), lru)
	fmt.Printf("%+v %.3f\n", lru.Stats, lru.Ratio())

	clock := &fakeClock{time.Date(2024, time.February, 28, 23, 59, 30, 0, time.UTC)}
	ttl := NewLRU(10, WithTTL[int, string](90*time.Second, clock))
	ttl.OnEvict = func(k int, v string, why error) {
		fmt.Println("  at", clock.Now().Format("2006-01-02 15:04:05"), k, v, errors.Is(why, ErrExpired))
	}
	ttl.Put(1, "one")
	clock.Advance(time.Minute)
	ttl.Put(2, "two")
	fmt.Println(ttl.Get(1))
	clock.Advance(30 * time.Second)
	fmt.Println(ttl.Get(1))
	fmt.Println(ttl.Get(2))
	clock.Advance(time.Hour)
	fmt.Println(ttl.Get(2))
	fmt.Println(ttl.Len(), ttl.Stats)

	type point struct{ x, y int }
	pts := NewLRU[point, []string](2)
	pts.Put(point{1, 2}, []string{"p"})
	pts.Put(point{1, 2}, []string{"p", "q"})
	pts.Put(point{3, 4}, nil)
	fmt.Println(pts)

	var s Sharded[int]
	var wg sync.WaitGroup
	for g := 0; g < 10; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 100; i++ {
				k := fmt.Sprintf("key-%02d", (i*7+g)%50)
				if got := s.GetOrLoad(k, func(k string) int { return int(hash(k) % 1000) }); got != int(hash(k)%1000) {
					panic("wrong value")
				}
			}
		}()
	}
	wg.Wait()
	var sizes []int
	var keys []string
	for i := range s.shards {
		sizes = append(sizes, len(s.shards[i].m))
		for k := range s.shards[i].m {
			keys = append(keys, k)
		}
	}
	sort.Strings(keys)
	fmt.Println(s.loads.Load(), sizes, keys[:3], keys[len(keys)-1])
}
