// Tree: a binary search tree stays about the same size while its keys come and go.
package main

import (
	"fmt"
	"math/rand"
)

const (
	live    = 120_000
	updates = 300_000
)

type node struct {
	key         int
	priority    uint32
	value       [3]int
	left, right *node
}

// insert puts a key into a treap: a search tree that is a heap by random priorities.
func insert(n *node, key int, priority uint32) *node {
	if n == nil {
		return &node{key: key, priority: priority}
	}
	if key < n.key {
		n.left = insert(n.left, key, priority)
		if n.left.priority > n.priority {
			l := n.left
			n.left, l.right = l.right, n
			return l
		}
	} else if key > n.key {
		n.right = insert(n.right, key, priority)
		if n.right.priority > n.priority {
			r := n.right
			n.right, r.left = r.left, n
			return r
		}
	}
	return n
}

func merge(a, b *node) *node {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	if a.priority > b.priority {
		a.right = merge(a.right, b)
		return a
	}
	b.left = merge(a, b.left)
	return b
}

func remove(n *node, key int) *node {
	switch {
	case n == nil:
		return nil
	case key < n.key:
		n.left = remove(n.left, key)
	case key > n.key:
		n.right = remove(n.right, key)
	default:
		return merge(n.left, n.right)
	}
	return n
}

func depth(n *node) int {
	if n == nil {
		return 0
	}
	return 1 + max(depth(n.left), depth(n.right))
}

func main() {
	random := rand.New(rand.NewSource(1))
	keys := make([]int, live)
	var root *node
	for i := range keys {
		keys[i] = random.Int()
		root = insert(root, keys[i], random.Uint32())
	}
	for range updates {
		i := random.Intn(live)
		root = remove(root, keys[i])
		keys[i] = random.Int()
		root = insert(root, keys[i], random.Uint32())
	}
	fmt.Println("depth", depth(root))
}
