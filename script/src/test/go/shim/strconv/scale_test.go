package strconv

import (
	integer "math/big"
	"testing"
)

// Every power is compared with exact arithmetic: its 128 bits are cut off, not
// rounded, and the top one is set.
func TestPow10(t *testing.T) {
	for e := minPower; e <= maxPower; e++ {
		want := new(integer.Int)
		power := new(integer.Int).Exp(integer.NewInt(10), integer.NewInt(int64(max(e, -e))), nil)
		if e >= 0 {
			want.Lsh(power, 2000)
		} else {
			want.Quo(new(integer.Int).Lsh(integer.NewInt(1), 4000), power)
		}
		length := want.BitLen()
		want.Rsh(want, uint(length-128))
		hi, lo, _ := pow10(e)
		got := new(integer.Int).SetUint64(hi)
		got.Lsh(got, 64).Or(got, new(integer.Int).SetUint64(lo))
		if got.Cmp(want) != 0 {
			t.Errorf("pow10(%d) = %x, want %x", e, got, want)
		}
		exponent := length - 1 - 2000
		if e < 0 {
			exponent = length - 1 - 4000
		}
		if log2Pow10(e) != exponent {
			t.Errorf("log2Pow10(%d) = %d, want %d", e, log2Pow10(e), exponent)
		}
	}
}
