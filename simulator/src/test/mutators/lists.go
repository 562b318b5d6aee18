// A doubly linked list is taken apart and put together; atomics hold its head.
package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

type Node struct {
	left, right *Node
	value       *[4]int
}

var head atomic.Pointer[Node]

func main() {
	var done sync.WaitGroup
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				runtime.GC()
			}
		}
	}()
	var lock sync.Mutex
	for worker := 0; worker < 3; worker++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < 800; i++ {
				n := &Node{value: &[4]int{worker, i}}
				lock.Lock()
				n.right = head.Load()
				if n.right != nil {
					n.right.left = n
				}
				head.Store(n)
				if i%3 == 2 {
					gone := head.Swap(head.Load().right.right)
					gone.right.right, gone.right = nil, nil
					head.Load().left = nil
				}
				lock.Unlock()
			}
		}()
	}
	done.Wait()
	count := 0
	for n := head.Load(); n != nil; n = n.right {
		if n.value[0] < 0 || n.value[0] > 2 || n.right != nil && n.right.left != n {
			panic("lost")
		}
		count++
	}
	if count != 3*(800-2*266) {
		panic(count)
	}
	close(stop)
}
