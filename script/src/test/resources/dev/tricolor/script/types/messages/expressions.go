package main

import ("strings")

type T struct{ a int; s string }
func (T) Val() {}
func (*T) Ptr() {}
type E struct { T; *strings.Builder }
type A1 struct { x int }
type A2 struct { x int }
type A3 struct { A1; A2 }
type Num interface { ~int | ~float64 }
func f(n int, s string) {}
func vf(n int, s ...string) {}
func two() (int, string) { return 1, "" }
func gen[P any, Q any](p P) (q Q) { return }
func gen1[P any](p P, r P) {}
func mk() T { return T{} }
func main() {
	var sl []int
	var ar [3]int
	var pa *[3]int
	var s string
	var m map[string]int
	var i int
	var fl float64
	var mt []map[string]T
	_ = sl["x"]
	_ = sl[1.5]
	_ = sl[fl]
	_ = sl[-1]
	_ = ar[5]
	_ = ar[3:2]
	_ = ar[:5]
	_ = pa[5]
	_ = s[1:2:3]
	_ = "abc"[5]
	_ = "abc"[1:9]
	_ = mk().a
	_ = [3]int{}[:]
	_ = m[1]
	_ = i[1:2]
	_ = sl[2:1]
	_ = sl[1:2:1]
	_ = sl[::3]
	_ = sl[1<<100]
	_ = len
	_ = [2]int{1,2,3}
	_ = [2]int{5: 1}
	_ = []int{1: 1, 1: 2}
	_ = []int{-1: 1}
	_ = []int{"x": 1}
	_ = []int{i: 1}
	_ = []int{"x"}
	_ = map[string]int{1}
	_ = map[string]int{1: 2}
	_ = map[string]int{"a": "b"}
	_ = map[string]T{"a": {1}, "b": {a: "x"}}
	_ = T{1}
	_ = T{1, "x", 3}
	_ = T{a: 1, 2}
	_ = T{a: 1, a: 2}
	_ = T{zz: 1}
	_ = T{"x", 1}
	_ = strings.Builder{nil, nil}
	_ = int{1}
	_ = &int{}
	_ = []*T{{1, "x"}, nil, {a: 1}}
	_ = [...]int{1,2,3}[5]
	f()
	f(1)
	f(1, "x", 2)
	f(two())
	f("a", 2)
	f(sl...)
	vf(1, sl...)
	vf(1, "a", sl...)
	vf(two(), "x")
	vf(1, 2)
	gen(1)
	gen[int](1)
	gen[int, int, int](1)
	gen1(1, "x")
	gen1(1, 2.5)
	gen1(sl, m)
	_ = gen
	_ = gen[int]
	T.Ptr(T{})
	(*T).Val(nil)
	T.Foo()
	T{}.Ptr()
	mk().Ptr()
	A3{}.x = 1
	_ = E{}.buf
	_ = i.x
	_ = T{}.Val().x
	int(1, 2)
	int()
	i()
	_ = make([]int)
	_ = make([]int, -1)
	_ = make([]int, 5, 2)
	_ = make([]int, "x")
	_ = make(int)
	_ = make([]int, 1, 2, 3)
	_ = make(map[string]int, 1, 2)
	_ = new(5)
	_ = new(int, 5)
	_ = append(1, 2)
	_ = append(sl, "x")
	_ = append(sl, m...)
	append(sl, 1)
	_ = append()
	_ = append(nil, 1)
	_ = cap(m)
	_ = len(5)
	_ = len()
	_ = len(sl, sl)
	copy(sl, 5)
	copy(sl, s)
	copy(5, sl)
	delete(sl, 1)
	delete(m, 1)
	close(5)
	close((<-chan int)(nil))
	clear(5)
	_ = complex(1, "x")
	_ = complex(fl, 1i)
	_ = complex(i, i)
	_ = real(5)
	_ = real(i)
	_ = imag("x")
	panic()
	panic(1, 2)
	_ = panic(1)
	_ = print(1)
	recover(1)
	_ = min()
	_ = min(1, "x")
	_ = min(i, fl)
	_ = max(sl)
	_ = min(1, 2.5)
	mt[0]["x"].a = 1
}
