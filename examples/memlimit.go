// Memlimit lets a heap grow under a memory limit with GOGC off: the collector leaves it alone as
// long as there is room, and works the harder the less there is.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

const limit = 64 << 20

type node struct {
	next *node
	data [1016]byte
}

var kept, dropped *node

// newNode has some work to do for each node, as programs have.
func newNode(next *node) *node {
	n := &node{next: next}
	for i := range n.data {
		n.data[i] = byte(i * i)
	}
	return n
}

func mapped(m *runtime.MemStats) uint64 { return m.Sys - m.HeapReleased }

func main() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(limit)
	var most uint64
	var cycles [4]uint32
	for phase := range cycles {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := 0; i < 8<<10; i++ { // 8 MiB stay
			kept = newNode(kept)
		}
		for i := 0; i < 96<<10; i++ { // 96 MiB go
			dropped = newNode(nil)
			if i%1024 == 0 {
				runtime.ReadMemStats(&after)
				most = max(most, mapped(&after))
			}
		}
		runtime.ReadMemStats(&after)
		cycles[phase] = after.NumGC - before.NumGC
		fmt.Fprintf(os.Stderr, "%d MiB live: %d cycles, %d MiB mapped\n",
			8*(phase+1), cycles[phase], mapped(&after)>>20)
	}
	fmt.Println("held the limit, about:", most < limit+limit/4)
	fmt.Println("used most of it:", most > limit*8/10)
	fmt.Println("collected:", cycles[0] > 0)
	fmt.Println("more and more often:", cycles[3] > cycles[0])
}
