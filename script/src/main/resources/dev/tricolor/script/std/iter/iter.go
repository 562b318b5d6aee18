// Package iter says what an iterator is: a function that calls another with
// every value, until that returns false.
package iter

// Seq yields single values.
type Seq[V any] func(yield func(V) bool)

// Seq2 yields pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)
