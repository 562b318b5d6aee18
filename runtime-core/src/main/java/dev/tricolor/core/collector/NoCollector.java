package dev.tricolor.core.collector;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.sched.G;

/** Never collects: the heap grows until the machine's memory ends. */
public final class NoCollector implements Collector {
  private final Heap heap;
  private int gcPercent = 100;
  private long memoryLimitBytes = Long.MAX_VALUE;

  /** A collector of a heap that it never collects. */
  public NoCollector(Heap heap) {
    this.heap = heap;
  }

  @Override
  public long collectAtDoor(G g, long sp, long result) {
    heap.collectionRequested = false;
    return result;
  }

  @Override
  public void collectNow(G g, long sp) {}

  @Override
  public void releaseMemory(G g, long sp) {}

  @Override
  public void poll(G g, long sp) {}

  @Override
  public int setGcPercent(int percent) {
    int old = gcPercent;
    gcPercent = Math.max(-1, percent);
    return old;
  }

  @Override
  public long setMemoryLimit(long bytes) {
    long old = memoryLimitBytes;
    if (bytes >= 0) {
      memoryLimitBytes = bytes;
    }
    return old;
  }

  @Override
  public long triggerBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public long heapGoalBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public CollectorStatistics statistics() {
    return CollectorStatistics.none();
  }

  @Override
  public void audit() {}
}
