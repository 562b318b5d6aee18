package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.SystemMemory;
import dev.tricolor.gc.pace.MemoryUse;
import dev.tricolor.gc.pace.Pacer;
import dev.tricolor.gc.pace.PacerConstants;

/** A pacer, which knows no heap, together with the heap that it paces. */
final class HeapPacing {
  private final Heap heap;
  private final Pacer pacer;

  HeapPacing(CollectorContext context) {
    heap = context.heap();
    pacer =
        new Pacer(
            PacerConstants.GO,
            context.settings().gcPercent(),
            context.settings().memoryLimitBytes(),
            context.roots().globals().scannableBytes());
  }

  Pacer pacer() {
    return pacer;
  }

  /** The machine's memory as the limit sees it. */
  MemoryUse memoryUse() {
    SystemMemory memory = heap.systemMemory();
    return new MemoryUse(
        memory.mappedReadyBytes(),
        heap.statistics().freeBytes(),
        heap.statistics().allocatedBytes());
  }

  /** For what is asked at every refill: worked out only if there is a limit. */
  MemoryUse memoryUseIfLimited() {
    return pacer.isLimited() ? memoryUse() : MemoryUse.NONE;
  }

  /** Enters a cycle that left more alive than the memory limit has room for. */
  void checkLimit(PauseBook book) {
    if (pacer.isAboveLimit(memoryUseIfLimited())) {
      book.enterAboveLimit();
    }
  }

  /** The live heap that the next cycle should not exceed, in bytes. */
  long goalBytes() {
    return pacer.goal(memoryUse()).bytes();
  }

  /** The live heap at which the next cycle starts, in bytes. */
  long triggerBytes() {
    return pacer.triggerBytes(memoryUse());
  }
}
