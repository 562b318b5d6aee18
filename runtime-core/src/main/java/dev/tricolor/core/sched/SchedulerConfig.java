package dev.tricolor.core.sched;

import dev.tricolor.core.time.CostModel;

/**
 * What a scheduler is told at the start.
 *
 * @param processors GOMAXPROCS, at least 1
 * @param seed of every free choice
 * @param costs what the runtime's operations cost
 * @param finalizerGoroutine whether the program links package os, whose start makes one more system
 *     goroutine
 * @param pollAlways whether every poll is taken, for tests of compiled code
 */
public record SchedulerConfig(
    int processors, long seed, CostModel costs, boolean finalizerGoroutine, boolean pollAlways) {}
