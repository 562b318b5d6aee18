package dev.tricolor.gc.pace;

/** How large a stack a new goroutine gets: what those of the last cycle have used on average. */
public final class StartingStack {
  private final long guardBytes;
  private final long leastBytes;

  public StartingStack(PacerConstants constants) {
    guardBytes = constants.whole(PacerConstant.STACK_GUARD);
    leastBytes = constants.whole(PacerConstant.LEAST_STACK);
  }

  /**
   * The size in bytes: the least stack, doubled until the average and the guard fit.
   *
   * @param scannedBytes used parts of all stacks that were scanned
   * @param stackCount their number
   */
  public long bytes(long scannedBytes, long stackCount) {
    long size = leastBytes;
    if (stackCount > 0) {
      long needed = scannedBytes / stackCount + guardBytes;
      while (size < needed) {
        size *= 2;
      }
    }
    return size;
  }
}
