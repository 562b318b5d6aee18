/**
 * The pacer: arithmetic over numbers, which knows no heap, no scheduler and no clock.
 *
 * <p>A collector that runs beside the program has to start early enough to be done when the heap
 * reaches its goal, and has to slow the program down where it guessed wrong. In the order of a
 * cycle:
 *
 * <ol>
 *   <li>{@link dev.tricolor.gc.pace.PercentGoal} leaves GOGC percent of what was found live, stacks
 *       and globals included, as room to grow; {@link dev.tricolor.gc.pace.LimitGoal} is what a
 *       memory limit leaves; {@link dev.tricolor.gc.pace.HeapGoal} is the one in force.
 *   <li>{@link dev.tricolor.gc.pace.Trigger} starts the cycle a {@link dev.tricolor.gc.pace.Runway}
 *       before the goal; {@link dev.tricolor.gc.pace.PeriodicTrigger} after two minutes.
 *   <li>{@link dev.tricolor.gc.pace.MarkWorkers} shares a quarter of the CPUs out to dedicated and
 *       fractional workers ({@link dev.tricolor.gc.pace.FractionalShare}); Ps that would sleep take
 *       {@link dev.tricolor.gc.pace.IdleSlots}; each counts in a {@link
 *       dev.tricolor.gc.pace.WorkTally}.
 *   <li>{@link dev.tricolor.gc.pace.AssistPricing} says what allocation has to pay, from {@link
 *       dev.tricolor.gc.pace.MarkProgress}; goroutines pay it from {@link
 *       dev.tricolor.gc.pace.AssistCredit}, out of {@link dev.tricolor.gc.pace.BackgroundCredit} or
 *       with work of their own, or wait in the {@link dev.tricolor.gc.pace.AssistQueue}; {@link
 *       dev.tricolor.gc.pace.AssistTime} tells how long.
 *   <li>{@link dev.tricolor.gc.pace.CpuLimiter} excuses them when the collector takes too much.
 *   <li>{@link dev.tricolor.gc.pace.ConsMark} learns from a {@link
 *       dev.tricolor.gc.pace.MarkObservation} how fast the program allocates while the collector
 *       marks, which makes the next runway.
 *   <li>{@link dev.tricolor.gc.pace.SweepPace} spreads sweeping over the allocation up to the next
 *       trigger; {@link dev.tricolor.gc.pace.ScavengeGoal} says how much memory may be kept, {@link
 *       dev.tricolor.gc.pace.ScavengePace} how slowly the rest is given back; {@link
 *       dev.tricolor.gc.pace.StartingStack} how large new stacks are.
 * </ol>
 *
 * <p>{@link dev.tricolor.gc.pace.Pacer} holds what lasts from cycle to cycle. A collector that
 * stops the world takes its goal as the trigger: nothing is allocated while it marks.
 *
 * <p>The numbers that Go's designers chose are {@link dev.tricolor.gc.pace.PacerConstant}s; {@link
 * dev.tricolor.gc.pace.PacerConstants} can be scaled, to ask what would be if.
 *
 * <p><b>Where we differ from Go.</b> From the same inputs goals, ratios and workers come out equal
 * to the last digit, odd conversions of negative ratios included; products that overflow Go's 64
 * bits saturate here. The runway's factor follows from the goal utilization. The limiter never
 * counts a negative time of the program. The scavenger's controller does not give up for five
 * seconds when its numbers overflow.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.pace;
