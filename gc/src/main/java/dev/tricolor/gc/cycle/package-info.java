/**
 * The cycle of a collector that stops the world.
 *
 * <p>When the live heap reaches the goal, the allocation that noticed sets a flag, and the door
 * that it came through collects before it returns: all Ps stop; what is left to sweep is swept;
 * roots and everything reachable are marked; caches are flushed; all spans are swept; the goal is
 * set anew; the Ps run on at a later virtual time.
 *
 * <p>Costs are charged to the virtual clocks by a fit to measurements of Go's marker, see {@link
 * dev.tricolor.gc.cycle.CycleCost}: the Ps share the marking, as with Go's {@code
 * GODEBUG=gcstoptheworld=2}, where marking and sweeping happen inside the pause.
 *
 * <p><b>Where we differ from Go.</b> Go marks while the program runs, starts before the goal, makes
 * allocating goroutines help, and sweeps lazily. Here there are no barriers, no assists and one
 * pause.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.cycle;
