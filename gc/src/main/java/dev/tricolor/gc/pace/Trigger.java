package dev.tricolor.gc.pace;

/**
 * At which live heap a cycle starts: the runway before the goal, but neither in the first 70 % of
 * the way to the goal nor in its last 5 %.
 */
public final class Trigger {
  private final long steps;
  private final long earliestStep;
  private final long latestStep;
  private final long minimumHeapBytes;

  public Trigger(PacerConstants constants) {
    steps = constants.whole(PacerConstant.TRIGGER_STEPS);
    earliestStep = constants.whole(PacerConstant.EARLIEST_TRIGGER_STEP);
    latestStep = constants.whole(PacerConstant.LATEST_TRIGGER_STEP);
    minimumHeapBytes = constants.whole(PacerConstant.MINIMUM_HEAP);
  }

  /**
   * The trigger in bytes of live heap.
   *
   * @param runwayBytes allocation to be expected during marking, unsigned
   * @param sweptAtBytes live heap at which sweeping should be over; not heeded under a limit
   */
  public long bytes(long markedBytes, HeapGoal goal, long runwayBytes, long sweptAtBytes) {
    long goalBytes = goal.bytes();
    if (markedBytes >= goalBytes) {
      return goalBytes;
    }
    long step = (goalBytes - markedBytes) / steps;
    long byStep = markedBytes + earliestStep * step;
    long earliest = goal.limited() ? byStep : Math.max(byStep, sweptAtBytes);
    long latest =
        Math.max(earliest, Math.max(markedBytes + latestStep * step, goalBytes - minimumHeapBytes));
    return Long.compareUnsigned(runwayBytes, goalBytes) > 0
        ? earliest
        : Math.clamp(goalBytes - runwayBytes, earliest, latest);
  }
}
