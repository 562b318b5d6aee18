// Quickstart allocates, drops most of it, and shows what the collector did.
package main

import (
	"fmt"
	"runtime"
)

type session struct {
	id   int
	data [120]byte
	next *session
}

func main() {
	var kept *session
	for i := 0; i < 200_000; i++ {
		s := &session{id: i}
		if i%100 == 0 {
			s.next = kept
			kept = s
		}
	}
	count := 0
	for s := kept; s != nil; s = s.next {
		count++
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("sessions kept:", count)
	fmt.Println("collected at least once:", m.NumGC > 0)
	fmt.Println("allocated more than 20 MiB:", m.TotalAlloc > 20<<20)
	fmt.Println("live less than 4 MiB:", m.HeapAlloc < 4<<20)
}
