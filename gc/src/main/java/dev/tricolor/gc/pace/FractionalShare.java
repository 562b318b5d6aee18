package dev.tricolor.gc.pace;

/** When a P's fractional worker runs, so that it takes its share of the P's time and no more. */
public final class FractionalShare {
  private final double share;
  private final double overrun;

  public FractionalShare(PacerConstants constants, MarkWorkers workers) {
    share = workers.fractionalShare();
    overrun = constants.real(PacerConstant.FRACTIONAL_OVERRUN);
  }

  /**
   * Whether the worker is to be picked now.
   *
   * @param ranNanos its time on this P in this cycle
   * @param elapsedNanos since marking began
   */
  public boolean mayRun(long ranNanos, long elapsedNanos) {
    return share > 0 && (elapsedNanos <= 0 || (double) ranNanos / elapsedNanos <= share);
  }

  /** Whether the running worker is to leave. */
  public boolean mustLeave(long ranNanos, long elapsedNanos) {
    return elapsedNanos > 0 && (double) ranNanos / elapsedNanos > overrun * share;
  }
}
