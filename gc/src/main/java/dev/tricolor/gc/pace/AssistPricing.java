package dev.tricolor.gc.pace;

/**
 * Sets the price of allocation so that marking ends as the heap reaches its goal.
 *
 * <p>As long as work stays within what the last cycle makes expect, the goal is the soft one. Once
 * there is more, the most that there can be is expected, and the goal is moved away in proportion,
 * at most to the <i>hard goal</i>, the one that GOGC would give on top of the goal itself. A heap
 * that is above its goal all the same gets a tenth more, and pays as if all were still to be done.
 */
public final class AssistPricing {
  private final double overshoot;
  private final double offPercent;
  private final long leastWork;
  private final long leastHeapBytes;

  public AssistPricing(PacerConstants constants) {
    overshoot = constants.real(PacerConstant.OVERSHOOT);
    offPercent = constants.real(PacerConstant.OFF_PERCENT);
    leastWork = constants.whole(PacerConstant.LEAST_WORK_LEFT);
    leastHeapBytes = constants.whole(PacerConstant.LEAST_HEAP_LEFT);
  }

  public AssistRatio ratio(MarkProgress progress, long goalBytes, int gcPercent) {
    long goal = goalBytes;
    long expected = progress.expectedWork();
    if (progress.workDone() > expected) {
      goal = Math.min(stretched(progress, goal), hardGoalBytes(goal, gcPercent));
      expected = progress.mostWork();
    }
    if (progress.liveBytes() > goal) {
      goal = (long) (goal * overshoot);
      expected = progress.mostWork();
    }
    double workLeft = Math.max(expected - progress.workDone(), leastWork);
    double heapLeft = Math.max(goal - progress.liveBytes(), leastHeapBytes);
    return new AssistRatio(workLeft / heapLeft, heapLeft / workLeft);
  }

  /** The goal, moved as far as the most work exceeds the expected. */
  private static long stretched(MarkProgress progress, long goal) {
    double runway = goal - progress.triggeredBytes();
    double bytesPerWork = runway / progress.expectedWork();
    return progress.triggeredBytes() + (long) (bytesPerWork * progress.mostWork());
  }

  /** What the heap may grow to if everything that was allocated while marking is live. */
  long hardGoalBytes(long goalBytes, int gcPercent) {
    double percent = gcPercent < 0 ? offPercent : gcPercent;
    return (long) ((1 + percent / 100) * goalBytes);
  }
}
