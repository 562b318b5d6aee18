/**
 * The cycle: when it begins, who marks, how it ends, what is swept when.
 *
 * <p>{@link dev.tricolor.gc.cycle.ConcurrentCollector} works beside the program. Between cycles the
 * barrier is off, and spans are swept: by a goroutine of its own, by whoever takes a span, in
 * proportion to allocation ({@link dev.tricolor.gc.cycle.Sweeping}). When the live heap reaches the
 * trigger, the goroutine that notices stops the world, finishes the sweep, switches the barrier on
 * and lets the world run. Now objects are born black; globals are looked at block by block, stacks
 * one by one ({@link dev.tricolor.gc.cycle.RootJobs}), grey objects in batches ({@link
 * dev.tricolor.gc.cycle.Marking}). Marking goes on in slices: on Ps between goroutines ({@link
 * dev.tricolor.gc.cycle.Workers}), and in the time of goroutines that allocate ({@link
 * dev.tricolor.gc.cycle.Assists}). When nothing is left, not even in the barrier's buffers, the
 * world stops again, the barrier goes off, everything is unswept, and the pacer sets the next goal.
 *
 * <p>The seed chooses how long each slice is, so that other seeds show other interleavings. Slices
 * are charged to the P's virtual clock, and P with the lowest clock goes first: what the program
 * and the marker see of each other, they could see on a real machine.
 *
 * <p>{@link dev.tricolor.gc.cycle.StopTheWorldCollector} does all of it in one pause, as Go does
 * with {@code GODEBUG=gcstoptheworld=2}.
 *
 * <p><b>Where we differ from Go.</b> Grey objects are one stack for all workers, so that marking
 * never waits for work that sits in another worker's buffer. Allocation is charged by runs of up to
 * 4 KiB, not object by object, and a run's free slots are marked before they are taken. Pointers
 * that Java objects of the runtime hold are looked at in both pauses instead of through a barrier.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.cycle;
