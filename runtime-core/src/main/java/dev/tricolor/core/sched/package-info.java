/**
 * Goroutines, Ps, run queues, timers: Go's scheduler in virtual time.
 *
 * <p><b>One host thread.</b> A goroutine is a coroutine; {@link dev.tricolor.core.sched.Dispatcher}
 * resumes one after the other. Each P has a clock. The P whose clock is lowest runs its goroutine
 * until that waits, ends, polls or is about to do something that other Ps can see while one of them
 * is still behind. So every order that a program can observe is an order in virtual time, and a
 * readied goroutine starts no earlier than it was readied. Only atomic operations and plain memory
 * are looked at in the order in which the host gets to them: to await a turn there would cost every
 * lock a switch. A turn, one run of a coroutine, has a number ({@code G.turn}); a goroutine notes
 * the turn in which it last synchronised, which tells what may have happened beside it.
 *
 * <p><b>What a goroutine goes through.</b> {@link dev.tricolor.core.sched.Scheduler} starts, parks,
 * readies and ends them. A readied goroutine runs next on its waker's P, in what is left of the
 * waker's time slice; what it displaces goes to the ring's tail. {@link
 * dev.tricolor.core.sched.WorkFinder} searches in Go's order. {@link
 * dev.tricolor.core.sched.Sysmon} ends slices: 10 ms, observed at ticks that are 10 ms apart, so in
 * effect 20 ms.
 *
 * <p><b>Charging.</b> Compiled code counts units in {@code G.units}; every entry to the scheduler
 * folds them into the P's clock. Polls come every 20 microseconds. {@code G.unitsTurn} is the count
 * up to which no other P is behind.
 *
 * <p><b>Where we differ from Go.</b> There are no Ms: a P that wakes costs a latency drawn from the
 * seed. A goroutine leaves only at polls and doors, up to 20 microseconds after it was asked to.
 * System goroutines exist only as far as numbers, orders and stacks show them.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.sched;
