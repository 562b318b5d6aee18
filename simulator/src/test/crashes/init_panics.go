package main

import "os"

func init() {
	if len(os.Args) < 5 {
		var m map[string]int
		m["x"]++
	}
}

func main() {}
