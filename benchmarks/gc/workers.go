// Workers: goroutines turn jobs into results and share scratch buffers through a sync.Pool.
package main

import (
	"bytes"
	"fmt"
	"sort"
	"strconv"
	"sync"
)

const (
	jobs    = 30_000
	workers = 8
	recent  = 3_000
)

type job struct{ id, size int }

type result struct {
	id    int
	words []string
}

var scratch = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func work(j job) *result {
	b := scratch.Get().(*bytes.Buffer)
	defer scratch.Put(b)
	b.Reset()
	for i := range j.size {
		b.WriteString(strconv.Itoa(j.id * (i + 1) % 9973))
		b.WriteByte(' ')
	}
	r := &result{id: j.id}
	for _, w := range bytes.Fields(b.Bytes()) {
		r.words = append(r.words, string(w))
	}
	sort.Strings(r.words)
	return r
}

func main() {
	todo := make(chan job, 64)
	done := make(chan *result, 64)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for j := range todo {
				done <- work(j)
			}
		})
	}
	go func() {
		for i := range jobs {
			todo <- job{i, 50 + i%200}
		}
		close(todo)
		all.Wait()
		close(done)
	}()
	last := make([]*result, recent)
	words := 0
	for r := range done {
		last[r.id%recent] = r
		words += len(r.words)
	}
	least := last[0].words[0]
	for _, r := range last {
		least = min(least, r.words[0])
	}
	fmt.Println("words", words, "least of the last", least)
}
