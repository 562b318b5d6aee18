package dev.tricolor.gc.pace;

/**
 * How large the live heap may become by the memory limit alone: what the limit leaves after
 * everything that is not heap, with some room kept back for errors of pacing.
 */
public final class LimitGoal {
  private final long roomPercent;
  private final long leastRoomBytes;

  public LimitGoal(PacerConstants constants) {
    roomPercent = constants.whole(PacerConstant.LIMIT_ROOM_PERCENT);
    leastRoomBytes = constants.whole(PacerConstant.LIMIT_ROOM);
  }

  public long bytes(long markedBytes, long limitBytes, MemoryUse use) {
    long overage = Math.max(0, use.mappedReadyBytes() - limitBytes);
    long left = limitBytes - use.nonHeapBytes() - overage;
    if (left <= 0) {
      return markedBytes;
    }
    long room = Math.max(left / 100 * roomPercent, leastRoomBytes);
    long goal = left < 2 * room ? room : left - room;
    return Math.max(goal, markedBytes);
  }
}
