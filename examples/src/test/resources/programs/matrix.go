// Matrices, statistics, primes, bit tricks and number formatting.
package main

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

type Real interface{ ~float32 | ~float64 }

type Matrix[T Real] struct {
	rows, cols int
	data       []T
}

var ErrSingular = errors.New("matrix is singular")

type ShapeError struct {
	Op   string
	A, B [2]int
}

func (e ShapeError) Error() string { return fmt.Sprintf("%s: shapes %v and %v", e.Op, e.A, e.B) }

func New[T Real](rows, cols int, data ...T) *Matrix[T] {
	m := &Matrix[T]{rows, cols, make([]T, rows*cols)}
	copy(m.data, data)
	return m
}

func Identity[T Real](n int) *Matrix[T] {
	m := New[T](n, n)
	for i := range n {
		*m.at(i, i) = 1
	}
	return m
}

func (m *Matrix[T]) at(r, c int) *T { return &m.data[r*m.cols+c] }
func (m *Matrix[T]) row(r int) []T  { return m.data[r*m.cols:][:m.cols] }

func (m *Matrix[T]) Mul(o *Matrix[T]) (*Matrix[T], error) {
	if m.cols != o.rows {
		return nil, ShapeError{"mul", [2]int{m.rows, m.cols}, [2]int{o.rows, o.cols}}
	}
	out := New[T](m.rows, o.cols)
	for i := 0; i < m.rows; i++ {
		for j := 0; j < o.cols; j++ {
			var s T
			for k := 0; k < m.cols; k++ {
				s += T(*m.at(i, k) * *o.at(k, j))
			}
			*out.at(i, j) = s
		}
	}
	return out, nil
}

func (m *Matrix[T]) Inverse() (*Matrix[T], error) {
	n := m.rows
	a := New(n, n, m.data...)
	inv := Identity[T](n)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(float64(*a.at(r, c))) > math.Abs(float64(*a.at(p, c))) {
				p = r
			}
		}
		if *a.at(p, c) == 0 {
			return nil, fmt.Errorf("column %d: %w", c, ErrSingular)
		}
		for k := range n {
			x, y := a.at(p, k), a.at(c, k)
			*x, *y = *y, *x
			x, y = inv.at(p, k), inv.at(c, k)
			*x, *y = *y, *x
		}
		d := *a.at(c, c)
		for k := range n {
			*a.at(c, k) /= d
			*inv.at(c, k) /= d
		}
		for r := range n {
			if f := *a.at(r, c); r != c && f != 0 {
				for k := range n {
					*a.at(r, k) -= T(f * *a.at(c, k))
					*inv.at(r, k) -= T(f * *inv.at(c, k))
				}
			}
		}
	}
	return inv, nil
}

func (m *Matrix[T]) String() string {
	var b strings.Builder
	for r := range m.rows {
		fmt.Fprintf(&b, "%7.3f\n", m.row(r))
	}
	return b.String()
}

type Stats struct{ Mean, Median, StdDev, Min, Max float64 }

func Describe(xs ...float64) (s Stats) {
	ys := slices.Clone(xs)
	slices.Sort(ys)
	n := float64(len(ys))
	for _, y := range ys {
		s.Mean += y / n
	}
	for _, y := range ys {
		s.StdDev += (y - s.Mean) * (y - s.Mean)
	}
	s.StdDev = math.Sqrt(s.StdDev / n)
	s.Min, s.Max = ys[0], ys[len(ys)-1]
	s.Median = (ys[(len(ys)-1)/2] + ys[len(ys)/2]) / 2
	return
}

