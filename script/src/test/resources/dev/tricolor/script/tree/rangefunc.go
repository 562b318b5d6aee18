package main

func seq(yield func(int) bool) {
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func pairs(yield func(int, string) bool) { yield(1, "a") }

func find(want int) (found bool, at int) {
outer:
	for i := 0; i < 10; i++ {
		for x := range seq {
			if x == i {
				continue outer
			}
			for y, s := range pairs {
				if y == want {
					return true, len(s)
				}
				if y == 7 {
					break outer
				}
				if y == 8 {
					continue
				}
				if y == 9 {
					goto done
				}
				defer println(y)
			}
		}
	}
done:
	return
}

func inner() {
	var a [3]int
	var i int
loop:
	for i, a[i] = range func(yield func(int, int) bool) {} {
		for range seq {
			continue loop
		}
		for range seq {
			break loop
		}
	}
}

func main() {
	find(1)
	inner()
}
