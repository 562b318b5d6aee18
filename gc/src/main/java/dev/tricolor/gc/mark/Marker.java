package dev.tricolor.gc.mark;

import dev.tricolor.core.heap.AllocationPlan;
import dev.tricolor.core.heap.AllocationPlans;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.MSpan;
import dev.tricolor.core.heap.PageDescriptor;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import java.util.Arrays;
import java.util.Objects;

/** Marks what is reachable from the pointers it is given. */
public final class Marker {
  private static final int BATCH = 64;
  private static final int ADDRESS_BITS = 48;
  private static final long ADDRESS_MASK = (1L << ADDRESS_BITS) - 1;
  private static final int BITMAP_SHIFT = AddressSpace.PAGE_SHIFT - AddressSpace.PAGE_BITMAP_SHIFT;

  /** 2 MiB of pages: about what the second cache of a CPU holds. */
  private static final int RECENT_PAGES = 256;

  /** Slot size by span class plus one, as page descriptors carry it. */
  private static final int[] SLOT_BYTES = new int[PageDescriptor.CLASS_MASK + 1];

  /** By span class plus one: whether the span's bitmap tells where the pointers are. */
  private static final boolean[] SCANNED_BY_BITMAP = new boolean[PageDescriptor.CLASS_MASK + 1];

  /** By span class plus one: a one for each word of a slot. */
  private static final long[] SLOT_MASK = new long[PageDescriptor.CLASS_MASK + 1];

  static {
    for (int spanClass = 0; spanClass < SizeClasses.SPAN_CLASS_COUNT; spanClass++) {
      SLOT_BYTES[spanClass + 1] = SizeClasses.slotBytes(spanClass >>> 1);
      int words = SLOT_BYTES[spanClass + 1] >>> 3;
      SLOT_MASK[spanClass + 1] = words >= 64 ? -1 : (1L << words) - 1;
      SCANNED_BY_BITMAP[spanClass + 1] = SizeClasses.hasBitmap(spanClass);
    }
  }

  private final Heap heap;
  private final AllocationPlans plans;
  private final long heapStart;
  private long heapBytes;
  private final long descriptors;

  /** Where the mark bits of address 0 would lie. */
  private final long markBase;

  private final BigObjects big = new BigObjects();

  /** Pointers of a batch, and a spare place behind them. */
  private final long[] found = new long[BATCH * 64 + 1];

  private final long[] piece = new long[BigObjects.PIECE_WORDS];

  /**
   * Grey objects up to 512 bytes, two longs for each: the address with the span class plus one
   * above it, and the pointer words, or 0 if the bitmap tells them.
   */
  private long[] grey = new long[1 << 12];

  private int greyCount;

  private long markedBytes;
  private long scannedObjects;
  private long plainObjects;
  private long costPicos;

  /** Where the marker has lately been: page numbers, each at its last digits. */
  private final int[] recentPages = new int[RECENT_PAGES];

  /** Of the last batch, those that led to pages where the marker has not lately been. */
  private long farPointers;

  /** Of these, those that led to new small objects with pointers. */
  private long farObjects;

  /** Of the last batch, those that led to nothing new. */
  private long pointersToMarked;

  private long scanWorkBytes;

  public Marker(Heap heap) {
    this.heap = heap;
    plans = heap.plans();
    heapStart = heap.pages().heapStart();
    descriptors = heap.pages().descriptorTable();
    markBase = heap.pages().markTable() - (heapStart >>> BITMAP_SHIFT);
  }

  /** Begins a cycle: nothing is grey, nothing counted. */
  public void begin() {
    heapBytes = heap.pages().heapTop() - heapStart;
    greyCount = 0;
    markedBytes = 0;
    scannedObjects = 0;
    plainObjects = 0;
    costPicos = 0;
    scanWorkBytes = 0;
    Arrays.fill(recentPages, -1);
  }

  /** Marks the object that holds {@code address}, if any does. */
  public void mark(long address) {
    found[0] = address;
    markAll(found, 1);
  }

