package main

func main() {
	m := map[int]int{1: 2}
	go func() {
		for i := 0; ; i++ {
			m[i%5] = i
		}
	}()
	sum := 0
	for i := range 100_000_000 {
		sum += m[i%7]
	}
	println("survived")
}
