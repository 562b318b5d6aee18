package main

func three() (int, int, int) { return 1, 2, 3 }
func sum(xs ...int) (n int) {
	for _, x := range xs {
		n += x
	}
	return n
}

func jumps(n int) int {
outer:
	for i := 0; ; i++ {
		switch {
		case i == n:
			break outer
		case i > n:
			continue outer
		case false:
			println("dead")
		}
		for {
			break
		}
		goto end
	}
end:
	return n
	println("dead")
live:
	goto live
}

func main() {
	println(sum(), sum(1, 2), sum([]int{3}...), sum(three()))
	var a, b, c = three()
	a, _, c = three()
	a, b = b, a
	a++
	a <<= 2
	xs := make([]int, 3)
	i := 0
	i, xs[i] = 1, 2
	d, b := 4, 5
	if v := a + b; v > 3 {
		println(v)
	} else if v < 0 {
		println(-v)
	} else {
		println(d, c)
	}
	if false {
		println("dead")
	} else {
		println("live")
	}
	switch x := a; x {
	case 1, 2:
		println("low")
		fallthrough
	case 3:
	default:
		println("high")
	}
	switch 3 {
	case 2:
		println("dead")
	case 3:
		println("live")
	default:
		println("dead")
	}
	var array [3]int
	for i := range array {
		array[i] = i
	}
	for i, x := range &array {
		println(i, x)
	}
	for a, array[0] = range array {
	}
	for i, r := range "aé" {
		println(i, r)
	}
	for k, v := range map[string]int{"a": 1} {
		println(k, v)
	}
	for range 2 {
		jumps(1)
	}
	var i8 int8
	for i8 = range 10 {
		println(i8)
	}
	ch := make(chan int)
	for x := range ch {
		println(x)
	}
	select {
	case v, ok := <-ch:
		println(v, ok)
	case array[1] = <-ch:
	case ch <- sum(1):
		break
	case <-ch:
	default:
	}
}
