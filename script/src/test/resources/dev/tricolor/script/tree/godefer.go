package main

type I interface{ M(int) int }
type T struct{ n int }

func (t T) M(i int) int        { return t.n + i }
func (t *T) P()                {}
func plain()                   {}
func args(s string, xs ...any) {}
func two() (string, int)       { return "a", 1 }

func main() {
	t := T{}
	var i I = t
	f := plain
	go plain()
	go f()
	go func() {}()
	go func(x int) {}(1)
	go args("a", 1, t)
	go args(two())
	defer plain()
	defer f()
	defer t.M(2)
	defer t.P()
	defer i.M(3)
	defer println("x", t.n)
	defer recover()
	defer close(make(chan int))
	for range 2 {
		defer plain()
	}
	defer panic("x")
}
