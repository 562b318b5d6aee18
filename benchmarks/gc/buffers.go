// Buffers: short-lived buffers of many sizes, as a server makes them for requests and responses.
package main

import (
	"bytes"
	"fmt"
	"math/rand"
	"strconv"
)

const (
	requests = 60_000
	sessions = 2_000
)

type session struct {
	user string
	last []byte
}

func response(random *rand.Rand, s *session, n int) []byte {
	var out bytes.Buffer
	out.WriteString("user=")
	out.WriteString(s.user)
	for i := range n {
		fmt.Fprintf(&out, "&field%d=%x", i, random.Uint32())
	}
	return out.Bytes()
}

func main() {
	random := rand.New(rand.NewSource(3))
	all := make([]*session, sessions)
	for i := range all {
		all[i] = &session{user: "user" + strconv.Itoa(i)}
	}
	total := 0
	for range requests {
		s := all[random.Intn(sessions)]
		request := make([]byte, 64<<random.Intn(10))
		body := response(random, s, 1+random.Intn(40))
		total += len(request) + len(body)
		s.last = bytes.ToUpper(body)
	}
	fmt.Println("bytes", total)
}
