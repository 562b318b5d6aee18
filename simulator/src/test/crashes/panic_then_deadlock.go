package main

func main() {
	defer func() {
		m := map[string]int(nil)
		defer func() {
			recover()
			<-make(chan int)
		}()
		m["a"] = 1
	}()
	panic("first")
}
