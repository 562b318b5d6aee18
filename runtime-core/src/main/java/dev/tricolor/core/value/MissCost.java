package dev.tricolor.core.value;

/**
 * Virtual time of a load from somewhere in much memory, beside the instruction itself, in the cost
 * units that compiled code counts (a tenth of a nanosecond at 3 GHz): the less of the memory a
 * cache holds, the more often it is missed. Fitted to look-ups in maps and walks over lists and
 * search trees in Go 1.26.
 */
public final class MissCost {
  /** So much is found in a near cache, wherever it lies. */
  private static final long CACHED_BYTES = 512 << 10;

  /** What each doubling of the memory adds. */
  private static final long DOUBLING = 90;

  private static final int MAX_DOUBLINGS = 10;

  private MissCost() {}

  /** A load from any of so many bytes. */
  public static long load(long byteCount) {
    if (byteCount <= CACHED_BYTES) {
      return 0;
    }
    int doublings = 63 - Long.numberOfLeadingZeros(byteCount / CACHED_BYTES);
    if (doublings >= MAX_DOUBLINGS) {
      return MAX_DOUBLINGS * DOUBLING;
    }
    long power = CACHED_BYTES << doublings;
    return doublings * DOUBLING + (byteCount - power) * DOUBLING / power;
  }
}
