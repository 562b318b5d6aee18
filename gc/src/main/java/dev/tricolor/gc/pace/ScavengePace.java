package dev.tricolor.gc.pace;

/**
 * How long the scavenger sleeps after it has worked, so that it takes its share of the CPU time and
 * no more: a proportional-integral controller whose output is time of work for each unit of sleep.
 * Where the output is cut off, the integral is drawn back by as much.
 */
public final class ScavengePace {
  private final long burstNanos;
  private final double share;
  private final double gain;
  private final double integralNanos;
  private final double resetNanos;
  private final double leastRatio;
  private final double mostRatio;
  private double ratio;
  private double integral;

  public ScavengePace(PacerConstants constants) {
    burstNanos = constants.whole(PacerConstant.SCAVENGE_BURST);
    share = constants.real(PacerConstant.SCAVENGE_SHARE);
    gain = constants.real(PacerConstant.SCAVENGE_GAIN);
    integralNanos = constants.whole(PacerConstant.SCAVENGE_INTEGRAL);
    resetNanos = constants.whole(PacerConstant.SCAVENGE_RESET);
    leastRatio = constants.real(PacerConstant.SCAVENGE_LEAST_RATIO);
    mostRatio = constants.real(PacerConstant.SCAVENGE_MOST_RATIO);
    ratio = leastRatio;
  }

  /** How much to work between two sleeps, in nanoseconds. */
  public long burstNanos() {
    return burstNanos;
  }

  /** How long to sleep after so much work, in nanoseconds. */
  public long sleepNanos(long workNanos) {
    return (long) (workNanos / ratio);
  }

  /** Enters work and the sleep after it, in nanoseconds, on a machine of so many Ps. */
  public void observe(long workNanos, long sleptNanos, int processorCount) {
    double period = (double) workNanos + sleptNanos;
    double missed = share - workNanos / (period * processorCount);
    double wanted = gain * missed + integral;
    ratio = Math.clamp(wanted, leastRatio, mostRatio);
    integral += gain * period / integralNanos * missed + period / resetNanos * (ratio - wanted);
  }
}
