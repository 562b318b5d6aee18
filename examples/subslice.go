// Subslice keeps ten bytes of each message, and with them all of it; then it copies them.
package main

import (
	"bytes"
	"fmt"
	"runtime"
)

const (
	messages = 64
	length   = 256 << 10
)

func receive() []byte {
	return bytes.Repeat([]byte("x"), length)
}

func heapMiB() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return (m.HeapAlloc + 1<<19) >> 20
}

func main() {
	var heads [][]byte
	for i := 0; i < messages; i++ {
		heads = append(heads, receive()[:10])
	}
	fmt.Println("sub-slices of whole messages:", heapMiB(), "MiB for", len(heads)*len(heads[0]), "bytes")
	fmt.Println("capacity of each:", cap(heads[0]))

	heads = nil
	for i := 0; i < messages; i++ {
		heads = append(heads, bytes.Clone(receive()[:10]))
	}
	fmt.Println("copies:", heapMiB(), "MiB for", len(heads)*len(heads[0]), "bytes")
}
