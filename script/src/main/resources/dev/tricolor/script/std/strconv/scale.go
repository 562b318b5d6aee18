package strconv

import "math/bits"

// Powers of ten from minPower to maxPower can be made. Zero must begin a row of
// the coarse table, so that small powers come out exact.
const (
	minPower = -351
	maxPower = 350
	stride   = 27 // 5 to this power is the largest that fits 64 bits
)

// log2Pow10 returns floor(log2(10^e)), for |e| up to 1233.
func log2Pow10(e int) int {
	return e * 1741647 >> 19
}

// log10Pow2 returns floor(log10(2^e)), for |e| up to 1650.
func log10Pow2(e int) int {
	return e * 1262611 >> 22
}

// log10ThreeQuarterPow2 returns floor(log10(3/4 * 2^e)), for |e| up to 1500.
func log10ThreeQuarterPow2(e int) int {
	return (e*1262611 - 524031) >> 22
}

// pow10 returns the first 128 bits of 10^e, cut off, the top bit set, and
// whether they are all. 10^e is the number hi:lo times 2^(log2Pow10(e)-127).
//
// It multiplies a 192-bit power from a coarse table with an exact power of
// five. A test has compared each result with exact arithmetic.
func pow10(e int) (hi, lo uint64, exact bool) {
	row := (e - minPower) / stride
	coarse := &coarsePowers[row]
	column := e - minPower - row*stride
	fine := finePowers[column]

	carry, _ := bits.Mul64(coarse[2], fine)
	midHi, midLo := bits.Mul64(coarse[1], fine)
	hi, lo = bits.Mul64(coarse[0], fine)
	rest, c := bits.Add64(midLo, carry, 0)
	lo, c = bits.Add64(lo, midHi, c)
	hi += c
	if hi>>63 == 0 {
		hi = hi<<1 | lo>>63
		lo = lo<<1 | rest>>63
	}
	return hi, lo, 0 <= e && e <= 55
}

// A scaled number is a 192-bit product of a significand and a power of ten.
// The true product is that, or, if the power was cut off, larger by less than
// the significand.
type scaled struct {
	hi, mid, lo uint64
	significand uint64
	exact       bool
}

// scale multiplies a significand, its top bit set, by 10^e.
func scale(significand uint64, e int) scaled {
	powerHi, powerLo, exact := pow10(e)
	carry, lo := bits.Mul64(significand, powerLo)
	hi, mid := bits.Mul64(significand, powerHi)
	mid, c := bits.Add64(mid, carry, 0)
	return scaled{hi + c, mid, lo, significand, exact}
}

// A remainder tells where a number that was rounded down lies: below, at, or
// above the middle to the next.
type remainder int

const (
	below remainder = iota
	middle
	above
	unsure
)

// split cuts off the last drop bits (1 to 64) of the high word, and all below
// it, and tells what was cut.
func (p *scaled) split(drop uint) (uint64, remainder) {
	half := uint64(1) << (drop - 1)
	floor := p.hi >> drop
	rest := p.hi & (half<<1 - 1)
	switch {
	case rest > half:
		return floor, above
	case rest == half:
		// A cut-off power makes the true product strictly larger.
		if p.exact && p.mid == 0 && p.lo == 0 {
			return floor, middle
		}
		return floor, above
	case rest == half-1 && p.mid == maxUint64 && !p.exact:
		if _, carry := bits.Add64(p.lo, p.significand, 0); carry != 0 {
			return floor, unsure
		}
	}
	return floor, below
}

