package main

func main() {
	m := map[int]int{1: 2, 2: 3}
	go func() {
		for i := 0; ; i++ {
			m[i%5] = i
		}
	}()
	sum := 0
	for range 10_000_000 {
		for k := range m {
			sum += k
		}
	}
	println("survived")
}
