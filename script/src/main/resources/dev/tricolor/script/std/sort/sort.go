// Package sort sorts slices, and whatever can compare and swap its elements.
package sort

import "slices"

// Interface is what can be sorted.
type Interface interface {
	// Len returns how many elements there are.
	Len() int
	// Less tells whether element i must come before element j.
	Less(i, j int) bool
	// Swap exchanges two elements.
	Swap(i, j int)
}

// Sort sorts data in ascending order. Equal elements may change places.
func Sort(data Interface) {
	if n := data.Len(); n > 1 {
		quick(data, 0, n, depth(n))
	}
}

// Stable is Sort that leaves equal elements in their order.
func Stable(data Interface) { stable(data, data.Len()) }

// IsSorted tells whether data is in ascending order.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

// reversed is data with Less the other way round.
type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data in reverse order.
func Reverse(data Interface) Interface { return &reversed{data} }

// IntSlice has the methods of Interface.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x in ascending order.
func (x IntSlice) Sort() { Sort(x) }

// Search returns SearchInts(p, x).
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Float64Slice has the methods of Interface. NaN comes first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }

func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || x[i] != x[i] && x[j] == x[j]
}

func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort sorts x in ascending order.
func (x Float64Slice) Sort() { Sort(x) }

// Search returns SearchFloat64s(p, x).
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice has the methods of Interface.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x in ascending order.
func (x StringSlice) Sort() { Sort(x) }

// Search returns SearchStrings(p, x).
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts x in ascending order.
func Ints(x []int) { slices.Sort(x) }

// Float64s sorts x in ascending order, NaN first.
func Float64s(x []float64) { slices.Sort(x) }

// Strings sorts x in ascending order.
func Strings(x []string) { slices.Sort(x) }

// IntsAreSorted tells whether x is in ascending order.
func IntsAreSorted(x []int) bool { return slices.IsSorted(x) }

// Float64sAreSorted tells whether x is in ascending order, NaN first.
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }

// StringsAreSorted tells whether x is in ascending order.
func StringsAreSorted(x []string) bool { return slices.IsSorted(x) }
