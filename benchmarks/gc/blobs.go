// Blobs: blocks of plain bytes in a ring; nothing in them for the collector to scan.
package main

import (
	"fmt"
	"math/rand"
)

const (
	blocks = 80_000
	ring   = 1_200
)

func checksum(block []byte) uint32 {
	sum := uint32(1)
	for _, b := range block {
		sum = sum*31 + uint32(b)
	}
	return sum
}

func main() {
	random := rand.New(rand.NewSource(9))
	held := make([][]byte, ring)
	sum := uint32(0)
	for i := range blocks {
		block := make([]byte, 1_000+random.Intn(30_000))
		for k := 0; k < len(block); k += 512 {
			block[k] = byte(i + k)
		}
		if old := held[i%ring]; old != nil {
			sum ^= checksum(old[:1_000])
		}
		held[i%ring] = block
	}
	fmt.Println("sum", sum)
}
