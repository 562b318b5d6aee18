package dev.tricolor.gc.pace;

/** How large the live heap may become by GOGC alone. */
public final class PercentGoal {
  /** A goal that is never reached. */
  public static final long NEVER = Long.MAX_VALUE;

  private final long minimumBytes;

  public PercentGoal(PacerConstants constants) {
    minimumBytes = constants.whole(PacerConstant.MINIMUM_HEAP);
  }

  /**
   * What is live, and GOGC percent of that and of stacks and globals on top.
   *
   * @param gcPercent negative is off
   */
  public long bytes(LiveBytes live, int gcPercent) {
    if (gcPercent < 0) {
      return NEVER;
    }
    long grown = live.markedBytes() + percentOf(live.total(), gcPercent);
    return Math.max(grown, minimumBytes(gcPercent));
  }

  /** The smallest goal: 4 MiB for each hundred percent. */
  public long minimumBytes(int gcPercent) {
    return percentOf(minimumBytes, gcPercent);
  }

  private static long percentOf(long bytes, int percent) {
    return Math.multiplyHigh(bytes, percent) != 0 ? NEVER / 2 : bytes * percent / 100;
  }
}
