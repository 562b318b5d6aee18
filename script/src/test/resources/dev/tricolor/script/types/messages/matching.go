package main
type My int
type F func(int)
func ge[E any](q, r E)           {}
func gs[E any](q []E, r E)           {}
func main() {
	var my My; var i int; var f F; var g func(int)
	ge(i, my)
	ge(my, i)
	ge(f, g)
	ge(g, f)
	gs([]int{}, my)
	gs([]My{}, i)
	gs([]F{}, g)
	gs([]func(int){}, f)
}
