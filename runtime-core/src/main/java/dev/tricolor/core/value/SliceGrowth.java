package dev.tricolor.core.value;

/** By how much {@code append} lets a slice grow, before rounding to a size class. */
public final class SliceGrowth {
  /** Up to this capacity, in elements, a slice doubles. */
  private static final long DOUBLING_LIMIT = 256;

  /** No object is larger, in bytes. */
  public static final long MAX_BYTES = 1L << 48;

  private SliceGrowth() {}

  /**
   * The capacity wanted, in elements.
   *
   * @param newLength elements after the append, more than {@code oldCapacity}
   */
  public static long capacity(long newLength, long oldCapacity) {
    if (newLength > 2 * oldCapacity) {
      return newLength;
    }
    if (oldCapacity < DOUBLING_LIMIT) {
      return 2 * oldCapacity;
    }
    long capacity = oldCapacity;
    while (Long.compareUnsigned(capacity, newLength) < 0) {
      capacity += (capacity + 3 * DOUBLING_LIMIT) >> 2;
    }
    return capacity > 0 ? capacity : newLength;
  }

  /** Bytes of {@code count} elements; -1 if that is negative or more than {@link #MAX_BYTES}. */
  public static long byteCount(long count, long elementBytes) {
    if (count < 0 || Math.multiplyHigh(count, elementBytes) != 0) {
      return -1;
    }
    long bytes = count * elementBytes;
    return bytes < 0 || bytes > MAX_BYTES ? -1 : bytes;
  }

  /** How many elements fit into {@code byteCount} bytes. */
  public static long elementCount(long byteCount, long elementBytes) {
    // Most sizes are powers of two, and a division takes as long as the rest of growing.
    return Long.bitCount(elementBytes) == 1
        ? byteCount >> Long.numberOfTrailingZeros(elementBytes)
        : byteCount / elementBytes;
  }
}
