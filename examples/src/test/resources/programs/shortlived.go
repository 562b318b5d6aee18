// Allocations of strings, byte slices and maps that stay in their function.
package main

import (
	"fmt"
	"runtime"
)

var (
	short  = "short"
	long   = "a string that is longer than thirty-two bytes"
	bytes  = []byte("some bytes")
	many   = []byte("some bytes, more than the thirty-two of a buffer")
	runes  = []rune("runes")
	table  = map[string]int{"some bytes": 1, "short": 2}
	n      int
	letter = 'x'
)

func count(name string, f func()) {
	var before, after runtime.MemStats
	f()
	runtime.ReadMemStats(&before)
	for range 10 {
		f()
	}
	runtime.ReadMemStats(&after)
	fmt.Println(name, (after.Mallocs-before.Mallocs)/10, (after.TotalAlloc-before.TotalAlloc)/10)
}

//go:noinline
func use(s string) int { return len(s) }

//go:noinline
func useBytes(b []byte) { b[0]++ }

func main() {
	count("concat short", func() { n += use(short + short) })
	count("concat long", func() { n += use(short + long) })
	count("concat three", func() { n += use(short + "," + short) })
	count("concat five", func() { n += use(short + "," + short + "," + short) })
	count("concat six long", func() { n += use(short + "," + long + "," + short + "!") })
	count("concat in loop", func() {
		s := ""
		for range 3 {
			s = s + short
		}
		n += use(s)
	})
	count("concat assign", func() {
		s := short
		s += short
		n += use(s)
	})
	count("string of bytes", func() { n += use(string(bytes)) })
	count("string of many bytes", func() { n += use(string(many)) })
	count("string of rune", func() { n += use(string(letter)) })
	count("string of runes", func() { n += use(string(runes)) })
	count("bytes of string", func() { useBytes([]byte(short)) })
	count("bytes of long string", func() { useBytes([]byte(long)) })
	count("runes of string", func() { n += len([]rune(short)) + int([]rune(short)[1]) })
	count("runes of long string", func() {
		r := []rune(long)
		r[0]++
		n += int(r[2])
	})
	count("map read", func() { n += table[string(many)] })
	count("map read, comma ok", func() {
		if v, ok := table[string(many)]; ok {
			n += v
		}
	})
	count("map delete", func() { delete(table, string(many)) })
	count("compare", func() {
		if string(many) == long {
			n++
		}
	})
	count("compare two", func() {
		if string(many) < string(bytes) {
			n++
		}
	})
	count("range bytes", func() {
		for i, c := range []byte(long) {
			n += i + int(c)
		}
	})
	count("switch", func() {
		switch string(many) {
		case "a":
			n++
		case "b":
			n--
		}
	})
	count("concat with string of bytes", func() { n += use("<" + string(many) + ">") })
	count("concat of two strings of bytes", func() { n += use(string(bytes) + string(many)) })
	count("range string of bytes", func() {
		for _, c := range string(many) {
			n += int(c)
		}
	})
	count("len of string of bytes", func() { n += len(string(many)) })
	count("index of bytes of string", func() { n += int([]byte(long)[3]) })
	count("make map", func() {
		m := make(map[string]int)
		m["a"] = 1
		m["b"]++
		n += m["a"]
	})
	count("make map with hint 8", func() {
		m := make(map[int]int, 8)
		m[3] = 1
		n += m[3]
	})
	count("make map with hint 9", func() {
		m := make(map[int]int, 9)
		m[3] = 1
		n += m[3]
	})
	count("make map with variable hint", func() {
		m := make(map[int]int, n&3)
		m[3] = 1
		n += m[3]
	})
	count("map literal", func() {
		m := map[string]bool{"x": true, "y": false}
		if m[short] {
			n++
		}
	})
	count("map that grows", func() {
		m := map[int]int{}
		for i := range 20 {
			m[i] = i
		}
		n += m[4]
	})
	count("map in loop", func() {
		for i := range 3 {
			m := map[int]string{}
			m[i] = "v"
			n += len(m[i])
		}
	})
	count("map with big elements", func() {
		m := map[int][200]byte{}
		m[1] = [200]byte{1}
		n += int(m[1][0])
	})
	count("set", func() {
		m := map[string]struct{}{}
		m[short] = struct{}{}
		n += len(m)
	})
}
