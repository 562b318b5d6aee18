// Deadlock waits for a message that nobody sends.
package main

func main() {
	ch := make(chan int)
	<-ch
}