  /** Whether the object that holds {@code address} is marked, or lies outside the heap. */
  public boolean isMarked(long address) {
    long offset = address - heapStart;
    if (Long.compareUnsigned(offset, heapBytes) >= 0) {
      return true;
    }
    long page = descriptors + (offset >>> AddressSpace.PAGE_SHIFT << PageDescriptor.SHIFT);
    long descriptor = Memory.loadLong(page);
    long spanStart = PageDescriptor.spanStart(descriptor);
    long slot = PageDescriptor.slotIndex(descriptor, address - spanStart);
    long at = markBase + (spanStart >>> BITMAP_SHIFT) + (slot >>> 6 << 3);
    return descriptor == 0 || (Memory.loadLong(at) >>> slot & 1) != 0;
  }

  /** Looks into grey objects until there are none. */
  public void drain() {
    while (hasGrey()) {
      step();
    }
  }

  /** Whether some object is grey. */
  public boolean hasGrey() {
    return greyCount > 0 || !big.isEmpty();
  }

  /** Looks into a batch of grey objects, or a piece of a large one; there is one. */
  public void step() {
    if (greyCount > 0) {
      markAll(found, loadBatch());
      costPicos += MarkCost.batchPicos(farPointers, farObjects);
    } else {
      int count = big.nextPiece(piece);
      scanWorkBytes += big.lastPieceBytes();
      markAll(piece, count);
      costPicos += MarkCost.piecePicos(farPointers, pointersToMarked);
    }
  }

  /** Takes up to 64 grey objects off the stack and loads all their pointers. */
  private int loadBatch() {
    long[] stack = grey;
    long[] into = found;
    int end = greyCount;
    int from = Math.max(0, end - 2 * BATCH);
    int n = 0;
    long work = 0;
    long words = 0;
    touch(stack, from, end);
    for (int i = end - 2; i >= from; i -= 2) {
      long address = stack[i] & ADDRESS_MASK;
      long bits = stack[i + 1];
      if (bits == 0) {
        bits = pointerWords(address, (int) (stack[i] >>> ADDRESS_BITS));
      }
      work += 64 - Long.numberOfLeadingZeros(bits);
      words += Long.bitCount(bits);
      while (bits != 0) {
        long value = Memory.loadLong(address + ((long) Long.numberOfTrailingZeros(bits) << 3));
        // Without a branch: whether a word is nil cannot be predicted.
        into[n] = value;
        n += value == 0 ? 0 : 1;
        bits &= bits - 1;
      }
    }
    scannedObjects += (end - from) >>> 1;
    greyCount = from;
    scanWorkBytes += work << 3;
    costPicos += MarkCost.nilPicos(words - n);
    return n;
  }

  /**
   * Reads a word of each object, and does nothing else: a loop so short that the host has many
   * cache misses under way at once.
   */
  private void touch(long[] entries, int from, int end) {
    long sum = 0;
    for (int i = from; i < end; i += 2) {
      sum += Memory.loadLong(entries[i] & ADDRESS_MASK);
    }
    // Kept in the spare place, so that the reads count.
    found[found.length - 1] = sum;
  }

  /** The pointer words of an object in a one-page span with a bitmap near its end. */
  private static long pointerWords(long address, int classPlusOne) {
    long word = (address & AddressSpace.PAGE_BYTES - 1) >>> 3;
    long at = (address | AddressSpace.PAGE_BYTES - 1) + 1 - 2L * SizeClasses.INLINE_MARK_BYTES;
    at += word >>> 6 << 3;
    long bits = Memory.loadLong(at) >>> word;
    if ((word & 63) + (SLOT_BYTES[classPlusOne] >>> 3) > 64) {
      bits |= Memory.loadLong(at + 8) << -word;
    }
    return bits & SLOT_MASK[classPlusOne];
  }

