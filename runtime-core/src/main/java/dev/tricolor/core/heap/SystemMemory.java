package dev.tricolor.core.heap;

/**
 * What Go's runtime would have obtained from the system, in bytes: the seven parts of Sys. Parts
 * that have no counterpart here (profile buckets, the collector's tables, other runtime data) are
 * those of a program without imports.
 *
 * @param heapSysBytes HeapSys
 * @param heapReleasedBytes HeapReleased, a part of HeapSys
 * @param stackSysBytes StackSys
 * @param spanInUseBytes MSpanInuse
 * @param spanSysBytes MSpanSys
 * @param cacheInUseBytes MCacheInuse
 * @param cacheSysBytes MCacheSys
 * @param bucketSysBytes BuckHashSys
 * @param gcSysBytes GCSys
 * @param otherSysBytes OtherSys
 */
public record SystemMemory(
    long heapSysBytes,
    long heapReleasedBytes,
    long stackSysBytes,
    long spanInUseBytes,
    long spanSysBytes,
    long cacheInUseBytes,
    long cacheSysBytes,
    long bucketSysBytes,
    long gcSysBytes,
    long otherSysBytes) {

  private static final int CACHE_BYTES = 2296;
  private static final int CACHES_PER_CHUNK = 7;
  private static final long BUCKETS = 1_442_500;
  private static final long GC_AT_BOOT = 1_459_472;
  private static final long GC_PER_ARENA = 69_648;
  private static final long OTHER = 430_764;

  static SystemMemory of(HeapStatistics books, MHeap pages, int processorCount) {
    long heapSys = books.inUseBytes() + books.freeBytes() + books.releasedBytes();
    int cacheChunks = (processorCount + CACHES_PER_CHUNK - 1) / CACHES_PER_CHUNK;
    return new SystemMemory(
        heapSys,
        books.releasedBytes(),
        books.stackBytes(),
        pages.spanStructs().inUseBytes(),
        pages.spanStructs().systemBytes(),
        (long) processorCount * CACHE_BYTES,
        (long) cacheChunks * CACHES_PER_CHUNK * CACHE_BYTES,
        BUCKETS,
        GC_AT_BOOT + GC_PER_ARENA * Math.max(0, pages.arenaCount() - 1),
        OTHER);
  }

  /** Sys: everything. */
  public long totalBytes() {
    return heapSysBytes
        + stackSysBytes
        + spanSysBytes
        + cacheSysBytes
        + bucketSysBytes
        + gcSysBytes
        + otherSysBytes;
  }

  /** What the host backs: the number that a memory limit governs. */
  public long mappedReadyBytes() {
    return totalBytes() - heapReleasedBytes;
  }
}
