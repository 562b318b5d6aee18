package rand

import (
	"errors"
	"math/bits"
)

// A ChaCha8 is a generator made of the ChaCha8 cipher (C2SP, chacha8rand): sixteen blocks at a time,
// whose last 32 bytes are the key of the next sixteen.
type ChaCha8 struct {
	key [8]uint32
	// round counts the four blocks of which the buffer holds one.
	round int
	used  int
	words [chunkWords]uint64
	// rest are bytes of a word that Read did not give out.
	rest []byte
}

const (
	chunkWords  = 32
	lastRound   = 3
	newKeyWords = 4
)

// NewChaCha8 returns a ChaCha8 that begins with a seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed makes the generator begin anew.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.key {
		at := seed[4*i:]
		c.key[i] = uint32(at[0]) | uint32(at[1])<<8 | uint32(at[2])<<16 | uint32(at[3])<<24
	}
	c.round, c.used, c.rest = 0, 0, nil
	c.fill()
}

// end is how many words of the buffer are for use.
func (c *ChaCha8) end() int {
	if c.round == lastRound {
		return chunkWords - newKeyWords
	}
	return chunkWords
}

// Uint64 returns a number of 64 bits.
func (c *ChaCha8) Uint64() uint64 {
	if c.used == c.end() {
		if c.round == lastRound {
			for i, word := range c.words[chunkWords-newKeyWords:] {
				c.key[2*i], c.key[2*i+1] = uint32(word), uint32(word>>32)
			}
			c.round = 0
		} else {
			c.round++
		}
		c.used = 0
		c.fill()
	}
	word := c.words[c.used]
	c.used++
	return word
}

// Read fills p.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(c.rest) == 0 {
			c.rest = appendWord(make([]byte, 0, 8), c.Uint64())
		}
		k := copy(p[n:], c.rest)
		n += k
		c.rest = c.rest[k:]
	}
	return n, nil
}

func appendWord(b []byte, word uint64) []byte {
	for shift := 0; shift < 64; shift += 8 {
		b = append(b, byte(word>>shift))
	}
	return b
}

// fill makes four blocks; their words stand in turn: the first of each, the second of each.
func (c *ChaCha8) fill() {
	for lane := range 4 {
		block := cipherBlock(&c.key, uint32(4*c.round+lane))
		for i, word := range block {
			at := 4*i + lane
			if at%2 == 0 {
				c.words[at/2] = uint64(word)
			} else {
				c.words[at/2] |= uint64(word) << 32
			}
		}
	}
}

// cipherBlock runs four double rounds; of the input only the key is added to the result.
func cipherBlock(key *[8]uint32, counter uint32) (b [16]uint32) {
	b = [16]uint32{0: 0x61707865, 1: 0x3320646e, 2: 0x79622d32, 3: 0x6b206574, 12: counter}
	copy(b[4:12], key[:])
	for range 4 {
		for i := range 4 {
			quarter(&b, i, i+4, i+8, i+12)
		}
		for i := range 4 {
			quarter(&b, i, (i+1)%4+4, (i+2)%4+8, (i+3)%4+12)
		}
	}
	for i, word := range key {
		b[4+i] += word
	}
	return b
}

func quarter(b *[16]uint32, i, j, k, l int) {
	w, x, y, z := b[i], b[j], b[k], b[l]
	w += x
	z = bits.RotateLeft32(z^w, 16)
	y += z
	x = bits.RotateLeft32(x^y, 12)
	w += x
	z = bits.RotateLeft32(z^w, 8)
	y += z
	x = bits.RotateLeft32(x^y, 7)
	b[i], b[j], b[k], b[l] = w, x, y, z
}

const (
	stateTag = "chacha8:"
	restTag  = "readbuf:"
)

var (
	errState = errors.New("invalid ChaCha8 encoding")
	errRest  = errors.New("invalid ChaCha8 Read buffer encoding")
)

// AppendBinary appends the state: how much of the sixteen blocks is used, and their key.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if len(c.rest) > 0 {
		b = append(b, restTag...)
		b = append(b, byte(len(c.rest)))
		b = append(b, c.rest...)
	}
	b = append(b, stateTag...)
	used := uint64(c.round*chunkWords + c.used)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(used>>shift))
	}
	for i := 0; i < len(c.key); i += 2 {
		b = appendWord(b, uint64(c.key[i])|uint64(c.key[i+1])<<32)
	}
	return b, nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

// UnmarshalBinary sets the state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	var rest []byte
	if len(data) >= len(restTag) && string(data[:len(restTag)]) == restTag {
		data = data[len(restTag):]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errRest
		}
		rest = append(rest, data[1:1+data[0]]...)
		data = data[1+data[0]:]
	}
	if len(data) != len(stateTag)+40 || string(data[:len(stateTag)]) != stateTag {
		return errState
	}
	var used uint64
	for _, b := range data[8:16] {
		used = used<<8 | uint64(b)
	}
	if used > (lastRound+1)*chunkWords-newKeyWords {
		return errState
	}
	c.Seed([32]byte(data[16:]))
	c.round, c.used = int(used/chunkWords), int(used%chunkWords)
	c.fill()
	c.rest = rest
	return nil
}
