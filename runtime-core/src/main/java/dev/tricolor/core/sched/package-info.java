/** Goroutines, Ps, run queues, virtual processors' clocks, parking and waking, timers. */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.sched;
