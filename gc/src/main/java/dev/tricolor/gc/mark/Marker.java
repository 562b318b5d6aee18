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
  private static final int BATCH = 128;

  /** So many objects of a page are read one behind the other without waiting for memory. */
  private static final int DENSE = 8;

  private static final int PAGE_WORDS = AddressSpace.PAGE_BYTES >>> 3;
  private static final int ADDRESS_BITS = 48;
  private static final long ADDRESS_MASK = (1L << ADDRESS_BITS) - 1;
  private static final int BITMAP_SHIFT = AddressSpace.PAGE_SHIFT - AddressSpace.PAGE_MARKS_SHIFT;

  /** 2 MiB of pages: about what the second cache of a CPU holds. */
  private static final int RECENT_PAGES = 256;

  private final Heap heap;
  private final AllocationPlans plans;
  private final long heapStart;
  private long heapBytes;
  private final long descriptors;

  /** Where the mark bits of address 0 would lie. */
  private final long markBase;

  private final BigObjects big = new BigObjects();

  /** Pages with grey objects up to 512 bytes; each object has its grey bit. */
  private final GreyPages greyPages = new GreyPages();

  /**
   * The grey objects of a batch, two longs for each: the address with the span class plus one above
   * it, and the pointer words, or 0 if the bitmap tells them.
   */
  private final long[] batch = new long[2 * (BATCH + PAGE_WORDS)];

  private int batchCount;

  /** Grey bits of a page. */
  private final long[] greyBits = new long[PAGE_WORDS / 64];

  /** Addresses of a page's grey objects. */
  private final long[] objects = new long[PAGE_WORDS];

  /** Pointers of a batch, and a spare place behind them. */
  private final long[] found = new long[BATCH * 64 + PAGE_WORDS + 1];

  private int foundCount;

  private final long[] piece = new long[BigObjects.PIECE_WORDS];

  private long markedBytes;
  private long scannedObjects;
  private long plainObjects;
  private long allFarObjects;
  private long costPicos;

  /** Where the marker has lately been: page numbers, each at its last digits. */
  private final int[] recentPages = new int[RECENT_PAGES];

  /** Words of the last batch that held nil. */
  private long nils;

  /** Of the last batch, those that led to pages where the marker has not lately been. */
  private long farPointers;

  /** Of these, those to pages with new small objects with pointers. */
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
    greyPages.begin((int) (heapBytes >>> AddressSpace.PAGE_SHIFT));
    markedBytes = 0;
    scannedObjects = 0;
    plainObjects = 0;
    allFarObjects = 0;
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
    return !greyPages.isEmpty() || !big.isEmpty();
  }

  /**
   * Looks into a piece of a large object, or a batch of grey objects; there is one. As with Go,
   * large objects come first: meanwhile pages gather grey objects.
   */
  public void step() {
    if (!big.isEmpty()) {
      int count = big.nextPiece(piece);
      scanWorkBytes += big.lastPieceBytes();
      markAll(piece, count);
      costPicos += MarkCost.piecePicos(farPointers, pointersToMarked);
    } else {
      markAll(found, loadBatch());
      costPicos += MarkCost.batchPicos(farPointers, farObjects);
    }
  }

  /** Loads all pointers of the grey objects of a page, and of more pages if they are few. */
  private int loadBatch() {
    foundCount = 0;
    batchCount = 0;
    int taken = 0;
    while (taken < BATCH && !greyPages.isEmpty()) {
      taken += takeGrey(greyPages.take());
    }
    touch(batch, batchCount);
    loadBatched();
    return foundCount;
  }

  /**
   * Makes the grey objects of a page black. If they are many, loads their pointers, else puts them
   * into the batch.
   *
   * @return how many there were
   */
  private int takeGrey(int pageNumber) {
    long page = descriptors + ((long) pageNumber << PageDescriptor.SHIFT);
    long descriptor = Memory.loadLong(page);
    long mask = Memory.loadLong(page + PageDescriptor.MASK_OFFSET);
    int classPlusOne = (int) descriptor & PageDescriptor.CLASS_MASK;
    long spanStart = PageDescriptor.spanStart(descriptor);
    int words = SlotTables.GREY_OFFSET[classPlusOne] >>> 3;
    int count = takeGreyBits(spanStart, words);
    long slotBytes = SlotTables.SLOT_BYTES[classPlusOne];
    if (mask == 0 || count < DENSE) {
      listGrey(spanStart, words, slotBytes);
      putIntoBatch(count, mask, (long) classPlusOne << ADDRESS_BITS);
    } else {
      int before = foundCount;
      loadFields(spanStart, words, slotBytes, mask);
      long pointers = (long) count * Long.bitCount(mask);
      long nilPointers = pointers - (foundCount - before);
      account((long) count * (64 - Long.numberOfLeadingZeros(mask)), nilPointers);
    }
    return count;
  }

  /** Takes the grey bits of a page, and clears them there; returns how many are set. */
  private int takeGreyBits(long spanStart, int words) {
    long at = markBase + (spanStart >>> BITMAP_SHIFT) + ((long) words << 3);
    int count = 0;
    for (int i = 0; i < words; i++, at += 8) {
      long grey = Memory.loadLong(at);
      greyBits[i] = grey;
      Memory.storeLong(at, 0);
      count += Long.bitCount(grey);
    }
    return count;
  }

  /** Loads the pointers of a page's grey objects, which all have the same. */
  private void loadFields(long spanStart, int words, long slotBytes, long mask) {
    boolean neighbours = areNeighbours(words);
    int count = neighbours ? 0 : listGrey(spanStart, words, slotBytes);
    for (long bits = mask; bits != 0; bits &= bits - 1) {
      int offset = Long.numberOfTrailingZeros(bits) << 3;
      if (!neighbours) {
        foundCount = loadField(objects, count, offset, found, foundCount);
        continue;
      }
      for (int i = 0; i < words; i++) {
        long start = spanStart + ((long) i << 6) * slotBytes + offset;
        foundCount = loadField(greyBits[i], start, slotBytes, found, foundCount);
      }
    }
  }

  /** Whether the grey objects of each word lie side by side. */
  private boolean areNeighbours(int words) {
    long apart = 0;
    for (int i = 0; i < words; i++) {
      long grey = greyBits[i];
      // Adding the lowest one carries over all ones that follow it without a gap.
      apart |= grey & grey + Long.lowestOneBit(grey);
    }
    return apart == 0;
  }

  private void putIntoBatch(int count, long mask, long tag) {
    int end = batchCount;
    for (int i = 0; i < count; i++) {
      batch[end] = objects[i] | tag;
      batch[end + 1] = mask;
      end += 2;
    }
    batchCount = end;
  }

  /** Lists the addresses of a page's grey objects; returns how many they are. */
  private int listGrey(long spanStart, int words, long slotBytes) {
    long[] into = objects;
    int n = 0;
    for (int i = 0; i < words; i++) {
      long base = spanStart + ((long) i << 6) * slotBytes;
      for (long grey = greyBits[i]; grey != 0; grey &= grey - 1) {
        into[n++] = base + Long.numberOfTrailingZeros(grey) * slotBytes;
      }
    }
    return n;
  }

  /**
   * As {@link #loadField(long[], int, long, long[], int)}, of objects side by side.
   *
   * @param grey a one for each of them
   * @param start address of the word in the object that bit 0 stands for
   */
  private static int loadField(long grey, long start, long slotBytes, long[] into, int before) {
    int n = before;
    long address = start + Long.numberOfTrailingZeros(grey) * slotBytes;
    for (int left = Long.bitCount(grey); left > 0; left--) {
      long value = Memory.loadLong(address);
      into[n] = value;
      n += value == 0 ? 0 : 1;
      address += slotBytes;
    }
    return n;
  }

  /** Loads the same word of several objects; what is not nil goes behind what was found before. */
  private static int loadField(long[] objects, int count, long offset, long[] into, int before) {
    int n = before;
    for (int i = 0; i < count; i++) {
      long value = Memory.loadLong(objects[i] + offset);
      // Without a branch: whether a word is nil cannot be predicted.
      into[n] = value;
      n += value == 0 ? 0 : 1;
    }
    return n;
  }

  private void account(long workWords, long nilWords) {
    scanWorkBytes += workWords << 3;
    costPicos += MarkCost.nilPicos(nilWords);
  }

  private void loadBatched() {
    long[] entries = batch;
    long[] into = found;
    int n = foundCount;
    long work = 0;
    long words = n;
    for (int i = 0; i < batchCount; i += 2) {
      long address = entries[i] & ADDRESS_MASK;
      long bits = entries[i + 1];
      if (bits == 0) {
        bits = pointerWords(address, (int) (entries[i] >>> ADDRESS_BITS));
      }
      work += 64 - Long.numberOfLeadingZeros(bits);
      words += Long.bitCount(bits);
      while (bits != 0) {
        long value = Memory.loadLong(address + ((long) Long.numberOfTrailingZeros(bits) << 3));
        into[n] = value;
        n += value == 0 ? 0 : 1;
        bits &= bits - 1;
      }
    }
    foundCount = n;
    account(work, words - n);
  }

  /**
   * Reads a word of each object, and does nothing else: a loop so short that the host has many
   * cache misses under way at once.
   */
  private void touch(long[] entries, int count) {
    long sum = 0;
    for (int i = 0; i < count; i += 2) {
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
    if ((word & 63) + (SlotTables.SLOT_BYTES[classPlusOne] >>> 3) > 64) {
      bits |= Memory.loadLong(at + 8) << -word;
    }
    return bits & SlotTables.SLOT_MASK[classPlusOne];
  }

  /** Marks what the first {@code count} values point to; what is new and has pointers is grey. */
  public void markAll(long[] values, int count) {
    long scannedBefore = scannedObjects;
    long plainBefore = plainObjects;
    nils = 0;
    farPointers = 0;
    farObjects = 0;
    for (int i = 0; i < count; ) {
      i = markRun(values, i, count);
    }
    long scanned = scannedObjects - scannedBefore;
    long plain = plainObjects - plainBefore;
    allFarObjects += farObjects;
    costPicos += MarkCost.pointerPicos(scanned, plain, count - nils, nils);
    pointersToMarked = count - nils - scanned - plain;
  }

  /**
   * Marks what a value points to, and what those behind it do that lead to the same page.
   *
   * @return the index of the first that was not looked at
   */
  private int markRun(long[] values, int from, int count) {
    long value = values[from];
    long offset = value - heapStart;
    if (Long.compareUnsigned(offset, heapBytes) >= 0) {
      nils += value == 0 ? 1 : 0;
      return from + 1;
    }
    int pageNumber = (int) (offset >>> AddressSpace.PAGE_SHIFT);
    int far = recentPages[pageNumber & RECENT_PAGES - 1] == pageNumber ? 0 : 1;
    recentPages[pageNumber & RECENT_PAGES - 1] = pageNumber;
    farPointers += far;
    long page = descriptors + ((long) pageNumber << PageDescriptor.SHIFT);
    long descriptor = Memory.loadLong(page);
    int classPlusOne = (int) descriptor & PageDescriptor.CLASS_MASK;
    if (SlotTables.SCANNED_BY_BITMAP[classPlusOne]) {
      long scannedBefore = scannedObjects;
      int next = markSmall(values, from, count, page);
      if (scannedObjects > scannedBefore) {
        farObjects += far;
        greyPages.add(pageNumber);
      }
      return next;
    }
    if (descriptor != 0) {
      markOther(value, descriptor);
    }
    return from + 1;
  }

  /** As {@link #markRun}, on a page of small objects with pointers. */
  private int markSmall(long[] values, int from, int count, long page) {
    long descriptor = Memory.loadLong(page);
    int classPlusOne = (int) descriptor & PageDescriptor.CLASS_MASK;
    long greyOffset = SlotTables.GREY_OFFSET[classPlusOne];
    long reciprocal = PageDescriptor.reciprocal(descriptor);
    long spanStart = PageDescriptor.spanStart(descriptor);
    long bits = markBase + (spanStart >>> BITMAP_SHIFT);
    long pageNumber = values[from] >>> AddressSpace.PAGE_SHIFT;
    int fresh = 0;
    int i = from;
    long word = -1;
    long reached = 0;
    do {
      long slot = ((values[i] - spanStart) * reciprocal) >>> 32;
      // Neighbours share a word of marks: their bits are gathered before memory is touched.
      if (slot >>> 6 != word) {
        fresh += shade(bits + (word << 3), greyOffset, reached);
        word = slot >>> 6;
        reached = 0;
      }
      reached |= 1L << slot;
      i++;
    } while (i < count && values[i] >>> AddressSpace.PAGE_SHIFT == pageNumber);
    fresh += shade(bits + (word << 3), greyOffset, reached);
    scannedObjects += fresh;
    markedBytes += (long) fresh * SlotTables.SLOT_BYTES[classPlusOne];
    return i;
  }

  /**
   * Marks objects and turns them grey, unless they are marked already.
   *
   * @param marks address of a word of mark bits
   * @param reached their bits in it; if there are none, memory is not touched
   * @return how many are new
   */
  private static int shade(long marks, long greyOffset, long reached) {
    if (reached == 0) {
      return 0;
    }
    long marked = Memory.loadLong(marks);
    long fresh = reached & ~marked;
    if (fresh != 0) {
      Memory.storeLong(marks, marked | fresh);
      Memory.storeLong(marks + greyOffset, Memory.loadLong(marks + greyOffset) | fresh);
    }
    return Long.bitCount(fresh);
  }

  /** Marks an object without pointers, or with a header, or a large one. */
  private void markOther(long value, long descriptor) {
    long spanStart = PageDescriptor.spanStart(descriptor);
    long slot = PageDescriptor.slotIndex(descriptor, value - spanStart);
    long at = markBase + (spanStart >>> BITMAP_SHIFT) + (slot >>> 6 << 3);
    long word = Memory.loadLong(at);
    long bit = 1L << slot;
    if ((word & bit) != 0) {
      return;
    }
    Memory.storeLong(at, word | bit);
    long slotBytes = SlotTables.SLOT_BYTES[(int) descriptor & PageDescriptor.CLASS_MASK];
    markedBytes += slotBytes;
    if (slotBytes != 0 && (descriptor & 1) == 0) {
      plainObjects++;
    } else {
      pushBig(spanStart + slot * slotBytes, slotBytes);
    }
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
    return new MarkCounts(markedBytes, scannedObjects, plainObjects, allFarObjects, scanWorkBytes);
  }
}
