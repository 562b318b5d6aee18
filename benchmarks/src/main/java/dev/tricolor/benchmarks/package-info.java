/**
 * What the runtime's hot paths cost, by JMH: allocation, marking, a switch between goroutines, a
 * store through the write barrier. {@code benchmarks/jmh} runs them.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.benchmarks;
