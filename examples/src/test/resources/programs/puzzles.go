// Puzzles: sudoku, queens, permutations, mazes and a magic number of labelled loops.
package main

import (
	"fmt"
	"iter"
	"math/bits"
	"math/rand"
	"slices"
	"strings"
)

type Board [9][9]uint8

type Solver struct {
	Board
	rows, cols, boxes [9]uint16
	guesses           int
}

func (s *Solver) place(r, c int, v uint8) {
	bit := uint16(1) << v
	s.Board[r][c] = v
	s.rows[r] |= bit
	s.cols[c] |= bit
	s.boxes[r/3*3+c/3] |= bit
}

func (s *Solver) unplace(r, c int) {
	bit := uint16(1) << s.Board[r][c]
	s.Board[r][c] = 0
	s.rows[r] &^= bit
	s.cols[c] &^= bit
	s.boxes[r/3*3+c/3] &^= bit
}

func (s *Solver) Solve() bool {
	bestR, bestC, bestN := -1, -1, 10
	var bestMask uint16
scan:
	for r := range 9 {
		for c := range 9 {
			if s.Board[r][c] != 0 {
				continue
			}
			mask := ^(s.rows[r] | s.cols[c] | s.boxes[r/3*3+c/3]) & 0x3fe
			if n := bits.OnesCount16(mask); n < bestN {
				bestR, bestC, bestN, bestMask = r, c, n, mask
				if n <= 1 {
					break scan
				}
			}
		}
	}
	if bestR < 0 {
		return true
	}
	for m := bestMask; m != 0; m &= m - 1 {
		s.guesses++
		s.place(bestR, bestC, uint8(bits.TrailingZeros16(m)))
		if s.Solve() {
			return true
		}
		s.unplace(bestR, bestC)
	}
	return false
}

func NewSolver(s string) *Solver {
	sv := &Solver{}
	for i, c := range []byte(s) {
		if c >= '1' && c <= '9' {
			sv.place(i/9, i%9, c-'0')
		}
	}
	return sv
}

func queens(n int) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		cols := make([]int, 0, n)
		var try func(used, d1, d2 uint) bool
		try = func(used, d1, d2 uint) bool {
			row := len(cols)
			if row == n {
				return yield(slices.Clone(cols))
			}
			for c := range n {
				u, a, b := uint(1)<<c, uint(1)<<(row+c), uint(1)<<(row-c+n)
				if used&u|d1&a|d2&b != 0 {
					continue
				}
				cols = append(cols, c)
				ok := try(used|u, d1|a, d2|b)
				cols = cols[:row]
				if !ok {
					return false
				}
			}
			return true
		}
		try(0, 0, 0)
	}
}

func permutations[T any](xs []T) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		xs := slices.Clone(xs)
		var rec func(int) bool
		rec = func(k int) bool {
			if k == len(xs) {
				return yield(xs)
			}
			for i := k; i < len(xs); i++ {
				xs[k], xs[i] = xs[i], xs[k]
				if !rec(k + 1) {
					return false
				}
				xs[k], xs[i] = xs[i], xs[k]
			}
			return true
		}
		rec(0)
	}
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func primes(yield func(int) bool) {
outer:
	for n := 2; ; n++ {
		for d := 2; d*d <= n; d++ {
			if n%d == 0 {
				continue outer
			}
		}
		if !yield(n) {
			return
		}
	}
}

func firstTriangle(limit int) (a, b, c int, ok bool) {
	for c := range limit {
		for b := range c {
			for a := range b {
				if a > 0 && a*a+b*b == c*c && a+b+c > 100 {
					return a, b, c, true
				}
			}
		}
	}
	return
}

func maze(w, h int, r *rand.Rand) string {
	g := make([][]rune, 2*h+1)
	for i := range g {
		g[i] = []rune(strings.Repeat("█", 2*w+1))
	}
	type cell struct{ x, y int }
	stack := []cell{{}}
	g[1][1] = ' '
	for len(stack) > 0 {
		cur := stack[len(stack)-1]
		moved := false
		for _, d := range r.Perm(4) {
			nx, ny := cur.x+[]int{0, 1, 0, -1}[d], cur.y+[]int{-1, 0, 1, 0}[d]
			if nx < 0 || ny < 0 || nx >= w || ny >= h || g[2*ny+1][2*nx+1] == ' ' {
				continue
			}
			g[cur.y+ny+1][cur.x+nx+1] = ' '
			g[2*ny+1][2*nx+1] = ' '
			stack = append(stack, cell{nx, ny})
			moved = true
			break
		}
		if !moved {
			stack = stack[:len(stack)-1]
		}
	}
	var b strings.Builder
	for _, row := range g {
		b.WriteString(string(row))
		b.WriteByte('\n')
	}
	return b.String()
}

func hanoi(n int, from, via, to string, move func(a, b string)) {
	if n == 0 {
		return
	}
	hanoi(n-1, from, to, via, move)
	move(from, to)
	hanoi(n-1, via, from, to, move)
}

func main() {
	s := NewSolver("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79")
	fmt.Println(s.Solve(), s.guesses)
	for _, row := range s.Board {
		fmt.Println(row)
	}
	hard := NewSolver("8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..")
	fmt.Println(hard.Solve(), hard.guesses > 100, hard.Board[0], hard.Board == s.Board)

	count := 0
	for q := range queens(6) {
		if count++; count == 1 {
			for _, c := range q {
				fmt.Println(strings.Repeat(". ", c) + "Q" + strings.Repeat(" .", 5-c))
			}
		}
	}
	n8 := 0
	for range queens(8) {
		n8++
	}
	fmt.Println(count, n8)
	for p := range permutations([]string{"a", "b", "c"}) {
		fmt.Print(strings.Join(p, ""), " ")
	}
	for i, p := range zip(permutations([]rune("xyz")), primes) {
		fmt.Print(string(i), p, " ")
	}
	fmt.Println()
	digits := slices.Values([]int{1, 2, 3})
	for x := range digits {
		for y := range digits {
			if y == x {
				continue
			}
			if x == 3 {
				break
			}
			defer fmt.Println("deferred in a range function", x, y)
		}
	}
	fmt.Println(firstTriangle(100))
	fmt.Print(maze(8, 3, rand.New(rand.NewSource(11))))
	moves := 0
	pegs := map[string]int{"A": 10}
	hanoi(10, "A", "B", "C", func(a, b string) { moves++; pegs[a]--; pegs[b]++ })
	fmt.Println(moves, pegs)
	i := 0
loop:
	switch {
	case i < 3:
		i++
		goto loop
	case i == 3:
		i = 10
		fallthrough
	case false:
		i *= 2
	default:
		i = -1
	}
	fmt.Println(i)
	table := [...]string{2: "two", "three", 0: "zero"}
	fmt.Printf("%q %d\n", table, len(table))
	chunks := slices.Collect(slices.Chunk([]int{1, 2, 3, 4, 5}, 2))
	fmt.Println(chunks, slices.Max([]int{3, 9, 2}), slices.Compact([]int{1, 1, 2, 2, 1}), slices.Equal(chunks[0], []int{1, 2}))
}
