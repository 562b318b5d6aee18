// Package random has the distributions that math/rand and math/rand/v2 share.
package random

import "math"

// Uniform yields numbers in [0, 1).
type Uniform interface{ Float64() float64 }

// Normal tries to make a number of the standard normal distribution of a number
// of 32 bits and the number of a layer, 0 to 127.
func Normal[R Uniform](r R, j int32, layer uint32) (x float64, ok bool) {
	const edge = 3.442619855899
	x = float64(j) * float64(normalWidth[layer])
	size := uint32(j)
	if j < 0 {
		size = uint32(-j)
	}
	if size < normalInside[layer] {
		return x, true
	}
	if layer == 0 {
		for {
			x = -math.Log(r.Float64()) * (1.0 / edge)
			if y := -math.Log(r.Float64()); y+y >= x*x {
				break
			}
		}
		if j > 0 {
			return edge + x, true
		}
		return -edge - x, true
	}
	above := normalDensity[layer-1] - normalDensity[layer]
	return x, normalDensity[layer]+float32(r.Float64())*above < float32(math.Exp(-.5*x*x))
}

// Exponential tries to make a number of the exponential distribution with rate 1
// of a number of 32 bits and the number of a layer, 0 to 255.
func Exponential[R Uniform](r R, j uint32, layer uint32) (x float64, ok bool) {
	const edge = 7.69711747013104972
	x = float64(j) * float64(expWidth[layer])
	if j < expInside[layer] {
		return x, true
	}
	if layer == 0 {
		return edge - math.Log(r.Float64()), true
	}
	above := expDensity[layer-1] - expDensity[layer]
	return x, expDensity[layer]+float32(r.Float64())*above < float32(math.Exp(-x))
}
