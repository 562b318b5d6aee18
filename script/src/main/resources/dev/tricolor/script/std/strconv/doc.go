// Package strconv turns basic values into text and back.
//
// Integers are plain digit loops. Floating point rests on one tool, scaling
// by a power of ten in 192 bits (scale.go): the scaled value is known to lie
// in a tiny interval, and only if a rounding decision falls inside it does
// exact arithmetic on big integers decide (exact.go). Shortest output uses
// the Schubfach method.
package strconv
