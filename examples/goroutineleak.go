// Goroutineleak starts searches of which only the first answer is read: the others wait for ever,
// and what they hold stays. A context tells them to stop.
package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

const (
	requests = 50
	replicas = 4
)

type answer struct {
	replica int
	data    [16 << 10]byte
}

// leaky sends into a channel without room: all but one of the senders hang.
func leaky() int {
	answers := make(chan *answer)
	for i := 0; i < replicas; i++ {
		go func() {
			answers <- &answer{replica: i}
		}()
	}
	return (<-answers).replica
}

// cured lets the senders give up.
func cured(parent context.Context) int {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	answers := make(chan *answer)
	for i := 0; i < replicas; i++ {
		go func() {
			select {
			case answers <- &answer{replica: i}:
			case <-ctx.Done():
			}
		}()
	}
	return (<-answers).replica
}

func report(what string) {
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("%s: %d goroutines, %d MiB of heap\n", what, runtime.NumGoroutine(), (m.HeapAlloc+1<<19)>>20)
}

func main() {
	report("at first")
	answered := 0
	for i := 0; i < requests; i++ {
		if cured(context.Background()) >= 0 {
			answered++
		}
	}
	report("with a context")
	for i := 0; i < requests; i++ {
		if leaky() >= 0 {
			answered++
		}
	}
	report("without")
	fmt.Println("answered:", answered)
}