// finePowers holds 10^0 to 10^26 without their factors of two, the top bit
// set.
var finePowers = [stride]uint64{
	0x8000000000000000, 0xa000000000000000, 0xc800000000000000, 0xfa00000000000000,
	0x9c40000000000000, 0xc350000000000000, 0xf424000000000000, 0x9896800000000000,
	0xbebc200000000000, 0xee6b280000000000, 0x9502f90000000000, 0xba43b74000000000,
	0xe8d4a51000000000, 0x9184e72a00000000, 0xb5e620f480000000, 0xe35fa931a0000000,
	0x8e1bc9bf04000000, 0xb1a2bc2ec5000000, 0xde0b6b3a76400000, 0x8ac7230489e80000,
	0xad78ebc5ac620000, 0xd8d726b7177a8000, 0x878678326eac9000, 0xa968163f0a57b400,
	0xd3c21bcecceda100, 0x84595161401484a0, 0xa56fa5b99019a5c8,
}

// coarsePowers holds every 27th power of ten, its first 192 bits, cut off.
var coarsePowers = [...][3]uint64{
	{0x8049a4ac0c5811ae, 0x205b896d777d6278, 0xac261e9f5141430b}, // -351
	{0xcf42894a5dce35ea, 0x52064cac828675b9, 0x475f2b7d7df1ad7a}, // -324
	{0xa76c582338ed2621, 0xaf2af2b80af6f24e, 0x657c8f4d43323a36}, // -297
	{0x873e4f75e2224e68, 0x5a7744a6e804a291, 0xcc35eddfcf0996d7}, // -270
	{0xda7f5bf590966848, 0xaf39a475506a899e, 0xa30294cc2934e662}, // -243
	{0xb080392cc4349dec, 0xbd8d794d96aacfb3, 0xfe13a5c86af64418}, // -216
	{0x8e938662882af53e, 0x547eb47b7282ee9c, 0x41b0230e1421487d}, // -189
	{0xe65829b3046b0afa, 0x0cb4a5a3112a5112, 0xa3b561b1cb208396}, // -162
	{0xba121a4650e4ddeb, 0x92f34d62616ce413, 0x21a0183e10583cd3}, // -135
	{0x964e858c91ba2655, 0x3a6a07f8d510f86f, 0xe9082f25e9c5e9ec}, // -108
	{0xf2d56790ab41c2a2, 0xfae27299423fb9c3, 0x3695dad7e8858901}, // -81
	{0xc428d05aa4751e4c, 0xaa97e14c3c26b886, 0x96842dc95323f5a8}, // -54
	{0x9e74d1b791e07e48, 0x775ea264cf55347d, 0xca49f1c05120c9c7}, // -27
	{0x8000000000000000, 0x0000000000000000, 0x0000000000000000}, // 0
	{0xcecb8f27f4200f3a, 0x0000000000000000, 0x0000000000000000}, // 27
	{0xa70c3c40a64e6c51, 0x999090b65f67d924, 0x0000000000000000}, // 54
	{0x86f0ac99b4e8dafd, 0x69a028bb3ded71a3, 0xdf9f915627c04e28}, // 81
	{0xda01ee641a708de9, 0xe80e6f4820cc9495, 0xd74baad03bc1d8d3}, // 108
	{0xb01ae745b101e9e4, 0x5ec05dcff72e7f8f, 0xc04c79ffe324301f}, // 135
	{0x8e41ade9fbebc27d, 0x14588f13be847307, 0x23bd6a2059c002f5}, // 162
	{0xe5d3ef282a242e81, 0x8f1668c8a86da5fa, 0xf0b5ccf5176ecc7c}, // 189
	{0xb9a74a0637ce2ee1, 0x6d953e2bd7173692, 0x88efb0037ac08bde}, // 216
	{0x95f83d0a1fb69cd9, 0x4abdaf101564f98e, 0x0d5a4af7b3a98e47}, // 243
	{0xf24a01a73cf2dccf, 0xbc633b39673c8cec, 0x3d9c44cd2f36917c}, // 270
	{0xc3b8358109e84f07, 0x0a862f80ec4700c8, 0x02606ea01029dc37}, // 297
	{0x9e19db92b4e31ba9, 0x6c07a2c26a8346d1, 0x4944d9f52cd0dec2}, // 324
}
