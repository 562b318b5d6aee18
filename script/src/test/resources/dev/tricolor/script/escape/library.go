package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

type item struct {
	name string
	rank int
}

func printing(n int, s string) {
	fmt.Println(n, s, item{s, n})
	fmt.Print(fmt.Sprintf("%d %s", n, s))
}

func text(s string) string {
	var b strings.Builder
	b.WriteString(s) // inlining differs
	b.WriteByte('x') // inlining differs
	parts := strings.Split(s, ",")
	return strings.Join([]string{parts[0], b.String()}, strings.Repeat("-", len(s)))
}

func buffers(s string) int {
	b := []byte(s)
	if bytes.Contains(b, []byte{'x'}) { // inlining differs
		return bytes.IndexByte(b, 'x')
	}
	n, _ := strconv.Atoi(s)
	return n
}

func sorting(l []int) {
	s := []item{{"a", 1}, {"b", 2}}
	sort.Slice(s, func(i, j int) bool { return s[i].rank < s[j].rank }) // differs
	sort.Ints(l)                                                        // inlining differs
	t := []int{3, 1, 2}
	sort.Ints(t) // inlining differs
}

func locks() int {
	var mu sync.Mutex
	mu.Lock() // inlining differs
	defer mu.Unlock()
	var n int64
	var m atomic.Int32
	atomic.AddInt64(&n, 1)
	m.Add(1)
	return int(math.Sqrt(float64(n))) // inlining differs
}

func failing(n int) error {
	if n > 0 {
		return errors.New("positive")
	}
	return fmt.Errorf("not %d", n)
}

func unsafely() *int {
	a, b, c := 1, 2, 3
	p := unsafe.Pointer(&a)
	u := uintptr(unsafe.Pointer(&b))
	q := (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&c)) + 0))
	if u == 0 || p == nil {
		return nil
	}
	return q
}

func parallel(n int) int {
	var wg sync.WaitGroup
	total := 0
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			total += i
		}()
	}
	wg.Wait()
	return total
}

func main() {
	printing(1, "")
	text("a,b")
	buffers("1")
	sorting(nil)
	locks()
	failing(0)
	unsafely()
	parallel(2)
}
