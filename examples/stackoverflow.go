// Recursion without an end: the goroutine's stack grows to Go's limit of a gigabyte, and the program
// dies of a fatal error that shows the innermost and the outermost calls. An argument
// lowers the limit to that many KiB.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
)

//go:noinline
func depth(n int) int {
	return depth(n+1) + 1
}

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	if len(os.Args) > 1 {
		limit, _ := strconv.Atoi(os.Args[1])
		debug.SetMaxStack(limit << 10)
	}
	fmt.Println("going down")
	fmt.Println(depth(0))
}
