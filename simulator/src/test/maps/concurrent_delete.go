package main

func main() {
	m := map[int]int{1: 2, 2: 3}
	go func() {
		for i := 0; ; i++ {
			m[i%5] = i
		}
	}()
	for range 10_000_000 {
		delete(m, 3)
	}
	println("survived")
}
