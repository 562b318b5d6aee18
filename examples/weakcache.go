// Weakcache keeps weak pointers to what others use: as soon as nobody does, a collection takes the
// value, and a cleanup takes the entry.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
	"weak"
)

type image struct {
	name   string
	pixels [4096]byte
}

type cache struct {
	mu      sync.Mutex
	images  map[string]weak.Pointer[image]
	loads   int
	evicted []string
}

func (c *cache) get(name string) *image {
	c.mu.Lock()
	defer c.mu.Unlock()
	if p, ok := c.images[name]; ok {
		if img := p.Value(); img != nil {
			return img
		}
	}
	c.loads++
	img := &image{name: name}
	c.images[name] = weak.Make(img)
	runtime.AddCleanup(img, c.evict, name)
	return img
}

func (c *cache) evict(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if p, ok := c.images[name]; ok && p.Value() == nil {
		delete(c.images, name)
		c.evicted = append(c.evicted, name)
	}
}

func collect() {
	runtime.GC()
	time.Sleep(5 * time.Millisecond)
}

func main() {
	c := &cache{images: make(map[string]weak.Pointer[image])}
	gopher := c.get("gopher")
	fmt.Println("same image:", c.get("gopher") == gopher, "loads:", c.loads)
	collect()
	fmt.Println("kept while in use:", c.get("gopher") == gopher, "loads:", c.loads)
	runtime.KeepAlive(gopher)
	gopher = nil
	collect()
	fmt.Println("evicted:", c.evicted, "entries:", len(c.images))
	fmt.Println("loaded again:", c.get("gopher").name, "loads:", c.loads)

	file := &image{name: "file"}
	runtime.SetFinalizer(file, func(f *image) { fmt.Println("finalizer of", f.name) })
	pointer := weak.Make(file)
	runtime.KeepAlive(file)
	file = nil
	collect()
	fmt.Println("weak pointer is nil once the finalizer was queued:", pointer.Value() == nil)
}
