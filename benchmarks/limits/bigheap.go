// Big heap: 2 GiB of live blocks, all of them written.
package main

func main() {
	const block = 1 << 20
	var blocks [][]byte
	for i := range 2048 {
		b := make([]byte, block)
		for j := 0; j < block; j += 4096 {
			b[j] = byte(i)
		}
		blocks = append(blocks, b)
	}
	sum := 0
	for _, b := range blocks {
		sum += int(b[0])
	}
	println(len(blocks), "blocks", sum)
}
