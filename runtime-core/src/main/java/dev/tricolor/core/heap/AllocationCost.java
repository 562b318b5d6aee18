package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;

/**
 * Virtual time of an allocation, in the cost units that compiled code counts (a tenth of a
 * nanosecond at 3 GHz): sweeping and page work spread over all allocations, as measured in loops of
 * Go 1.26. Memory that is used again is in no near cache once the heap is larger than that: a byte
 * takes a quarter longer with each doubling beyond 4 MiB, up to twice as long. The allocator
 * charges it; compiled code must not.
 */
final class AllocationCost {
  static final int TINY = 75;
  private static final int SMALL = 120;
  private static final int POINTERS = 30;
  private static final int SMALL_PER_TEN_BYTES = 11;

  /** What each doubling of the heap adds to that. */
  private static final int DOUBLING_PER_TEN_BYTES = 3;

  private static final int MAX_DOUBLINGS = 4;
  private static final long NEAR_HEAP_BYTES = 4 << 20;
  private static final int MIDDLE_BYTES = 8192;
  private static final int LARGE_PER_KIBIBYTE = 700;

  private int perTenBytes = SMALL_PER_TEN_BYTES;

  /** Says how large the heap has become, in bytes that are in use. */
  void setHeapBytes(long inUseBytes) {
    long times = Math.max(1, inUseBytes / NEAR_HEAP_BYTES);
    int doublings = Math.min(MAX_DOUBLINGS, 63 - Long.numberOfLeadingZeros(times));
    perTenBytes = SMALL_PER_TEN_BYTES + doublings * DOUBLING_PER_TEN_BYTES;
  }

  long of(long sizeBytes, boolean pointers) {
    int kind = pointers ? POINTERS : 0;
    if (sizeBytes <= MIDDLE_BYTES) {
      return SMALL + kind + sizeBytes * perTenBytes / 10;
    }
    if (sizeBytes <= SizeClasses.MAX_SMALL_REQUEST_BYTES) {
      // Clearing runs at memory speed: 860 ns for 8 KiB, 2500 ns for 32 KiB.
      return of(MIDDLE_BYTES, pointers) + (sizeBytes - MIDDLE_BYTES) * 7 / 10;
    }
    return (sizeBytes >>> 10) * LARGE_PER_KIBIBYTE;
  }
}
