package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A run of heap pages cut into slots of one size, or holding one large object, or lent out by hand
 * for stacks.
 *
 * <p>Slots below {@link #freeIndex} are in use; of those above, the ones whose alloc bit is set.
 * Slots from {@link #cursor} to {@link #runEnd} are free, zeroed where they must be, and next to be
 * handed out.
 */
public final class MSpan {
  /** Long runs are opened piecewise, so that zeroing stays close to use. */
  private static final int RUN_BYTES = 4096;

  /** Slots without pointers are zeroed run by run up to this size, which beats one by one. */
  private static final int MAX_ZEROED_BYTES = 512;

  final long start;
  final int pageCount;
  final int spanClass;
  final int slotBytes;
  final int slotWords;
  final int objectCount;

  /** Whether a run can be zeroed as it is opened; other slots are cleared one by one. */
  final boolean opensZeroed;

  private final int maxRunSlots;
  private final long allocBits;

  /** Address of the pointer bitmap; 0 if the class has none. */
  final long bitmap;

  SpanState state;
  int sweepGeneration;

  /** Address of the page descriptor. */
  long descriptor;

  /**
   * The pointer words of every object; 0 as long as there is none, and if they differ. In spans
   * without pointers, 0 if the open run is zeroed, else -1: so one comparison tells whether a slot
   * is ready to be an object.
   */
  long sharedMask;

  /** Whether objects have different pointer words, which the bitmap tells. */
  boolean mixed;

  /** Next free slot of the open run. */
  long cursor;

  /** Where the open run ends; below {@link #cursor} for the span that stands for "none". */
  long runEnd;

  /** Slot behind the open run. */
  private int runEndIndex;

  /** Slots in use, counting all of the open run. */
  private int usedWithRun;

  /** Slots in use when the span was put into its cache. */
  int allocatedBeforeCache;

  /** Whether free slots may hold old data. */
  boolean needZero;

  /** How to find the pointers of the large object; null until it may be scanned. */
  @Nullable AllocationPlan largePlan;

  MSpan(long start, int pageCount, int spanClass, SpanState state, long allocBits) {
    this.start = start;
    this.pageCount = pageCount;
    this.spanClass = spanClass;
    this.state = state;
    this.allocBits = allocBits;
    int sizeClass = spanClass >>> 1;
    boolean small = state == SpanState.IN_USE && sizeClass != 0;
    slotBytes = small ? SizeClasses.slotBytes(sizeClass) : 0;
    slotWords = slotBytes >>> 3;
    objectCount = small ? SizeClasses.objectsPerSpan(spanClass) : 1;
    opensZeroed = small && opensZeroed(spanClass);
    maxRunSlots = small ? Math.max(1, RUN_BYTES / slotBytes) : 1;
    bitmap =
        small && SizeClasses.hasBitmap(spanClass) ? start + SizeClasses.bitmapOffset(spanClass) : 0;
    cursor = start;
    runEnd = start;
  }

  /** Whether spans of a class for small objects can zero a run as they open it. */
  static boolean opensZeroed(int spanClass) {
    return SizeClasses.holdsPointers(spanClass)
        || SizeClasses.slotBytes(spanClass >>> 1) <= MAX_ZEROED_BYTES;
  }

  /** The span that stands in a cache for "none": it never has a free slot. */
  static MSpan none() {
    MSpan none = new MSpan(0, 0, 0, SpanState.DEAD, 0);
    none.runEnd = -1;
    return none;
  }

  boolean isNone() {
    return runEnd < 0;
  }

  /** Address of the first byte. */
  public long start() {
    return start;
  }

  /** Its length in pages. */
  public int pageCount() {
    return pageCount;
  }

  /** Its length in bytes. */
  public long sizeBytes() {
    return (long) pageCount << AddressSpace.PAGE_SHIFT;
  }

  /** Twice the size class, plus one if its objects hold no pointers. */
  public int spanClass() {
    return spanClass;
  }

  /** Size of a slot; of a large object, its pages. */
  public long elementBytes() {
    return large() ? sizeBytes() : slotBytes;
  }

  /** Number of slots. */
  public int objectCount() {
    return objectCount;
  }

  public SpanState state() {
    return state;
  }

  /** Whether it holds one large object. */
  public boolean large() {
    return spanClass >>> 1 == 0;
  }

  /** Whether its objects hold pointers. */
  public boolean holdsPointers() {
    return SizeClasses.holdsPointers(spanClass);
  }

  /** How the pointers of its large object lie; null if it has none, or is still being set up. */
  public @Nullable AllocationPlan largePlan() {
    return largePlan;
  }

  /** The slot that the next allocation looks at first; all below are in use. */
  public int freeIndex() {
    return runEndIndex - runSlotsLeft();
  }

  /** The slot behind the open run. */
  int runEndIndex() {
    return runEndIndex;
  }

  /** Slots in use. */
  public int allocatedCount() {
    return usedWithRun - runSlotsLeft();
  }

  private int runSlotsLeft() {
    return large() ? 0 : (int) (runEnd - cursor) / slotBytes;
  }

  /** Whether the slot is in use, as far as the last sweep and later allocations tell. */
  public boolean allocated(int slot) {
    return slot < freeIndex() || (allocWord(slot >>> 6) >>> slot & 1) != 0;
  }

  private long allocWord(int word) {
    return Memory.loadLong(allocBits + ((long) word << 3));
  }

  /** Address of a slot. */
  public long slotAddress(int slot) {
    return start + (long) slot * slotBytes;
  }

  /** The words of a small object without header that hold pointers, first word lowest. */
  public long pointerWords(int slot) {
    return SpanPointers.of(this, slotAddress(slot));
  }

  /** The slot that holds {@code address}; may lie behind the last one. */
  public int slotOf(long address) {
    return large() ? 0 : (int) ((address - start) / slotBytes);
  }

  /** Takes the only slot of a large object's span. */
  void takeWhole() {
    usedWithRun = 1;
    runEndIndex = 1;
  }

  /**
   * Opens the next run of free slots; false if there is none.
   *
   * @param zero whether slots without pointers are to be zeroed; with pointers they always are
   */
  boolean openNextRun(boolean zero) {
    int from = nextFree(runEndIndex);
    if (from >= objectCount) {
      closeRun(objectCount);
      return false;
    }
    int limit = Math.min(Math.min(objectCount, (from | 63) + 1), from + maxRunSlots);
    long used = allocWord(from >>> 6) >>> from;
    int length = Math.min(limit - from, Long.numberOfTrailingZeros(used));
    cursor = slotAddress(from);
    runEnd = slotAddress(from + length);
    runEndIndex = from + length;
    usedWithRun += length;
    prepareRun(zero);
    return true;
  }

  private void closeRun(int index) {
    cursor = start;
    runEnd = start;
    runEndIndex = index;
  }

  private int nextFree(int from) {
    int slot = from;
    while (slot < objectCount) {
      long free = ~allocWord(slot >>> 6) >>> slot;
      if (free != 0) {
        return slot + Long.numberOfTrailingZeros(free);
      }
      slot = (slot | 63) + 1;
    }
    return objectCount;
  }

  private void prepareRun(boolean zero) {
    if (needZero && opensZeroed && (zero || holdsPointers())) {
      Memory.clear(cursor, runEnd - cursor);
      if (mixed) {
        SpanPointers.clear(this, cursor, runEnd);
      }
    }
    if (!holdsPointers()) {
      sharedMask = zero || !needZero ? 0 : -1;
    }
  }

  /** Whether free slots of the open run hold zeros. */
  boolean runIsZeroed() {
    return !needZero || (opensZeroed && (holdsPointers() || sharedMask == 0));
  }

  /** Gives back what is left of the open run: it will be opened again. */
  void returnRun() {
    if (!large()) {
      int index = freeIndex();
      usedWithRun = allocatedCount();
      closeRun(index);
    }
  }

  /**
   * Starts the span's life after a sweep: slots whose alloc bit is set are in use, the others free.
   *
   * @param survivors number of set alloc bits
   */
  public void restart(int survivors) {
    if (survivors < allocatedCount()) {
      needZero = true;
    }
    if (large()) {
      return;
    }
    usedWithRun = survivors;
    closeRun(0);
  }

  /** Whether it holds objects and no sweep has come by in a generation. */
  public boolean isUnswept(int generation) {
    return state == SpanState.IN_USE && sweepGeneration == generation - 2;
  }

  /** Notes in which generation it was swept. */
  public void sweptIn(int generation) {
    sweepGeneration = generation;
  }

  @Override
  public String toString() {
    return "span 0x%x pages=%d class=%d used=%d/%d %s"
        .formatted(start, pageCount, spanClass, allocatedCount(), objectCount, state);
  }
}
