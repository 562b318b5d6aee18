// Writes convert.csv: a float64, then what it becomes as int64, int32, uint64, uint32.
package main

import (
	"fmt"
	"math"
)

//go:noinline
func row(x float64) string {
	return fmt.Sprintf("%x,%d,%d,%d,%d", math.Float64bits(x), int64(x), int32(x), uint64(x), uint32(x))
}

func main() {
	for _, x := range []float64{0, 0.5, -0.5, -1, 1.9, -1.9, 128, 1<<31 - 0.5, 1 << 31, -1<<31 - 0.5,
		-1<<31 - 1, 1 << 32, 1<<32 + 7, 1<<40 + 5, 1 << 62, 1 << 63, 1<<63 + 4096, -1 << 63, 1 << 64,
		-5e18, -1e19, 1e30, -1e30, math.NaN(), math.Inf(1), math.Inf(-1), 5e-324} {
		fmt.Println(row(x))
	}
}
