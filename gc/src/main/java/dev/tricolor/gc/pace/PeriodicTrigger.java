package dev.tricolor.gc.pace;

/** Starts a cycle when there has been none for two minutes. */
public final class PeriodicTrigger {
  private final long periodNanos;

  public PeriodicTrigger(PacerConstants constants) {
    periodNanos = constants.whole(PacerConstant.PERIOD);
  }

  /** When a cycle is due after one that ended at {@code lastEndNanos}, in picoseconds. */
  public long duePicos(long lastEndNanos) {
    return (lastEndNanos + periodNanos + 1) * 1000;
  }

  /**
   * Whether a cycle is due. A program that never had one, or has GOGC=off, gets none.
   *
   * @param lastEndNanos when the last cycle ended, 0 if there was none
   */
  public boolean due(long nowNanos, long lastEndNanos, int gcPercent) {
    return gcPercent >= 0 && lastEndNanos > 0 && nowNanos - lastEndNanos > periodNanos;
  }
}
