package dev.tricolor.gc.pace;

/**
 * How large the live heap may become before it should have been collected again.
 *
 * @param bytes the goal
 * @param limited whether the memory limit decided it, not GOGC
 */
public record HeapGoal(long bytes, boolean limited) {
  /**
   * The goal in force.
   *
   * @param percentBytes goal by GOGC
   * @param limitBytes goal by the memory limit, which decides only where it is lower
   * @param floorBytes what GOGC's goal is raised to: there is always room to sweep, and to mark
   */
  public static HeapGoal of(long percentBytes, long limitBytes, long floorBytes) {
    return limitBytes < percentBytes
        ? new HeapGoal(limitBytes, true)
        : new HeapGoal(Math.max(percentBytes, floorBytes), false);
  }
}
