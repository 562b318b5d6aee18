// Byte work: hex dump, base64, run-length and Huffman coding, varints, CRC and an arena allocator.
package main

import (
	"bytes"
	"cmp"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"
)

func hexdump(p []byte) string {
	var b strings.Builder
	for off := 0; off < len(p); off += 16 {
		line := p[off:min(off+16, len(p))]
		fmt.Fprintf(&b, "%08x ", off)
		for i := range 16 {
			if i < len(line) {
				fmt.Fprintf(&b, " %02x", line[i])
			} else {
				b.WriteString("   ")
			}
			if i == 7 {
				b.WriteByte(' ')
			}
		}
		ascii := bytes.Map(func(r rune) rune {
			if r < ' ' || r > '~' {
				return '.'
			}
			return r
		}, bytes.ToValidUTF8(line, []byte("?")))
		fmt.Fprintf(&b, "  |%s|\n", ascii)
	}
	return b.String()
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func base64(p []byte) string {
	out := make([]byte, 0, (len(p)+2)/3*4)
	for len(p) > 0 {
		var chunk [3]byte
		n := copy(chunk[:], p)
		p = p[n:]
		v := uint(chunk[0])<<16 | uint(chunk[1])<<8 | uint(chunk[2])
		for i := range 4 {
			if i <= n {
				out = append(out, alphabet[v>>(18-6*i)&63])
			} else {
				out = append(out, '=')
			}
		}
	}
	return string(out)
}

func rle(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		n := 0
		for strings.HasPrefix(s, string(r)) {
			s = s[size:]
			n++
		}
		if n > 1 {
			fmt.Fprint(&b, n)
		}
		b.WriteRune(r)
	}
	return b.String()
}

type tree interface{ freq() int }
type leaf struct {
	sym byte
	n   int
}
type inner struct {
	left, right tree
	n           int
}

func (l leaf) freq() int   { return l.n }
func (i *inner) freq() int { return i.n }

type forest struct {
	trees []tree
	age   map[tree]int
}

func (f forest) Len() int { return len(f.trees) }
func (f forest) Less(i, j int) bool {
	a, b := f.trees[i], f.trees[j]
	return cmp.Or(cmp.Compare(a.freq(), b.freq()), cmp.Compare(f.age[a], f.age[b])) < 0
}
func (f forest) Swap(i, j int) { f.trees[i], f.trees[j] = f.trees[j], f.trees[i] }
func (f *forest) Push(x any)   { f.age[x.(tree)] = len(f.age); f.trees = append(f.trees, x.(tree)) }
func (f *forest) Pop() (x any) {
	n := len(f.trees) - 1
	x, f.trees = f.trees[n], f.trees[:n]
	return
}

func huffman(data []byte) (codes map[byte]string, root tree) {
	var counts [256]int
	for _, b := range data {
		counts[b]++
	}
	f := &forest{age: map[tree]int{}}
	for sym, n := range counts {
		if n > 0 {
			heap.Push(f, leaf{byte(sym), n})
		}
	}
	for f.Len() > 1 {
		a, b := heap.Pop(f).(tree), heap.Pop(f).(tree)
		heap.Push(f, &inner{a, b, a.freq() + b.freq()})
	}
	root = f.trees[0]
	codes = map[byte]string{}
	var walk func(tree, string)
	walk = func(t tree, code string) {
		switch t := t.(type) {
		case leaf:
			codes[t.sym] = code
		case *inner:
			walk(t.left, code+"0")
			walk(t.right, code+"1")
		}
	}
	walk(root, "")
	return
}

type BitWriter struct {
	buf bytes.Buffer
	cur byte
	n   int
}

func (w *BitWriter) Write(bit byte) {
	w.cur = w.cur<<1 | bit&1
	if w.n++; w.n == 8 {
		w.buf.WriteByte(w.cur)
		w.cur, w.n = 0, 0
	}
}
func (w *BitWriter) Close() []byte {
	total := w.buf.Len()*8 + w.n
	for w.n != 0 {
		w.Write(0)
	}
	return append(w.buf.Bytes(), byte(total%8))
}

var ErrOverflow = errors.New("varint overflows")

func putVarint(p []byte, v uint64) []byte {
	for v >= 0x80 {
		p = append(p, byte(v)|0x80)
		v >>= 7
	}
	return append(p, byte(v))
}

func readVarint(r io.ByteReader) (v uint64, err error) {
	for shift := 0; ; shift += 7 {
		b, err := r.ReadByte()
		if err != nil {
			if shift > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return v, err
		}
		if shift > 63 {
			return 0, ErrOverflow
		}
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, nil
		}
	}
}

func zigzag(n int64) uint64   { return uint64(n<<1) ^ uint64(n>>63) }
func unzigzag(u uint64) int64 { return int64(u>>1) ^ -int64(u&1) }

