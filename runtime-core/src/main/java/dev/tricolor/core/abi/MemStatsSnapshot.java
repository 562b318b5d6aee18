package dev.tricolor.core.abi;

import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorStatistics;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.HeapStatistics;
import dev.tricolor.core.heap.SystemMemory;
import dev.tricolor.core.layout.SizeClasses;

/**
 * The fields of Go's {@code runtime.MemStats}, in its order and under its names; sizes in bytes,
 * times in nanoseconds, ends of pauses counted from the program's start.
 */
public record MemStatsSnapshot(
    long alloc,
    long totalAlloc,
    long sys,
    long lookups,
    long mallocs,
    long frees,
    long heapAlloc,
    long heapSys,
    long heapIdle,
    long heapInuse,
    long heapReleased,
    long heapObjects,
    long stackInuse,
    long stackSys,
    long mSpanInuse,
    long mSpanSys,
    long mCacheInuse,
    long mCacheSys,
    long buckHashSys,
    long gcSys,
    long otherSys,
    long nextGc,
    long lastGc,
    long pauseTotalNs,
    long[] pauseNs,
    long[] pauseEnd,
    int numGc,
    int numForcedGc,
    double gcCpuFraction,
    boolean enableGc,
    boolean debugGc,
    BySize[] bySize) {

  /** Size classes that MemStats tells: the largest ones are missing. */
  private static final int TOLD_CLASSES = 61;

  /** One size class: slot size, objects allocated and freed. */
  public record BySize(int size, long mallocs, long frees) {}

  /**
   * Takes the numbers. Like Go, this empties every P's cache, so that the counts are exact: the
   * next allocation of each class takes another span, the next tiny object another block.
   */
  public static MemStatsSnapshot take(Heap heap, Collector collector) {
    heap.flushCaches();
    HeapStatistics books = heap.statistics();
    SystemMemory memory = heap.systemMemory();
    CollectorStatistics cycles = collector.statistics();
    return new MemStatsSnapshot(
        books.allocatedBytes(),
        books.totalAllocatedBytes(),
        memory.totalBytes(),
        0,
        books.mallocs(),
        books.frees(),
        books.allocatedBytes(),
        memory.heapSysBytes(),
        books.freeBytes() + books.releasedBytes(),
        books.inUseBytes(),
        books.releasedBytes(),
        books.mallocs() - books.frees(),
        books.stackBytes(),
        memory.stackSysBytes(),
        memory.spanInUseBytes(),
        memory.spanSysBytes(),
        memory.cacheInUseBytes(),
        memory.cacheSysBytes(),
        memory.bucketSysBytes(),
        memory.gcSysBytes(),
        memory.otherSysBytes(),
        collector.heapGoalBytes(),
        cycles.lastEndNanos(),
        cycles.pauseTotalNanos(),
        cycles.pauseNanos(),
        cycles.pauseEndNanos(),
        cycles.cycles(),
        cycles.forcedCycles(),
        cycles.cpuFraction(),
        true,
        false,
        classes(books));
  }

  private static BySize[] classes(HeapStatistics books) {
    BySize[] classes = new BySize[TOLD_CLASSES];
    for (int i = 0; i < TOLD_CLASSES; i++) {
      classes[i] = new BySize(SizeClasses.slotBytes(i), books.allocated(i), books.freed(i));
    }
    return classes;
  }
}
