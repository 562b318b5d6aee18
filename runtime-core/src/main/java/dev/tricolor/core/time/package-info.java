/**
 * Virtual time. All clocks count picoseconds in a {@code long} from the program's start: {@link
 * dev.tricolor.core.time.Picos} names the units, {@link dev.tricolor.core.time.CostModel} says what
 * the runtime's own operations cost. Compiled code counts cost <em>units</em>; the scheduler
 * multiplies them into picoseconds, so that another model needs no recompilation.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.time;
