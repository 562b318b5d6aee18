package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;

/**
 * The allocator's books. Small allocations are entered when a span leaves its cache, large ones and
 * everything freed at once; pages as they change hands.
 */
public final class HeapStatistics {
  private final long[] smallAllocated = new long[SizeClasses.COUNT];
  private final long[] smallFreed = new long[SizeClasses.COUNT];
  private long largeAllocated;
  private long largeAllocatedBytes;
  private long largeFreed;
  private long largeFreedBytes;
  private long tinyAllocated;
  private long inUseBytes;
  private long freeBytes;
  private long releasedBytes;
  private long stackBytes;

  void allocatedSmall(int sizeClass, int count) {
    smallAllocated[sizeClass] += count;
  }

  void allocatedTiny(long count) {
    tinyAllocated += count;
  }

  void allocatedLarge(long bytes) {
    largeAllocated++;
    largeAllocatedBytes += bytes;
  }

  /** Enters slots that a sweep found dead. */
  public void freedSmall(int sizeClass, int count) {
    smallFreed[sizeClass] += count;
  }

  /** Enters a large object that a sweep found dead. */
  public void freedLarge(long bytes) {
    largeFreed++;
    largeFreedBytes += bytes;
  }

  /** The heap has grown by pages that the host has not given memory yet. */
  void grew(long bytes) {
    releasedBytes += bytes;
  }

  void spanTaken(long bytes, long bytesReleasedBefore, SpanState use) {
    releasedBytes -= bytesReleasedBefore;
    freeBytes -= bytes - bytesReleasedBefore;
    if (use == SpanState.MANUAL) {
      stackBytes += bytes;
    } else {
      inUseBytes += bytes;
    }
  }

  void spanFreed(long bytes, SpanState use) {
    freeBytes += bytes;
    if (use == SpanState.MANUAL) {
      stackBytes -= bytes;
    } else {
      inUseBytes -= bytes;
    }
  }

  /** Free pages were given back to the host. */
  void released(long bytes) {
    freeBytes -= bytes;
    releasedBytes += bytes;
  }

  /** Slots of a class allocated so far. */
  public long allocated(int sizeClass) {
    return smallAllocated[sizeClass];
  }

  /** Slots of a class swept so far. */
  public long freed(int sizeClass) {
    return smallFreed[sizeClass];
  }

  /** Objects packed into tiny blocks so far, beyond the first of each. */
  public long tinyAllocated() {
    return tinyAllocated;
  }

  /** Objects allocated so far, tiny ones included. */
  public long mallocs() {
    return sum(smallAllocated) + largeAllocated + tinyAllocated;
  }

  /** Objects freed so far, tiny ones counted as soon as they are allocated. */
  public long frees() {
    return sum(smallFreed) + largeFreed + tinyAllocated;
  }

  /** Slot and page bytes allocated so far. */
  public long totalAllocatedBytes() {
    return weighted(smallAllocated) + largeAllocatedBytes;
  }

  /** Slot and page bytes freed so far. */
  public long totalFreedBytes() {
    return weighted(smallFreed) + largeFreedBytes;
  }

  /** Bytes of objects not yet swept. */
  public long allocatedBytes() {
    return totalAllocatedBytes() - totalFreedBytes();
  }

  /** Bytes in spans that hold objects. */
  public long inUseBytes() {
    return inUseBytes;
  }

  /** Bytes in free pages that the host still backs. */
  public long freeBytes() {
    return freeBytes;
  }

  /** Bytes in free pages that the host does not back. */
  public long releasedBytes() {
    return releasedBytes;
  }

  /** Bytes in spans lent out for stacks. */
  public long stackBytes() {
    return stackBytes;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static long weighted(long[] counts) {
    long bytes = 0;
    for (int sizeClass = 1; sizeClass < counts.length; sizeClass++) {
      bytes += counts[sizeClass] * SizeClasses.slotBytes(sizeClass);
    }
    return bytes;
  }
}
