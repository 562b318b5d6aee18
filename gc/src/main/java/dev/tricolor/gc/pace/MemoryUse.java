package dev.tricolor.gc.pace;

/**
 * The machine's memory as the limit sees it, in bytes.
 *
 * @param mappedReadyBytes backed by the host: Sys - HeapReleased
 * @param heapFreeBytes in free pages that the host still backs: HeapIdle - HeapReleased
 * @param heapAllocatedBytes in objects not yet swept: HeapAlloc
 */
public record MemoryUse(long mappedReadyBytes, long heapFreeBytes, long heapAllocatedBytes) {
  /** For those who have no limit to hold. */
  public static final MemoryUse NONE = new MemoryUse(0, 0, 0);

  /** What is neither a live object nor a free page: free slots of spans are part of it. */
  public long nonHeapBytes() {
    return mappedReadyBytes - heapFreeBytes - heapAllocatedBytes;
  }
}
