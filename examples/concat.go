// What joining 1000 words costs: s += word copies all of s each time, a strings.Builder doubles its
// buffer now and then, and one that was told the size allocates once.
package main

import (
	"fmt"
	"runtime"
	"strings"
)

const words = 1000

var sink string

func concat() string {
	s := ""
	for i := 0; i < words; i++ {
		s += "word "
	}
	return s
}

func build() string {
	var b strings.Builder
	for i := 0; i < words; i++ {
		b.WriteString("word ")
	}
	return b.String()
}

func buildGrown() string {
	var b strings.Builder
	b.Grow(words * len("word "))
	for i := 0; i < words; i++ {
		b.WriteString("word ")
	}
	return b.String()
}

func measure(name string, join func() string) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	sink = join()
	runtime.ReadMemStats(&after)
	fmt.Printf("%-12s %7d bytes in %3d allocations, %d characters\n",
		name, after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs, len(sink))
}

func main() {
	measure("s += word", concat)
	measure("builder", build)
	measure("grown", buildGrown)
}
