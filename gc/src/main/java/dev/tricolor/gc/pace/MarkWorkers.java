package dev.tricolor.gc.pace;

/**
 * Who marks in the background, so that a quarter of all CPU time is spent on it.
 *
 * @param processorCount number of Ps
 * @param dedicatedCount workers that keep a P for the whole cycle
 * @param fractionalShare part of each P's time that a fractional worker takes; 0 for none
 */
public record MarkWorkers(int processorCount, int dedicatedCount, double fractionalShare) {
  /**
   * As many dedicated workers as come close enough to the share; where rounding misses it too far,
   * a fractional worker on every P makes up the difference.
   */
  public static MarkWorkers of(PacerConstants constants, int processorCount) {
    double wanted = constants.real(PacerConstant.GOAL_UTILIZATION) * processorCount;
    int dedicated = (int) (wanted + 0.5);
    if (Math.abs(dedicated / wanted - 1) <= constants.real(PacerConstant.WORKER_ROUNDING)) {
      return new MarkWorkers(processorCount, dedicated, 0);
    }
    int fewer = dedicated > wanted ? dedicated - 1 : dedicated;
    return new MarkWorkers(processorCount, fewer, (wanted - fewer) / processorCount);
  }

  /**
   * How many Ps without other work may mark.
   *
   * @param periodic whether only time has started the cycle: then idle Ps are left in peace, unless
   *     nobody else would mark
   */
  public int mostIdle(boolean periodic) {
    if (!periodic) {
      return processorCount - dedicatedCount;
    }
    return dedicatedCount > 0 ? 0 : 1;
  }
}
