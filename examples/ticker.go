// Ticker shows what a forgotten ticker costs. Nobody has to stop one that nobody can reach any
// more; but a goroutine that waits for its ticks keeps it, and itself, for ever.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func poll(stop <-chan bool, ticks *int) {
	ticker := time.NewTicker(time.Millisecond)
	for {
		select {
		case <-ticker.C:
			*ticks++
		case <-stop:
			return
		}
	}
}

func objects() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapObjects
}

func main() {
	before := objects()
	for i := 0; i < 1000; i++ {
		time.NewTicker(time.Millisecond)
	}
	fmt.Println("1000 tickers that nobody reads are collected:", objects() < before+100)

	var forgotten, stopped int
	stop := make(chan bool)
	go poll(nil, &forgotten)
	go poll(stop, &stopped)
	time.Sleep(60*time.Millisecond + 500*time.Microsecond)
	close(stop)
	time.Sleep(time.Millisecond)
	ticksThen := stopped
	fmt.Println("both ticked:", forgotten > 5, stopped > 5)
	time.Sleep(60 * time.Millisecond)
	fmt.Println("the stopped one ticks no more:", stopped == ticksThen)
	fmt.Println("the forgotten one goes on:", forgotten > ticksThen+5)
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
