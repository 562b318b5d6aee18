package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.CollectorStatistics;

/** What the collector has done: counts, pauses and CPU time. */
final class PauseBook {
  private final long[] pauseNanos = new long[CollectorStatistics.RING];
  private final long[] pauseEndNanos = new long[CollectorStatistics.RING];
  private int cycles;
  private int forcedCycles;
  private long lastEndNanos;
  private long pauseTotalNanos;
  private long gcCpuNanos;
  private double cpuFraction;
  private int cyclesAboveLimit;

  void enter(boolean forced, long pause, long endNanos, long cpuNanos, int processorCount) {
    int slot = cycles % CollectorStatistics.RING;
    pauseNanos[slot] = pause;
    pauseEndNanos[slot] = endNanos;
    cycles++;
    forcedCycles += forced ? 1 : 0;
    pauseTotalNanos += pause;
    lastEndNanos = endNanos;
    gcCpuNanos += cpuNanos;
    cpuFraction = endNanos == 0 ? 0 : (double) gcCpuNanos / ((double) endNanos * processorCount);
  }

  /** The cycle left more alive than the memory limit has room for. */
  void enterAboveLimit() {
    cyclesAboveLimit++;
  }

  int cycles() {
    return cycles;
  }

  /** When the last cycle ended, since the program's start; 0 if there was none. */
  long lastEndNanos() {
    return lastEndNanos;
  }

  double cpuFraction() {
    return cpuFraction;
  }

  CollectorStatistics snapshot() {
    return new CollectorStatistics(
        cycles,
        forcedCycles,
        lastEndNanos,
        pauseTotalNanos,
        pauseNanos.clone(),
        pauseEndNanos.clone(),
        cpuFraction,
        cyclesAboveLimit);
  }
}
