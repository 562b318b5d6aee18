package dev.tricolor.gc.sweep;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.MHeap;
import dev.tricolor.core.heap.MSpan;
import dev.tricolor.core.heap.SpanSweeper;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.Memory;

/** Sweeps spans, one by one or all that are left. */
public final class Sweeper implements SpanSweeper {
  private final Heap heap;
  private final MHeap pages;
  private final boolean poison;
  private long sweptSpans;
  private long freedSpans;

  /**
   * Makes the sweeper of a heap.
   *
   * @param poison whether freed memory is filled with {@link Poison#WORD}
   */
  public Sweeper(Heap heap, boolean poison) {
    this.heap = heap;
    this.pages = heap.pages();
    this.poison = poison;
  }

  /** Sweeps every span not yet swept. */
  public void sweepAll() {
    int generation = pages.sweepGeneration();
    for (int spanClass = 0; spanClass < SizeClasses.SPAN_CLASS_COUNT; spanClass++) {
      MSpan span = pages.central(spanClass).takeUnswept(generation);
      while (span != null) {
        sweep(span, false);
        span = pages.central(spanClass).takeUnswept(generation);
      }
    }
  }

  @Override
  public boolean sweep(MSpan span, boolean preserve) {
    sweptSpans++;
    return span.large() ? sweepLarge(span, preserve) : sweepSmall(span, preserve);
  }

  private boolean sweepLarge(MSpan span, boolean preserve) {
    long mark = pages.markBits(span);
    boolean survives = (Memory.loadLong(mark) & 1) != 0;
    Memory.storeLong(mark, 0);
    if (survives) {
      return finish(span, 1, preserve);
    }
    if (poison) {
      Poison.fill(span.start(), span.sizeBytes());
    }
    heap.statistics().freedLarge(span.sizeBytes());
    return giveBack(span);
  }

  private boolean sweepSmall(MSpan span, boolean preserve) {
    if (poison) {
      poisonDead(span);
    }
    int survivors = marksBecomeAllocs(span);
    int freed = span.allocatedCount() - survivors;
    if (freed < 0) {
      throw new AssertionError("free slots were marked: " + span);
    }
    heap.statistics().freedSmall(span.spanClass() >>> 1, freed);
    if (survivors == 0 && !preserve) {
      return giveBack(span);
    }
    return finish(span, survivors, preserve);
  }

  private int marksBecomeAllocs(MSpan span) {
    long mark = pages.markBits(span);
    long alloc = pages.allocBits(span);
    int survivors = 0;
    for (int i = 0; i < (span.objectCount() + 63) >>> 6; i++) {
      long bits = Memory.loadLong(mark + 8L * i);
      Memory.storeLong(alloc + 8L * i, bits);
      Memory.storeLong(mark + 8L * i, 0);
      survivors += Long.bitCount(bits);
    }
    return survivors;
  }

  private void poisonDead(MSpan span) {
    long mark = pages.markBits(span);
    for (int slot = 0; slot < span.objectCount(); slot++) {
      boolean marked = (Memory.loadLong(mark + (slot >>> 6 << 3)) >>> slot & 1) != 0;
      if (!marked && span.allocated(slot)) {
        Poison.fill(span.slotAddress(slot), span.elementBytes());
      }
    }
  }

  private boolean finish(MSpan span, int survivors, boolean preserve) {
    span.restart(survivors);
    span.sweptIn(pages.sweepGeneration());
    if (!preserve) {
      pages.central(span.spanClass()).file(span, pages.sweepGeneration());
    }
    return false;
  }

  private boolean giveBack(MSpan span) {
    freedSpans++;
    pages.free(span);
    return true;
  }

  /** Spans swept so far. */
  public long sweptSpans() {
    return sweptSpans;
  }

  /** Spans that went back to the page heap so far. */
  public long freedSpans() {
    return freedSpans;
  }
}
