/**
 * Escape analysis: which variables and allocations outlive their function, and so lie on the heap.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.escape;