  /** Marks what the first {@code count} values point to, and pushes what is new. */
  public void markAll(long[] values, int count) {
    long[] stack = roomFor(count);
    int top = greyCount;
    long start = heapStart;
    long limit = heapBytes;
    long descriptorBase = descriptors;
    long bitBase = markBase;
    long bytes = 0;
    long plain = 0;
    long nils = 0;
    long bigs = 0;
    long far = 0;
    long farSmall = 0;
    int[] recent = recentPages;
    // What is known of the page of the last pointer: the next one often leads there too.
    long pageStart = -1;
    long descriptor = 0;
    long spanStart = 0;
    long bits = 0;
    long mask = 0;
    long slotBytes = 0;
    long tag = 0;
    boolean byBitmap = false;
    for (int i = 0; i < count; i++) {
      long value = values[i];
      int isFar = 0;
      if ((value ^ pageStart) >>> AddressSpace.PAGE_SHIFT != 0) {
        long offset = value - start;
        if (Long.compareUnsigned(offset, limit) >= 0) {
          nils += value == 0 ? 1 : 0;
          continue;
        }
        int pageNumber = (int) (offset >>> AddressSpace.PAGE_SHIFT);
        isFar = recent[pageNumber & RECENT_PAGES - 1] == pageNumber ? 0 : 1;
        recent[pageNumber & RECENT_PAGES - 1] = pageNumber;
        far += isFar;
        long page = descriptorBase + ((long) pageNumber << PageDescriptor.SHIFT);
        pageStart = value & -AddressSpace.PAGE_BYTES;
        descriptor = Memory.loadLong(page);
        mask = Memory.loadLong(page + PageDescriptor.MASK_OFFSET);
        spanStart = PageDescriptor.spanStart(descriptor);
        bits = bitBase + (spanStart >>> BITMAP_SHIFT);
        int classPlusOne = (int) descriptor & PageDescriptor.CLASS_MASK;
        slotBytes = SLOT_BYTES[classPlusOne];
        byBitmap = SCANNED_BY_BITMAP[classPlusOne];
        tag = (long) classPlusOne << ADDRESS_BITS | spanStart;
      }
      if (descriptor == 0) {
        continue;
      }
      long slot = PageDescriptor.slotIndex(descriptor, value - spanStart);
      long at = bits + (slot >>> 6 << 3);
      long word = Memory.loadLong(at);
      long bit = 1L << slot;
      if ((word & bit) != 0) {
        continue;
      }
      Memory.storeLong(at, word | bit);
      bytes += slotBytes;
      if (byBitmap) {
        stack[top] = tag + slot * slotBytes;
        stack[top + 1] = mask;
        top += 2;
        farSmall += isFar;
      } else if (slotBytes != 0 && (descriptor & 1) == 0) {
        plain++;
      } else {
        pushBig(spanStart + slot * slotBytes, slotBytes);
        bigs++;
      }
    }
    int small = (top - greyCount) >>> 1;
    greyCount = top;
    markedBytes += bytes;
    plainObjects += plain;
    costPicos += MarkCost.pointerPicos(small + bigs, plain, count - nils, nils);
    pointersToMarked = count - nils - small - bigs - plain;
    farPointers = far;
    farObjects = farSmall;
  }

  private long[] roomFor(int count) {
    if (grey.length - greyCount < 2 * count) {
      grey = Arrays.copyOf(grey, Math.max(2 * grey.length, greyCount + 2 * count));
    }
    return grey;
  }

  private void pushBig(long object, long slotBytes) {
    if (slotBytes != 0) {
      AllocationPlan plan = plans.ofHeader(Memory.loadLong(object));
      big.push(object + SizeClasses.HEADER_BYTES, slotBytes - SizeClasses.HEADER_BYTES, plan);
      scannedObjects++;
      return;
    }
    MSpan span = Objects.requireNonNull(heap.pages().spanOf(object));
    markedBytes += span.sizeBytes();
    AllocationPlan plan = span.largePlan();
    if (plan != null) {
      big.push(object, span.sizeBytes(), plan);
      scannedObjects++;
    } else {
      plainObjects++;
    }
  }

  /** Bytes looked at so far, up to the last pointer of each object. */
  public long scanWorkBytes() {
    return scanWorkBytes;
  }

  /** Virtual time of all that was done so far, in picoseconds. */
  public long costPicos() {
    return costPicos;
  }

  /** What has been met so far. */
  public MarkCounts counts() {
    return new MarkCounts(markedBytes, scannedObjects, plainObjects, scanWorkBytes);
  }
}
