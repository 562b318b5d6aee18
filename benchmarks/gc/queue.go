// Queue: a linked list that is filled at one end and emptied at the other.
package main

import "fmt"

const (
	jobs    = 4_000_000
	backlog = 250_000
)

type job struct {
	id      int
	payload [4]int
	owner   *string
	next    *job
}

type queue struct {
	head, tail *job
	length     int
}

func (q *queue) push(j *job) {
	if q.tail == nil {
		q.head = j
	} else {
		q.tail.next = j
	}
	q.tail = j
	q.length++
}

func (q *queue) pop() *job {
	j := q.head
	q.head = j.next
	if q.head == nil {
		q.tail = nil
	}
	q.length--
	return j
}

func main() {
	owners := []string{"ann", "bob", "cyd"}
	var q queue
	sum := 0
	for i := range jobs {
		q.push(&job{id: i, payload: [4]int{i, i * 2}, owner: &owners[i%len(owners)]})
		if q.length > backlog {
			j := q.pop()
			sum += j.payload[1] + len(*j.owner)
		}
	}
	fmt.Println("sum", sum, "left", q.length)
}
