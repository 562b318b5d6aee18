// Strings: built with strings.Builder, and by concatenation.
package main

import (
	"os"
	"strconv"
	"strings"
)

var words = []string{"alpha", "beta", "gamma", "delta", "epsilon"}

func main() {
	reps, _ := strconv.Atoi(os.Args[1])
	sum := 0
	for range reps {
		sum += once()
	}
	println(sum)
}

func once() int {
	sum := 0
	for i := range 200 {
		var b strings.Builder
		for j := range 100 {
			b.WriteString(words[(i+j)%len(words)])
			b.WriteByte(' ')
		}
		s := b.String()
		if strings.HasPrefix(s, "beta") {
			sum += len(s)
		}
		t := ""
		for j := range 10 {
			t += words[j%len(words)]
		}
		sum += len(t)
	}
	return sum
}
