package main

import "unsafe"

type S struct {
	a byte
	b int
	c [3]string
}

func array() [4]int { return [4]int{} }

func main() {
	var s S
	p := &s
	println(len(s.c), cap(p.c), len(array()), len("abc"))
	println(unsafe.Sizeof(s), unsafe.Offsetof(s.b), unsafe.Alignof(s.a))
	xs := append([]int(nil), 1, 2)
	xs = append(xs, xs...)
	bytes := append([]byte("x"), "yz"...)
	n := copy(bytes, "abc")
	m := make(map[string]int, 3)
	m["a"] = n
	delete(m, "a")
	clear(m)
	c := complex(1, float64(n))
	println(real(c), imag(c), min(n, 3), max(2.5, real(c)))
	q := new(int)
	r := new(n + 1)
	*q, *r = 1, 2
	_ = &S{a: 1}
	_ = []*S{{a: 1}, 3: {b: 2}}
	_ = map[string][]int{"a": {1}, "b": nil}
	_ = s.c[1:2]
	_ = xs[:1:2]
	_ = "abc"[n:]
	_ = string(bytes) + string(rune(n))
	_ = [2]int(xs)
	_ = (*[2]int)(xs)
	_ = unsafe.Pointer(q)
	_ = unsafe.String(&bytes[0], n)
	const big = 1 << 40
	var f32 float32 = 0.1
	_ = f32 * big
	_ = 1 << n
	_ = uint8(n) << 3
	_ = n > 2 && !(n < 1) || n == 0
}
