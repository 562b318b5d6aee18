/**
 * The simulated address space: one lazily committed mapping, and the accessors that read and write
 * it.
 *
 * <p>An address in the simulation <em>is</em> a host address (a {@code long}); the machine's bias
 * is applied only where a number becomes visible to the program. {@link
 * dev.tricolor.core.memory.Memory} is the fast accessor: no checks, a wild address kills the JVM.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.memory;