var crcTable = func() (t [256]uint32) {
	for i := range t {
		c := uint32(i)
		for range 8 {
			if c&1 == 1 {
				c = c>>1 ^ 0xedb88320
			} else {
				c >>= 1
			}
		}
		t[i] = c
	}
	return
}()

func crc32(p []byte) uint32 {
	c := ^uint32(0)
	for _, b := range p {
		c = crcTable[byte(c)^b] ^ c>>8
	}
	return ^c
}

type Arena[T any] struct {
	chunks [][]T
	size   int
}

func (a *Arena[T]) New() *T {
	if n := len(a.chunks); n == 0 || len(a.chunks[n-1]) == cap(a.chunks[n-1]) {
		a.chunks = append(a.chunks, make([]T, 0, a.size))
	}
	last := &a.chunks[len(a.chunks)-1]
	*last = (*last)[:len(*last)+1]
	return &(*last)[len(*last)-1]
}

type header struct {
	Magic [4]byte
	Flag  bool
	Len   uint32
	Off   uint64
	ID    uint16
}

func main() {
	msg := []byte("abracadabra, sim sala bim — \x00\x01\xff hocus pocus!")
	fmt.Print(hexdump(msg))
	for _, s := range []string{"", "f", "fo", "foo", "foobar", "light w"} {
		fmt.Print(base64([]byte(s)), " ")
	}
	fmt.Println(rle("aaabccddddd→→→x"))
	text := []byte("she sells sea shells by the sea shore")
	codes, root := huffman(text)
	syms := make([]byte, 0, len(codes))
	for c := range codes {
		syms = append(syms, c)
	}
	slices.SortFunc(syms, func(a, b byte) int {
		return cmp.Or(cmp.Compare(len(codes[a]), len(codes[b])), cmp.Compare(a, b))
	})
	var w BitWriter
	total := 0
	for _, c := range text {
		for i := range len(codes[c]) {
			w.Write(codes[c][i] - '0')
			total++
		}
	}
	packed := w.Close()
	fmt.Printf("%q %d bits, %d bytes of %d, root %d, %x\n", syms[:4], total, len(packed), len(text), root.freq(), packed[:6])
	var out []byte
	t := root
	for i := range total {
		in := t.(*inner)
		if packed[i/8]>>(7-i%8)&1 == 0 {
			t = in.left
		} else {
			t = in.right
		}
		if l, ok := t.(leaf); ok {
			out = append(out, l.sym)
			t = root
		}
	}
	fmt.Println(bytes.Equal(out, text), string(bytes.Title(out[:9])))

	var p []byte
	values := []int64{0, -1, 1, 63, -64, 300, -1 << 63, 1<<63 - 1}
	for _, v := range values {
		p = putVarint(p, zigzag(v))
	}
	fmt.Printf("% x\n", p)
	r := bytes.NewReader(p)
	for i := 0; ; i++ {
		u, err := readVarint(r)
		if err != nil {
			fmt.Println(err, i == len(values))
			break
		}
		if unzigzag(u) != values[i] {
			fmt.Println("differs", i)
		}
	}
	_, err := readVarint(bytes.NewReader([]byte{0x80}))
	_, err2 := readVarint(strings.NewReader(strings.Repeat("\xff", 11)))
	fmt.Println(err, err2)
	fmt.Printf("%08x %#x\n", crc32([]byte("123456789")), crc32(nil))

	a := Arena[header]{size: 4}
	var hs []*header
	for i := range 10 {
		h := a.New()
		h.ID = uint16(i)
		copy(h.Magic[:], fmt.Sprintf("M%03d", i))
		hs = append(hs, h)
	}
	fmt.Println(len(a.chunks), hs[9].ID, string(hs[5].Magic[:]), unsafe.Sizeof(header{}), unsafe.Offsetof(hs[0].Off), hs[1] == &a.chunks[0][1])
	fmt.Printf("%+v\n", *hs[7])
	x := [...]int{0, 1, 2, 3, 4, 5}
	s := x[1:3:4]
	s = append(s, 100)
	s = append(s, 200)
	s[0] = -1
	fmt.Println(x, s, len(s), cap(x[2:4]), bits.Len(uint(len(s))), slices.Contains(x[:], 100))
	copy(x[2:], x[:])
	clear(x[:1])
	fmt.Println(x, min(3, 1, 2), max("a", "b"))
	for i, r := range "aé\xff世" {
		fmt.Print(i, ":", string(r), utf8.RuneLen(r), " ")
	}
	fmt.Println([]rune("é世"), []byte("é"), string([]rune{72, 105, 0x1F600}), utf8.ValidString("a\xff"))
}
