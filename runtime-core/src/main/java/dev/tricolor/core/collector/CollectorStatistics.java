package dev.tricolor.core.collector;

/**
 * What MemStats reports of a collector.
 *
 * @param cycles finished cycles
 * @param forcedCycles those the program asked for
 * @param lastEndNanos virtual time since the start at which the last cycle ended
 * @param pauseTotalNanos all pauses together
 * @param pauseNanos the last 256 cycles' pauses, the newest at {@code (cycles + 255) % 256}
 * @param pauseEndNanos when those cycles ended, placed likewise
 * @param cpuFraction share of the CPU time since the start that collecting took
 * @param cyclesAboveLimit cycles that left more alive than the memory limit has room for
 */
public record CollectorStatistics(
    int cycles,
    int forcedCycles,
    long lastEndNanos,
    long pauseTotalNanos,
    long[] pauseNanos,
    long[] pauseEndNanos,
    double cpuFraction,
    int cyclesAboveLimit) {

  /** Length of the two rings. */
  public static final int RING = 256;

  /** Nothing done yet. */
  public static CollectorStatistics none() {
    return new CollectorStatistics(0, 0, 0, 0, new long[RING], new long[RING], 0, 0);
  }
}
