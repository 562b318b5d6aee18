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

/** Marks what is reachable from the pointers it is given. One marker serves one cycle. */
public final class Marker {
  private static final int BATCH = 64;
  private static final int ADDRESS_BITS = 48;
  private static final long ADDRESS_MASK = (1L << ADDRESS_BITS) - 1;
  private static final int LAST_BITMAP_CLASS =
      SizeClasses.spanClass(SizeClasses.classOf(SizeClasses.MAX_BITMAP_BYTES), true);
  private static final int ONE_WORD_CLASS = SizeClasses.spanClass(1, true);

  /** Slot size by span class plus one, as page descriptors carry it. */
  private static final int[] SLOT_BYTES = slotBytes();

  private final Heap heap;
  private final AllocationPlans plans;
  private final long heapStart;
  private final long heapBytes;
  private final long descriptors;
  private final long markTable;
  private final BigObjects big = new BigObjects();
  private final long[] found = new long[BATCH * 64];
  private final long[] piece = new long[BigObjects.PIECE_WORDS];

  /** Grey objects up to 512 bytes: address, span class plus one above it. */
  private long[] grey = new long[1 << 12];

  private int greyCount;

  private long markedBytes;
  private long scannedObjects;
  private long plainObjects;
  private long pointers;
  private long nilWords;
  private long scanWorkBytes;

  public Marker(Heap heap) {
    this.heap = heap;
    plans = heap.plans();
    heapStart = heap.pages().heapStart();
    heapBytes = heap.pages().heapTop() - heapStart;
    descriptors = heap.pages().descriptorTable();
    markTable = heap.pages().markTable();
  }

  private static int[] slotBytes() {
    int[] sizes = new int[256];
    for (int spanClass = 0; spanClass < SizeClasses.SPAN_CLASS_COUNT; spanClass++) {
      sizes[spanClass + 1] = SizeClasses.slotBytes(spanClass >>> 1);
    }
    return sizes;
  }

  /** Marks the object that holds {@code address}, if any does. */
  public void mark(long address) {
    found[0] = address;
    markAll(found, 1);
  }

  /** Looks into grey objects until there are none. */
  public void drain() {
    while (true) {
      if (greyCount > 0) {
        markAll(found, loadBatch());
      } else if (!big.isEmpty()) {
        int count = big.nextPiece(piece);
        scanWorkBytes += big.lastPieceBytes();
        markAll(piece, count);
      } else {
        return;
      }
    }
  }

  /** Takes up to 64 grey objects off the stack and loads all their pointers. */
  private int loadBatch() {
    long[] stack = grey;
    long[] into = found;
    int end = greyCount;
    int from = Math.max(0, end - BATCH);
    int n = 0;
    long work = 0;
    for (int i = end - 1; i >= from; i--) {
      long entry = stack[i];
      long address = entry & ADDRESS_MASK;
      int classPlusOne = (int) (entry >>> ADDRESS_BITS);
      long bits = classPlusOne == ONE_WORD_CLASS + 1 ? 1 : bitmap(address, classPlusOne);
      work += 64 - Long.numberOfLeadingZeros(bits);
      while (bits != 0) {
        into[n++] = Memory.loadLong(address + ((long) Long.numberOfTrailingZeros(bits) << 3));
        bits &= bits - 1;
      }
    }
    greyCount = from;
    scanWorkBytes += work << 3;
    return n;
  }

  /** The pointer words of an object in a one-page span with a bitmap near its end. */
  private static long bitmap(long address, int classPlusOne) {
    int words = SLOT_BYTES[classPlusOne] >>> 3;
    long word = (address & AddressSpace.PAGE_BYTES - 1) >>> 3;
    long at = (address | AddressSpace.PAGE_BYTES - 1) + 1 - 2L * SizeClasses.INLINE_MARK_BYTES;
    at += word >>> 6 << 3;
    long bits = Memory.loadLong(at) >>> word;
    if ((word & 63) + words > 64) {
      bits |= Memory.loadLong(at + 8) << -word;
    }
    return words == 64 ? bits : bits & (1L << words) - 1;
  }

  /** Marks what the first {@code count} values point to, and pushes what is new. */
  private void markAll(long[] values, int count) {
    long[] stack = roomFor(count);
    int top = greyCount;
    long start = heapStart;
    long limit = heapBytes;
    long bytes = 0;
    long plain = 0;
    long scanned = 0;
    long nils = 0;
    for (int i = 0; i < count; i++) {
      long offset = values[i] - start;
      if (offset < 0 || offset >= limit) {
        nils += values[i] == 0 ? 1 : 0;
        continue;
      }
      long descriptor = Memory.loadLong(descriptors + (offset >>> AddressSpace.PAGE_SHIFT << 3));
      int classPlusOne = (int) (descriptor & 0xff);
      long spanOffset =
          (offset & AddressSpace.PAGE_BYTES - 1)
              + ((long) PageDescriptor.pageOffset(descriptor) << AddressSpace.PAGE_SHIFT);
      long spanStart = offset - spanOffset;
      long slot = (spanOffset * (descriptor >>> 32)) >>> 32;
      long at =
          markTable
              + (spanStart >>> (AddressSpace.PAGE_SHIFT - AddressSpace.PAGE_BITMAP_SHIFT))
              + (slot >>> 6 << 3);
      long word = Memory.loadLong(at);
      long bit = 1L << slot;
      if ((word & bit) != 0 || classPlusOne == 0) {
        continue;
      }
      Memory.storeLong(at, word | bit);
      int slotBytes = SLOT_BYTES[classPlusOne];
      bytes += slotBytes;
      if ((classPlusOne & 1) == 0 && slotBytes != 0) {
        plain++;
        continue;
      }
      long object = start + spanStart + slot * slotBytes;
      if (slotBytes != 0 && classPlusOne <= LAST_BITMAP_CLASS + 1) {
        scanned++;
        stack[top++] = (long) classPlusOne << ADDRESS_BITS | object;
      } else {
        pushBig(object, slotBytes);
      }
    }
    greyCount = top;
    markedBytes += bytes;
    plainObjects += plain;
    scannedObjects += scanned;
    nilWords += nils;
    pointers += count - nils;
  }

  private long[] roomFor(int count) {
    if (grey.length - greyCount < count) {
      grey = Arrays.copyOf(grey, Math.max(2 * grey.length, greyCount + count));
    }
    return grey;
  }

  private void pushBig(long object, int slotBytes) {
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

  /** What has been met so far. */
  public MarkCounts counts() {
    return new MarkCounts(
        markedBytes, scannedObjects, plainObjects, pointers, nilWords, scanWorkBytes);
  }
}
