// Prints what GoPrintTest expects: go run print.go 2> print.txt
package main

import "math"

func main() {
	zero := 0.0
	for _, f := range []float64{0, -zero * 1, 1, 3.25, 999999, 1e6, 1e-4, 1e-5, 123456789, 1e23, 2e23,
		5e-324, 1e-323, 9.5e-322, 0.30000000000000004, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1)} {
		println(f)
	}
	for _, f := range []float32{1.0 / 3, 1e-45, 3e-45, 16777216, 0.1, math.MaxFloat32} {
		println(f)
	}
	println(complex(1, -2), complex(math.NaN(), math.NaN()), complex(1, math.Inf(1)), complex(0, -math.MaxFloat64))
	println(int64(math.MinInt64), uint64(math.MaxUint64), true, false, "hé\xff", 'x')
	print(1, 2, "a", "\n")
	var e error
	var p *int
	var s []int
	println(e, p, s)
}
