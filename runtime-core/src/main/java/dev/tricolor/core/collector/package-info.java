/**
 * The port that a garbage collector implements, and what it is given: the heap, the roots, the
 * clock of the machine it stops. {@link dev.tricolor.core.collector.NoCollector} does nothing, so
 * that the rest of the runtime runs without one.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.collector;
