package dev.tricolor.core.collector;

import dev.tricolor.core.sched.G;

/**
 * A garbage collector as the runtime sees it. Collectors do not move objects.
 *
 * <p>Whoever calls with a goroutine passes {@code sp}, the offset of its innermost frame, whose
 * live slots are filled: the collector walks the stack from there.
 */
public interface Collector {

  /**
   * A door is closing and the heap has asked for a collection, or every door must collect.
   *
   * @param result what the door returns: an address that no slot holds yet, or 0
   * @return the same
   */
  long collectAtDoor(G g, long sp, long result);

  /** A whole cycle, swept: {@code runtime.GC()}. */
  void collectNow(G g, long sp);

  /** A whole cycle; then all free memory goes back to the host: {@code debug.FreeOSMemory}. */
  void releaseMemory(G g, long sp);

  /** Called at polls, for collectors that work between slices of the program. */
  void poll(G g, long sp);

  /** {@code debug.SetGCPercent}; negative is off. Returns the old value. */
  int setGcPercent(int percent);

  /** {@code debug.SetMemoryLimit}, in bytes; negative only asks. Returns the old value. */
  long setMemoryLimit(long bytes);

  /** What stores go through while a cycle marks beside the program. */
  default WriteBarrier barrier() {
    return WriteBarrier.none();
  }

  /** The live heap at which the next cycle starts, in bytes. */
  long triggerBytes();

  /** The live heap that the next cycle should not exceed, in bytes: NextGC. */
  long heapGoalBytes();

  /** What the collector has done so far. */
  CollectorStatistics statistics();

  /** Walks the heap with its own code and throws if something reachable is damaged. */
  void audit();
}
