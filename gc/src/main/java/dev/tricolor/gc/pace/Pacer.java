package dev.tricolor.gc.pace;

/**
 * Decides when a cycle starts and what allocation pays while it runs.
 *
 * <p>A cycle calls {@link #startCycle}, then {@link #revise} as marking goes on, {@link #endCycle},
 * and {@link #commit} with what it found.
 */
public final class Pacer {
  private static final long NOT_MARKING = -1;

  private final PercentGoal percentGoal;
  private final LimitGoal limitGoal;
  private final Trigger trigger;
  private final Runway runway;
  private final ConsMark consMark;
  private final AssistPricing pricing;
  private final long sweepDistanceBytes;
  private final long minimumRunwayBytes;

  private int gcPercent;
  private long memoryLimitBytes;
  private LiveBytes live;
  private ScanWork lastWork;
  private long percentGoalBytes;
  private long runwayBytes;
  private long sweptAtBytes;
  private long triggeredBytes = NOT_MARKING;
  private AssistRatio ratio = AssistRatio.NONE;

  /**
   * A pacer before its first cycle.
   *
   * @param gcPercent negative is off
   * @param memoryLimitBytes the largest number is none
   * @param globalBytes scannable globals
   */
  public Pacer(PacerConstants constants, int gcPercent, long memoryLimitBytes, long globalBytes) {
    percentGoal = new PercentGoal(constants);
    limitGoal = new LimitGoal(constants);
    trigger = new Trigger(constants);
    runway = new Runway(constants);
    consMark = new ConsMark(constants);
    pricing = new AssistPricing(constants);
    sweepDistanceBytes = constants.whole(PacerConstant.SWEEP_DISTANCE);
    minimumRunwayBytes = constants.whole(PacerConstant.MINIMUM_RUNWAY);
    this.gcPercent = Math.max(-1, gcPercent);
    this.memoryLimitBytes = memoryLimitBytes;
    live = new LiveBytes(0, 0, globalBytes);
    lastWork = new ScanWork(0, 0, globalBytes);
    settle(0);
  }

  // -- settings ----------------------------------------------------------------------------------

  public int gcPercent() {
    return gcPercent;
  }

  public long memoryLimitBytes() {
    return memoryLimitBytes;
  }

  /** Without a limit, the memory in use does not matter, and {@link MemoryUse#NONE} will do. */
  public boolean isLimited() {
    return memoryLimitBytes != Long.MAX_VALUE;
  }

  /**
   * Changes GOGC.
   *
   * @param unsweptLiveBytes live heap, or 0 if all is swept
   * @return the old value
   */
  public int setGcPercent(int percent, long unsweptLiveBytes) {
    int old = gcPercent;
    gcPercent = Math.max(-1, percent);
    settle(unsweptLiveBytes);
    return old;
  }

  /** Whether what the last cycle left alive fills the memory limit: no goal can hold it. */
  public boolean isAboveLimit(MemoryUse use) {
    return isLimited()
        && limitGoal.bytes(live.markedBytes(), memoryLimitBytes, use) == live.markedBytes();
  }

  /**
   * Changes the memory limit; a negative one only asks.
   *
   * @return the old value
   */
  public long setMemoryLimit(long bytes, long unsweptLiveBytes) {
    long old = memoryLimitBytes;
    if (bytes >= 0 && bytes != old) {
      memoryLimitBytes = bytes;
      settle(unsweptLiveBytes);
    }
    return old;
  }

  // -- between cycles ----------------------------------------------------------------------------

  public LiveBytes live() {
    return live;
  }

  public HeapGoal goal(MemoryUse use) {
    long floor = sweptAtBytes;
    if (isMarking()) {
      floor = Math.max(floor, triggeredBytes + minimumRunwayBytes);
    }
    long byLimit = limitGoal.bytes(live.markedBytes(), memoryLimitBytes, use);
    return HeapGoal.of(percentGoalBytes, byLimit, floor);
  }

  /** The live heap at which the next cycle starts, in bytes. */
  public long triggerBytes(MemoryUse use) {
    return trigger.bytes(live.markedBytes(), goal(use), runwayBytes, sweptAtBytes);
  }

  // -- a cycle -----------------------------------------------------------------------------------

  public boolean isMarking() {
    return triggeredBytes != NOT_MARKING;
  }

  public long triggeredBytes() {
    return triggeredBytes;
  }

  /** Scan work that the last cycle makes expect. */
  public long expectedWork() {
    return lastWork.total();
  }

  public double consMark() {
    return consMark.ratio();
  }

  /** The price of allocation in force. */
  public AssistRatio assistRatio() {
    return ratio;
  }

  /** Marking begins, at this live heap; call {@link #revise} next. */
  public void startCycle(long liveBytes) {
    triggeredBytes = liveBytes;
  }

  /**
   * Sets the price anew.
   *
   * @param workDone scanned so far
   * @param mostWork what there can be at most, see {@link MarkProgress}
   */
  public AssistRatio revise(long liveBytes, long workDone, long mostWork, MemoryUse use) {
    MarkProgress progress =
        new MarkProgress(triggeredBytes, liveBytes, workDone, expectedWork(), mostWork);
    ratio = pricing.ratio(progress, goal(use).bytes(), gcPercent);
    return ratio;
  }

  /** Marking ends. */
  public void endCycle(MarkObservation seen) {
    consMark.observe(seen);
    triggeredBytes = NOT_MARKING;
  }

  /** Settles the next goal and trigger, at the end of the pause in which marking ended. */
  public void commit(LiveBytes found, ScanWork work) {
    live = found;
    lastWork = work;
    settle(found.markedBytes());
  }

  private void settle(long unsweptLiveBytes) {
    percentGoalBytes = percentGoal.bytes(live, gcPercent);
    runwayBytes = runway.bytes(consMark.ratio(), lastWork);
    sweptAtBytes = unsweptLiveBytes == 0 ? 0 : unsweptLiveBytes + sweepDistanceBytes;
  }
}
