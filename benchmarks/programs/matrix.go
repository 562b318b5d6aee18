// Matrix: nested loops over floats.
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

const n = 200

var a, b, c [n][n]float64

func once() int {
	for i := range n {
		for j := range n {
			a[i][j] = float64(i + j)
			b[i][j] = float64(i - j)
		}
	}
	for i := range n {
		for j := range n {
			s := 0.0
			for k := range n {
				s += a[i][k] * b[k][j]
			}
			c[i][j] = s
		}
	}
	return int(c[n/2][n/3])
}
