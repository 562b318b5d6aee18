// Poolbuffers shows that a sync.Pool is no cache: what lies in it unused survives one collection,
// not two.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

const buffers = 8

var made int

var pool = sync.Pool{New: func() any {
	made++
	return make([]byte, 0, 64<<10)
}}

// use takes all buffers at once, and gives them back.
func use() {
	var taken [][]byte
	for i := 0; i < buffers; i++ {
		taken = append(taken, append(pool.Get().([]byte), "hello"...))
	}
	for _, b := range taken {
		pool.Put(b[:0])
	}
}

func main() {
	runtime.GOMAXPROCS(1) // each P has a pool of its own
	use()
	fmt.Println("made at first:", made)
	use()
	fmt.Println("made again at once:", made-buffers)
	runtime.GC()
	use()
	fmt.Println("made again after one collection:", made-buffers)
	runtime.GC()
	runtime.GC()
	use()
	fmt.Println("made again after two in a row:", made-buffers)
}
