package dev.tricolor.gc.pace;

/** How large the live heap may become before it should have been collected again. */
public final class HeapGoal {
  /** The smallest goal at GOGC=100, in bytes. */
  public static final long MINIMUM_BYTES = 4L << 20;

  /** The least room above what is live, in bytes. */
  public static final long SWEEP_DISTANCE_BYTES = 1L << 20;

  /** Part of the heap kept back from the limit, as a percentage, and its least size. */
  private static final long LIMIT_ROOM_PERCENT = 3;

  private static final long LIMIT_ROOM_BYTES = 1L << 20;

  /** A goal that is never reached. */
  public static final long NEVER = Long.MAX_VALUE;

  private HeapGoal() {}

  /**
   * The goal by GOGC alone.
   *
   * @param gcPercent negative is off
   */
  public static long byPercent(LiveBytes live, int gcPercent) {
    if (gcPercent < 0) {
      return NEVER;
    }
    long grown =
        live.markedBytes()
            + percentOf(live.markedBytes() + live.stackBytes() + live.globalBytes(), gcPercent);
    return Math.max(grown, minimum(gcPercent));
  }

  /** The smallest goal: 4 MiB for each hundred percent. */
  public static long minimum(int gcPercent) {
    return percentOf(MINIMUM_BYTES, gcPercent);
  }

  private static long percentOf(long bytes, int percent) {
    return Math.multiplyHigh(bytes, percent) != 0 ? NEVER / 2 : bytes * percent / 100;
  }

  /**
   * The goal by the memory limit alone: what the limit leaves after everything that is not heap,
   * with some room kept back.
   */
  public static long byLimit(long markedBytes, long limitBytes, MemoryUse use) {
    long nonHeap = use.mappedReadyBytes() - use.heapFreeBytes() - use.heapAllocatedBytes();
    long overage = Math.max(0, use.mappedReadyBytes() - limitBytes);
    if (nonHeap + overage >= limitBytes) {
      return markedBytes;
    }
    long left = limitBytes - nonHeap - overage;
    long room = Math.max(left / 100 * LIMIT_ROOM_PERCENT, LIMIT_ROOM_BYTES);
    long goal = left < 2 * room ? room : left - room;
    return Math.max(goal, markedBytes);
  }

  /**
   * The goal in force.
   *
   * @param liveAtCommitBytes live heap when the numbers were last settled: there is always a
   *     mebibyte above it, except where the limit decides
   */
  public static long goal(
      LiveBytes live, int gcPercent, long limitBytes, MemoryUse use, long liveAtCommitBytes) {
    long byLimit = byLimit(live.markedBytes(), limitBytes, use);
    return byLimit < byPercent(live, gcPercent)
        ? byLimit
        : withoutLimit(live, gcPercent, liveAtCommitBytes);
  }

  /** The goal in force where there is no limit. */
  public static long withoutLimit(LiveBytes live, int gcPercent, long liveAtCommitBytes) {
    return Math.max(byPercent(live, gcPercent), liveAtCommitBytes + SWEEP_DISTANCE_BYTES);
  }
}