func sieve(n int) (primes []int) {
	composite := make([]uint64, n/64+1)
	for i := 2; i <= n; i++ {
		if composite[i>>6]&(1<<(i&63)) != 0 {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j <= n; j += i {
			composite[j>>6] |= 1 << (uint(j) & 63)
		}
	}
	return
}

func powmod(b, e, m uint64) uint64 {
	r := uint64(1)
	for b %= m; e > 0; e >>= 1 {
		if e&1 == 1 {
			hi, lo := bits.Mul64(r, b)
			_, r = bits.Div64(hi, lo, m)
		}
		hi, lo := bits.Mul64(b, b)
		_, b = bits.Div64(hi, lo, m)
	}
	return r
}

type Flags uint8

const (
	Read Flags = 1 << iota
	Write
	Exec
	_
	Hidden
)

func (f Flags) String() string {
	var names []string
	for i, n := range []string{"read", "write", "exec", "?", "hidden"} {
		if f&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	if names == nil {
		return "none"
	}
	return strings.Join(names, "|")
}

func main() {
	a := New[float64](2, 3, 1, 2, 3, 4, 5, 6)
	b := New[float64](3, 2, 7, 8, 9, 10, 11, 12)
	p, err := a.Mul(b)
	fmt.Print(p, err, "\n")
	_, err = a.Mul(a)
	fmt.Println(err, err == ShapeError{"mul", [2]int{2, 3}, [2]int{2, 3}})
	sq := New[float64](3, 3, 2, -1, 0, -1, 2, -1, 0, -1, 2)
	inv, _ := sq.Inverse()
	fmt.Print(inv)
	_, err = New[float32](2, 2, 1, 2, 2, 4).Inverse()
	fmt.Println(err, errors.Is(err, ErrSingular))
	fmt.Printf("%+v\n", Describe(2, 4, 4, 4, 5, 5, 7, 9))
	ps := sieve(1000)
	fmt.Println(len(ps), ps[len(ps)-5:])
	fmt.Println(powmod(3, 1<<40, 1_000_000_007), powmod(2, 1<<61-2, 1<<61-1))
	x := uint32(0b1011_0000_1111)
	fmt.Println(bits.OnesCount32(x), bits.LeadingZeros32(x), bits.TrailingZeros32(x&^0xf), bits.Len32(x), bits.Reverse8(0x16), bits.RotateLeft32(x, -4), x&-x)
	fmt.Printf("%b %#x %#o %032b %X %c %U %#U\n", x, x, x, x, "hi", 0x1F600, 0x1F600, 'ß')
	sum, carry := bits.Add64(math.MaxUint64, 1, 0)
	fmt.Println(sum, carry, math.MaxInt64, uint64(math.MaxUint64), math.MinInt64)
	i8, u8 := int8(127), uint8(200)
	i8++
	u8 += 100
	fmt.Println(i8, u8, -7/2, -7%2, -7>>1, 7&^5, ^7, int8(-128)/int8(i8/i8*-1))
	fmt.Println(Read|Exec, Flags(0), Hidden|Write, Flags(255))
	fmt.Printf("%v %d %s %08b %x\n", Read|Write, Read|Write, Exec, Hidden, Hidden|Exec)
	for _, f := range []float64{0, math.Copysign(0, -1), 1, 1.0 / 3, 1e20, 1e21, 123456789, 1e-5, 1e-4, math.Inf(1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, 5e-324, 2.5, 100} {
		fmt.Printf("%v|%g|%e|%.2f|%G|%8.3g|%s|%x\n", f, float32(f), f, f, f, f, strconv.FormatFloat(f, 'f', -1, 64), f)
	}
	for _, s := range []string{"42", "-0x1f", "0b101", "0o17", "1_000", "9223372036854775808", "", "12a", "+7"} {
		n, err := strconv.ParseInt(s, 0, 64)
		m, err2 := strconv.Atoi(s)
		fmt.Println(n, err, m, err2)
	}
	c := complex(3, -4)
	fmt.Println(c, real(c), imag(c), c*c, c == 3-4i, math.Hypot(real(c), imag(c)))
	fmt.Println(math.Floor(-2.5), math.Ceil(-2.5), math.Trunc(-2.5), math.Round(-2.5), math.RoundToEven(2.5), math.Cbrt(27), math.Log2(1024), math.Mod(7, -3), math.IsNaN(math.Sqrt(-1)))
	fr, ex := math.Frexp(40)
	fmt.Println(fr, ex, math.Float64bits(1.5), math.Ldexp(0.5, 4), int(math.Pow(2, 40)), math.Pi, float32(math.Pi))
}
