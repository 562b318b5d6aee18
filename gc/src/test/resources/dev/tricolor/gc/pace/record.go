// Record runs small workloads whose pacing is recorded with GODEBUG=gctrace=1,gcpacertrace=1.
//
// Beside the runtime's own lines it writes, on standard error, what those lines leave out.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"sync"
)

type node struct {
	left, right *node
	words       [6]uint64
}

var (
	garbage *node
	bytes   []byte
)

var samples = []metrics.Sample{
	{Name: "/gc/cycles/total:gc-cycles"},
	{Name: "/gc/heap/live:bytes"},
	{Name: "/gc/scan/stack:bytes"},
	{Name: "/gc/scan/globals:bytes"},
	{Name: "/gc/heap/goal:bytes"},
	{Name: "/gc/stack/starting-size:bytes"},
	{Name: "/gc/limiter/last-enabled:gc-cycle"},
	{Name: "/cpu/classes/scavenge/assist:cpu-seconds"},
}

var lastCycle uint64

func value(i int) uint64 { return samples[i].Value.Uint64() }

// watch writes what the last cycle found, once for each cycle.
func watch() {
	metrics.Read(samples[:1])
	if value(0) == lastCycle {
		return
	}
	metrics.Read(samples)
	lastCycle = value(0)
	print("found ", lastCycle, " marked=", value(1), " stack=", value(2), " globals=", value(3), " goal=", value(4),
		" limited=", value(6), " scavenged=", int64(samples[7].Value.Float64()*1e9), "\n")
}

func keep(count int) []*node {
	kept := make([]*node, count)
	for i := range kept {
		kept[i] = new(node)
		if i%256 == 0 {
			watch()
		}
	}
	return kept
}

func steady(kept, dropped int) {
	nodes := keep(kept)
	for i := range dropped {
		garbage = new(node)
		if i%256 == 0 {
			watch()
		}
	}
	runtime.KeepAlive(nodes)
}

func churn(kept, dropped int) {
	nodes := keep(kept)
	x := uint32(12345)
	for i := range dropped {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		nodes[int(x)%kept] = new(node)
		if i%256 == 0 {
			watch()
		}
	}
}

func growth(count int) {
	var list *node
	for i := range count {
		list = &node{left: list}
		if i%256 == 0 {
			watch()
		}
	}
	runtime.KeepAlive(list)
}

func noscan(count int) {
	ring := make([][]byte, 1024)
	for i := range count {
		bytes = make([]byte, 8192)
		ring[i%len(ring)] = bytes
		watch()
	}
}

//go:noinline
func deep(depth int, bottom func()) int {
	if depth == 0 {
		bottom()
		return 0
	}
	return deep(depth-1, bottom) + 1
}

// park leaves count goroutines waiting depth calls deep.
func park(count, depth int) (release func()) {
	gate := make(chan bool)
	var parked sync.WaitGroup
	for range count {
		parked.Add(1)
		go deep(depth, func() { parked.Done(); <-gate })
	}
	parked.Wait()
	return func() { close(gate) }
}

func stacks(dropped int) {
	release := park(100, 200)
	steady(1000, dropped)
	release()
}

// limits writes the goal that a memory limit leaves, with the numbers it is made of.
func limits() {
	kept := keep(100_000)
	var m runtime.MemStats
	for _, percent := range []int{-1, 100, 400} {
		for _, mib := range []int64{6, 8, 10, 12, 14, 16, 20, 24, 32, 40, 48, 64, 100, 1000} {
			debug.SetGCPercent(percent)
			debug.SetMemoryLimit(mib << 20)
			steady(0, 20_000)
			runtime.GC()
			runtime.ReadMemStats(&m)
			metrics.Read(samples)
			print("limit=", mib<<20, " percent=", percent, " marked=", value(1), " stack=", value(2), " globals=", value(3),
				" mappedReady=", m.Sys-m.HeapReleased, " heapFree=", m.HeapIdle-m.HeapReleased,
				" heapAllocated=", m.HeapAlloc, " goal=", m.NextGC, "\n")
		}
	}
	runtime.KeepAlive(kept)
}

// percents writes the goal for a list of GOGC, at once and after the next cycle.
func percents() {
	for _, kept := range []int{0, 10_000, 200_000} {
		nodes := keep(kept)
		for _, percent := range []int{0, 10, 50, 99, 100, 101, 200, 400, 1000, 100_000, 2_147_483_647} {
			runtime.GC()
			debug.SetGCPercent(percent)
			if percent > 0 { // else a cycle has already begun
				goal("at-once", percent)
			}
			runtime.GC()
			goal("at-end", percent)
		}
		runtime.KeepAlive(nodes)
	}
}

func goal(when string, percent int) {
	metrics.Read(samples)
	print("percent=", percent, " ", when, " marked=", value(1), " stack=", value(2), " globals=", value(3), " goal=", value(4), "\n")
}

// starts writes with how large a stack goroutines start, for stacks of several depths.
func starts() {
	for _, depth := range []int{0, 10, 20, 21, 22, 23, 24, 25, 26, 40, 80, 90, 92, 94, 96, 98, 100, 160, 320, 640, 1280} {
		release := park(200, depth)
		runtime.GC()
		runtime.GC()
		metrics.Read(samples)
		print("depth=", depth, " goroutines=", runtime.NumGoroutine(), " stack=", value(2), " bytes=", value(5), "\n")
		release()
	}
}

func main() {
	scale := 1
	if len(os.Args) > 2 {
		scale, _ = strconv.Atoi(os.Args[2])
	}
	switch os.Args[1] {
	case "steady":
		steady(100_000*scale, 1_500_000*scale)
	case "churn":
		churn(100_000*scale, 1_500_000*scale)
	case "growth":
		growth(1_000_000 * scale)
	case "noscan":
		noscan(10_000 * scale)
	case "stacks":
		stacks(1_000_000 * scale)
	case "limits":
		limits()
	case "percents":
		percents()
	case "starts":
		starts()
	case "workers":
		runtime.GC()
	}
}
