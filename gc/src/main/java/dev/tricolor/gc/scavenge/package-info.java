/**
 * Gives memory that the heap no longer needs back to the host.
 *
 * <p>After each cycle {@link dev.tricolor.gc.pace.ScavengeGoal} says how much memory the process
 * may keep: a tenth more than the next heap goal needs, or 95 % of the memory limit. As a cycle
 * begins and as sweeping ends, the scavenger looks, and as long as there is more, it releases free
 * pages in bursts of a millisecond; {@link dev.tricolor.gc.pace.ScavengePace} chooses the sleep
 * between them so that it takes about 1 % of the CPU time. Which pages go next, {@code
 * core.heap.ReleasablePages} decides: the highest, but none of a chunk that was full as the last
 * cycle ended. So after a peak it takes two cycles until memory comes back.
 *
 * <p>Before the heap grows beyond what may be kept, and before an allocation would cross the memory
 * limit, pages are released at once, in the time of the goroutine that allocates. {@code
 * debug.FreeOSMemory} releases everything.
 *
 * <p><b>Where we differ from Go.</b> The scavenger is no goroutine but work of whichever P looks
 * for work first, and it is woken without the monitor thread's delay. What goroutines release
 * counts as their own time, not as the collector's. The real host gets whole huge pages back;
 * smaller runs are only cleared.
 */
@NullMarked
package dev.tricolor.gc.scavenge;

import org.jspecify.annotations.NullMarked;
