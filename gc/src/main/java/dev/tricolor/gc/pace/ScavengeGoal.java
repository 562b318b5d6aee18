package dev.tricolor.gc.pace;

/** How much memory the scavenger leaves to the process, and what must be released at once. */
public final class ScavengeGoal {
  /** There is no goal: nothing is to be released. */
  public static final long NONE = Long.MAX_VALUE;

  private final long retainPercent;
  private final double limitShare;
  private final long pageBytes;

  public ScavengeGoal(PacerConstants constants) {
    retainPercent = 100 + constants.whole(PacerConstant.RETAIN_EXTRA_PERCENT);
    limitShare = constants.real(PacerConstant.LIMIT_TARGET_PERCENT) / 100;
    pageBytes = constants.whole(PacerConstant.PHYSICAL_PAGE);
  }

  /**
   * The heap that may be retained by GOGC: what was in use at the end of the last cycle, grown as
   * the goal has grown, and a tenth.
   *
   * @param lastInUseBytes heap in use then; 0 before the first cycle
   * @param retainedBytes heap in use or free, but not released
   */
  public long byPercent(
      long lastInUseBytes, long goalBytes, long lastGoalBytes, long retainedBytes) {
    if (lastInUseBytes == 0 || lastGoalBytes == 0) {
      return NONE;
    }
    double grown = (double) goalBytes / lastGoalBytes * lastInUseBytes;
    long target = roundUp((long) (grown * retainPercent / 100));
    return retainedBytes - target >= pageBytes ? target : NONE;
  }

  /** The memory that may be mapped by the memory limit. */
  public long byLimit(long limitBytes, long mappedReadyBytes) {
    long target = (long) (limitBytes * limitShare);
    return mappedReadyBytes > target ? target : NONE;
  }

  /** What a growing heap releases before it grows. */
  public long beforeGrowth(long growthBytes, long retainedBytes, long targetBytes) {
    if (targetBytes == NONE) {
      return 0;
    }
    return Math.clamp(retainedBytes + growthBytes - targetBytes, 0, growthBytes);
  }

  /**
   * What an allocation releases to stay within the limit.
   *
   * @param releasedBytes pages that it takes and that have to be mapped again
   */
  public long beforeAllocation(long releasedBytes, long mappedReadyBytes, long limitBytes) {
    return Math.max(0, releasedBytes + mappedReadyBytes - limitBytes);
  }

  private long roundUp(long bytes) {
    return (bytes + pageBytes - 1) / pageBytes * pageBytes;
  }
}
