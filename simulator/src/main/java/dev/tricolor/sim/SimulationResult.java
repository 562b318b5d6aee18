package dev.tricolor.sim;

import dev.tricolor.core.abi.MemStatsSnapshot;

/**
 * What came of a simulation.
 *
 * @param exitCode the program's
 * @param memory the runtime's statistics at the end
 * @param virtualNanos virtual time from start to end
 * @param cyclesAboveLimit cycles that left more alive than the memory limit has room for
 * @param timeLimitReached whether the program ended because its virtual time was over
 */
public record SimulationResult(
    int exitCode,
    MemStatsSnapshot memory,
    long virtualNanos,
    int cyclesAboveLimit,
    boolean timeLimitReached) {}
