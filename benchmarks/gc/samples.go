// Samples: series of measurements that grow by append, summed up and dropped again.
package main

import (
	"fmt"
	"math/rand"
	"slices"
)

const (
	rounds = 8
	series = 24
	length = 60_000
)

type sample struct {
	at    int64
	value float64
	label *string
}

func main() {
	random := rand.New(rand.NewSource(8))
	labels := []string{"cpu", "memory", "disk"}
	var medians []float64
	for range rounds {
		all := make([][]sample, series)
		at := int64(0)
		for range series * length {
			at++
			i := random.Intn(series)
			all[i] = append(all[i], sample{at, random.Float64(), &labels[i%len(labels)]})
		}
		for _, s := range all {
			var values []float64
			for _, one := range s[:len(s)/10] {
				values = append(values, one.value)
			}
			slices.Sort(values)
			medians = append(medians, values[len(values)/2])
		}
	}
	fmt.Println("medians", len(medians), "largest below 0.6:", slices.Max(medians) < 0.6)
}
