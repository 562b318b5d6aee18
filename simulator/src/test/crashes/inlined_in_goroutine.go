// A panic in a function that a go statement's wrapper has inlined.
package main

func half(x, by int) { println(x / by) }

func start(x, by int) { go half(x, by) }

func main() {
	start(4, 0)
	select {}
}
