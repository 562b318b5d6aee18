// Asks for more memory than any machine has: a fatal error, which no deferred function can recover.
package main

import "fmt"

//go:noinline
func allocate(terabytes int) []byte {
	return make([]byte, terabytes<<40)
}

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	fmt.Println("64 KiB:", len(make([]byte, 64<<10)))
	fmt.Println("64 TiB:", len(allocate(64)))
}
