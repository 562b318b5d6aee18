// Strings: bytes appended one by one, then compared.
package main

import (
	"os"
	"strconv"
)

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
	for i := range 2000 {
		var b []byte
		for j := range 200 {
			b = append(b, byte('a'+(i+j)%26))
		}
		s := string(b)
		if s > "n" {
			sum += len(s)
		}
	}
	return sum
}
