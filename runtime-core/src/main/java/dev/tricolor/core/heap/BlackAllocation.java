package dev.tricolor.core.heap;

import dev.tricolor.core.memory.Memory;

/**
 * Allocation while a cycle marks: objects are black from birth. The free slots of a run are marked
 * as it is opened, so that taking one costs nothing more; those not taken are unmarked as the run
 * is given back.
 */
final class BlackAllocation {
  private final MHeap pages;
  private boolean on;
  private long markedBytes;
  private long largeBytes;
  private long unchargedBytes;

  BlackAllocation(MHeap pages) {
    this.pages = pages;
  }

  boolean isOn() {
    return on;
  }

  /** From now on objects are black; the caller shows the runs that are open. */
  void begin() {
    on = true;
    markedBytes = 0;
    unchargedBytes = 0;
  }

  /** All runs were given back: objects are white again. */
  void end() {
    on = false;
    unchargedBytes = 0;
  }

  /** The span's open run is about to be used. */
  void runOpened(MSpan span) {
    if (on) {
      unchargedBytes += mark(span);
    }
  }

  /** Marks what is left of a run that is open already, and returns its bytes. */
  long mark(MSpan span) {
    int from = span.freeIndex();
    int slots = span.runEndIndex() - from;
    if (slots <= 0) {
      return 0;
    }
    long at = wordOf(span, from);
    Memory.storeLong(at, Memory.loadLong(at) | mask(from, slots));
    long bytes = (long) slots * span.slotBytes;
    markedBytes += bytes;
    return bytes;
  }

  /** The rest of the span's open run will not be used for now. */
  void runReturned(MSpan span) {
    int from = span.freeIndex();
    int slots = on && !span.large() ? span.runEndIndex() - from : 0;
    if (slots > 0) {
      long at = wordOf(span, from);
      Memory.storeLong(at, Memory.loadLong(at) & ~mask(from, slots));
      markedBytes -= (long) slots * span.slotBytes;
    }
  }

  /** A large object was allocated: it is black, and counts when it is paid for. */
  void largeAllocated(MSpan span, long sizeBytes) {
    Memory.storeLong(pages.markBits(span), 1);
    unchargedBytes += sizeBytes;
    largeBytes += span.sizeBytes();
  }

  /** Bytes of the spans of large objects since this was last asked: their goroutines assisted. */
  long takeLarge() {
    long bytes = largeBytes;
    markedBytes += on ? bytes : 0;
    largeBytes = 0;
    return bytes;
  }

  /** A run never crosses a word of mark bits. */
  private long wordOf(MSpan span, int slot) {
    return pages.markBits(span) + (slot >>> 6 << 3);
  }

  private static long mask(int from, int slots) {
    return (slots == 64 ? -1L : (1L << slots) - 1) << from;
  }

  /** Bytes of the objects that were born black in this cycle, slots of open runs included. */
  long markedBytes() {
    return markedBytes;
  }

  /** Bytes allocated since this was last asked. */
  long takeUncharged() {
    long bytes = unchargedBytes;
    unchargedBytes = 0;
    return bytes;
  }
}
