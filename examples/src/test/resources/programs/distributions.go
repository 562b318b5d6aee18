// The numbers of seeded generators, to the bit.
package main

import (
	"fmt"
	"math/rand"
	v2 "math/rand/v2"
)

func main() {
	old := rand.New(rand.NewSource(7))
	fresh := v2.New(v2.NewPCG(3, 4))
	oldZipf := rand.NewZipf(old, 1.3, 2.5, 1000)
	freshZipf := v2.NewZipf(fresh, 1.3, 2.5, 1000)
	for range 20 {
		fmt.Println(old.NormFloat64(), old.ExpFloat64(), oldZipf.Uint64())
		fmt.Println(fresh.NormFloat64(), fresh.ExpFloat64(), freshZipf.Uint64())
	}
	var sums [6]float64
	for range 100_000 {
		sums[0] += old.NormFloat64()
		sums[1] += old.ExpFloat64()
		sums[2] += float64(oldZipf.Uint64())
		sums[3] += fresh.NormFloat64()
		sums[4] += fresh.ExpFloat64()
		sums[5] += float64(freshZipf.Uint64())
	}
	fmt.Println(sums)
	fmt.Println(rand.NewZipf(old, 1, 2, 3) == nil, v2.NewZipf(fresh, 2, 0.5, 3) == nil)
}
