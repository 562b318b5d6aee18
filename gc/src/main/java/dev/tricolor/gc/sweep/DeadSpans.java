package dev.tricolor.gc.sweep;

import dev.tricolor.core.heap.MHeap;
import dev.tricolor.core.heap.MSpan;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;

/** Looks through the heap by address for unswept spans without a marked object, and frees them. */
final class DeadSpans {
  private final MHeap pages;
  private final Sweeper sweeper;
  private long position;
  private long end;

  DeadSpans(MHeap pages, Sweeper sweeper) {
    this.pages = pages;
    this.sweeper = sweeper;
  }

  /** Starts at the lowest address; spans made from now on are not looked at. */
  void begin() {
    position = pages.heapStart();
    end = pages.heapTop();
  }

  /** Frees pages until there are as many as are wanted, or no more. */
  void reclaim(int wantedPages) {
    int freed = 0;
    while (freed < wantedPages && position < end) {
      MSpan span = pages.spanOf(position);
      position += span == null ? AddressSpace.PAGE_BYTES : span.sizeBytes();
      if (span != null && span.isUnswept(pages.sweepGeneration()) && isDead(span)) {
        freed += span.pageCount();
        sweeper.sweep(span, false);
      }
    }
  }

  private boolean isDead(MSpan span) {
    long marks = pages.markBits(span);
    for (int word = 0; word < (span.objectCount() + 63) >>> 6; word++) {
      if (Memory.loadLong(marks + 8L * word) != 0) {
        return false;
      }
    }
    return true;
  }
}
