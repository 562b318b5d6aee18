// Entries move between maps while marking goes on.
package main

import "runtime"

type Value struct {
	key  int
	data *[4]int
}

func main() {
	stop := false
	go func() {
		for !stop {
			runtime.GC()
		}
	}()
	small, large := map[int]*Value{}, map[string]*Value{}
	for i := 0; i < 3000; i++ {
		small[i%5] = &Value{i, &[4]int{i}}
		if v := small[(i+3)%5]; v != nil {
			large[string(rune('a'+i%200))] = v
			delete(small, (i+3)%5)
		}
	}
	for key, v := range large {
		if v.data[0] != v.key || key == "" {
			panic("lost")
		}
	}
	stop = true
}
