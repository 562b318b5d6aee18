// Writes complex.csv: a, b, a/b, a*b, each as real and imaginary part.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func div(a, b complex128) complex128 { return a / b }

//go:noinline
func mul(a, b complex128) complex128 { return a * b }

func main() {
	inf, nan := math.Inf(1), math.NaN()
	values := []complex128{
		complex(1, 2), complex(-3, 0.5), complex(0, 0), complex(inf, 1), complex(nan, 1),
		complex(inf, nan), complex(0, -inf), complex(1e308, 1e308), complex(math.Copysign(0, -1), 0),
	}
	for _, a := range values {
		for _, b := range values {
			for i, c := range []complex128{a, b, div(a, b), mul(a, b)} {
				if i > 0 {
					fmt.Print(",")
				}
				fmt.Printf("%g,%g", real(c), imag(c))
			}
			fmt.Println()
		}
	}
}
