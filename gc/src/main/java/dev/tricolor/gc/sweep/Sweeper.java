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
  private final DeadSpans reclaimer;
  private SweepDue due = SweepDue.NOTHING;
  private int nextClass = SizeClasses.SPAN_CLASS_COUNT;
  private long sweptPages;
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
    reclaimer = new DeadSpans(pages, this);
  }

  /** A cycle has marked: every span is unswept. */
  public void begin() {
    nextClass = 0;
    reclaimer.begin();
  }

  /** Sweeps every span not yet swept. */
  public void sweepAll() {
    while (sweepOne()) {}
  }

  /** Sweeps the next span, by classes; false if all are swept. */
  public boolean sweepOne() {
    int generation = pages.sweepGeneration();
    for (; nextClass < SizeClasses.SPAN_CLASS_COUNT; nextClass++) {
      MSpan span = pages.central(nextClass).takeUnswept(generation);
      if (span != null) {
        sweep(span, false);
        return true;
      }
    }
    return false;
  }

  /** Whether background sweeping has come to its end. */
  public boolean isDone() {
    return nextClass == SizeClasses.SPAN_CLASS_COUNT;
  }

  /** Sets how much allocation is to sweep. */
  public void setDue(SweepDue rule) {
    due = rule;
  }

  @Override
  public void payFor(long spanBytes, int ownPages) {
    while (due.pages(spanBytes, ownPages, sweptPages) > 0 && sweepOne()) {}
  }

  @Override
  public void reclaim(int pageCount) {
    if (!isDone()) {
      reclaimer.reclaim(pageCount);
    }
  }

  @Override
  public boolean sweep(MSpan span, boolean preserve) {
    sweptSpans++;
    sweptPages += span.pageCount();
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

  /** Pages of the spans swept so far. */
  public long sweptPages() {
    return sweptPages;
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
