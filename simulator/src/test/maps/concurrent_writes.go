package main

func main() {
	m := map[int]int{}
	done := make(chan bool)
	for g := range 2 {
		go func() {
			for i := range 10_000_000 {
				m[g*7+i%5] = i
			}
			done <- true
		}()
	}
	<-done
	<-done
	println("survived")
}
