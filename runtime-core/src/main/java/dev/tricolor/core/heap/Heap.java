package dev.tricolor.core.heap;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.AllocationPlan.Form;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Go's malloc. Allocation never collects: it raises {@link #collectionRequested}, which whoever
 * closes the door to compiled code acts on.
 */
public final class Heap {
  /** Tiny objects share 16-byte slots of this span class. */
  static final int TINY_SPAN_CLASS = SizeClasses.spanClass(2, false);

  /** Whether the next door that closes is to ask the collector; cleared by the collector. */
  public boolean collectionRequested;

  private final MHeap pages;
  private final HeapStatistics statistics = new HeapStatistics();
  private final AllocationPlans plans;
  private final BlackAllocation black;
  private final MCache[] caches;
  private final long zeroSizedAddress;
  private CollectionTrigger trigger = CollectionTrigger.never();
  private SpanSweeper sweeper = SpanSweeper.none();
  private final AllocationSampler sampler = new AllocationSampler();
  private long heapLiveBytes;
  private long scannableBytes;
  private int processorCount;

  /**
   * Makes an empty heap.
   *
   * @param types the program's types by id
   * @param maxProcessorCount the largest number of Ps there may ever be
   */
  public Heap(AddressSpace space, List<TypeDescriptor> types, int maxProcessorCount) {
    pages = new MHeap(space, statistics);
    black = new BlackAllocation(pages);
    plans = new AllocationPlans(types);
    zeroSizedAddress = space.globals().start();
    caches = new MCache[maxProcessorCount];
    Arrays.setAll(caches, processor -> new MCache());
    processorCount = 1;
  }

  // -- allocation --------------------------------------------------------------------------------

  /**
   * Memory for {@code sizeBytes} bytes that hold an array of {@code elementType}.
   *
   * @param elementType null if the memory holds no pointers
   * @param zero whether memory without pointers must be zeroed; with pointers it always is
   */
  public long allocate(G g, long sizeBytes, @Nullable TypeDescriptor elementType, boolean zero) {
    boolean pointers = elementType != null && elementType.hasPointers();
    g.units += plans.cost.of(sizeBytes, pointers);
    return allocate(cacheOf(g), sizeBytes, pointers ? elementType : null, zero);
  }

  /**
   * As {@link #allocate(G, long, TypeDescriptor, boolean)}, where no goroutine runs.
   *
   * @param processor number of the P whose cache serves
   */
  public long allocateOn(
      int processor, long sizeBytes, @Nullable TypeDescriptor elementType, boolean zero) {
    return allocate(caches[processor], sizeBytes, elementType, zero);
  }

  private long allocate(
      MCache cache, long sizeBytes, @Nullable TypeDescriptor elementType, boolean zero) {
    return elementType == null || !elementType.hasPointers()
        ? allocateWithoutPointers(cache, sizeBytes, zero)
        : allocateWithPointers(cache, sizeBytes, plans.of(elementType));
  }

  /** A zeroed object of one of the program's types. */
  public long newObject(G g, int typeId) {
    AllocationPlan plan = plans.ofId(typeId);
    MCache cache = cacheOf(g);
    g.units += plan.costUnits;
    MSpan span = cache.spans[plan.bumpClass];
    long address = span.cursor;
    long next = address + span.slotBytes;
    if (next > span.runEnd || plan.mask != span.sharedMask) {
      return newObjectSlow(cache, plan);
    }
    span.cursor = next;
    cache.scanBytes += plan.scanBytes;
    return address;
  }

  private long newObjectSlow(MCache cache, AllocationPlan plan) {
    if (plan.form == Form.WITH_BITMAP) {
      return allocateWithBitmap(cache, plan.spanClass, plan.mask, plan.scanBytes);
    }
    return plan.hasPointers
        ? allocateWithPointers(cache, plan.sizeBytes, plan)
        : allocateWithoutPointers(cache, plan.sizeBytes, true);
  }

  /** A zeroed array of one of the program's types. */
  public long newArray(G g, int elementTypeId, long count) {
    AllocationPlan plan = plans.ofId(elementTypeId);
    long sizeBytes = plan.sizeBytes * count;
    MCache cache = cacheOf(g);
    g.units += plans.cost.of(sizeBytes, plan.hasPointers);
    return plan.hasPointers
        ? allocateWithPointers(cache, sizeBytes, plan)
        : allocateWithoutPointers(cache, sizeBytes, true);
  }

  /** Memory without pointers, with old data in it. */
  public long newBytes(G g, long sizeBytes) {
    g.units += plans.cost.of(sizeBytes, false);
    return allocateWithoutPointers(cacheOf(g), sizeBytes, false);
  }

  private MCache cacheOf(G g) {
    P p = Objects.requireNonNull(g.p);
    return caches[p.id];
  }

  private long allocateWithoutPointers(MCache cache, long sizeBytes, boolean zero) {
    if (sizeBytes < AllocationPlan.TINY_BYTES) {
      return sizeBytes == 0 ? zeroSizedAddress : allocateTiny(cache, (int) sizeBytes);
    }
    if (sizeBytes > SizeClasses.MAX_SMALL_REQUEST_BYTES) {
      return allocateLarge(cache, sizeBytes, null, zero);
    }
    int spanClass = SizeClasses.spanClass(SizeClasses.classOf((int) sizeBytes), false);
    long address = allocateSlot(cache, spanClass, zero);
    MSpan span = cache.spans[spanClass];
    if (zero && !span.runIsZeroed()) {
      Memory.clear(address, span.slotBytes);
    }
    return address;
  }

  private long allocateWithPointers(MCache cache, long sizeBytes, AllocationPlan plan) {
    if (sizeBytes <= SizeClasses.MAX_BITMAP_BYTES) {
      return sizeBytes == 0 ? zeroSizedAddress : allocateSmallArray(cache, (int) sizeBytes, plan);
    }
    if (sizeBytes > SizeClasses.MAX_SMALL_REQUEST_BYTES) {
      return allocateLarge(cache, sizeBytes, plan, true);
    }
    int slot = (int) sizeBytes + SizeClasses.HEADER_BYTES;
    int spanClass = SizeClasses.spanClass(SizeClasses.classOf(slot), true);
    long address = allocateSlot(cache, spanClass, true);
    Memory.storeLong(address, AllocationPlans.headerOf(plan));
    cache.scanBytes += cache.spans[spanClass].slotBytes;
    return address + SizeClasses.HEADER_BYTES;
  }

  private long allocateSmallArray(MCache cache, int sizeBytes, AllocationPlan plan) {
    int spanClass = SizeClasses.spanClass(SizeClasses.classOf(sizeBytes), true);
    int count = sizeBytes / (int) plan.sizeBytes;
    if (count == 0) {
      throw new AssertionError(sizeBytes + " bytes do not hold one " + plan.type);
    }
    // Go charges one word however many elements a slice of pointers has.
    int scanBytes =
        plan.sizeBytes == 8 ? 8 : (int) ((count - 1) * plan.sizeBytes + plan.type.pointerBytes());
    return allocateWithBitmap(cache, spanClass, plan.arrayMask(count), scanBytes);
  }

  private long allocateWithBitmap(MCache cache, int spanClass, long mask, int scanBytes) {
    long address = allocateSlot(cache, spanClass, true);
    cache.scanBytes += scanBytes;
    MSpan span = cache.spans[spanClass];
    if (mask != span.sharedMask) {
      SpanPointers.describe(span, address, mask);
    }
    return address;
  }

  private long allocateSlot(MCache cache, int spanClass, boolean zero) {
    MSpan span = cache.spans[spanClass];
    long address = span.cursor;
    long next = address + span.slotBytes;
    if (next > span.runEnd) {
      return allocateSlotSlow(cache, spanClass, zero);
    }
    span.cursor = next;
    return address;
  }

  private long allocateSlotSlow(MCache cache, int spanClass, boolean zero) {
    MSpan span = cache.spans[spanClass];
    if (span.isNone() || !span.openNextRun(zero)) {
      span = refill(cache, spanClass);
      if (trigger.reached(heapLiveBytes) || pages.owesHostNanos()) {
        collectionRequested = true;
      }
      if (!span.openNextRun(zero)) {
        throw new AssertionError("refilled with a full span: " + span);
      }
    }
    if (black.isOn()) {
      black.runOpened(span);
      collectionRequested = true;
    }
    collectionRequested |= sampler.count(span.runEndIndex() - span.freeIndex(), span.slotBytes);
    long address = span.cursor;
    span.cursor += span.slotBytes;
    return address;
  }

  /**
   * Several small objects without pointers share a block. The block that has more room left stays
   * the current one.
   */
  private long allocateTiny(MCache cache, int sizeBytes) {
    int offset = alignedForSize(cache.tinyOffset, sizeBytes);
    if (cache.tinyBlock != 0 && offset + sizeBytes <= AllocationPlan.TINY_BYTES) {
      cache.tinyOffset = offset + sizeBytes;
      cache.tinyAllocated++;
      return cache.tinyBlock + offset;
    }
    long block = allocateSlot(cache, TINY_SPAN_CLASS, false);
    Memory.storeLong(block, 0);
    Memory.storeLong(block + 8, 0);
    if (cache.tinyBlock == 0 || sizeBytes < cache.tinyOffset) {
      cache.tinyBlock = block;
      cache.tinyOffset = sizeBytes;
    }
    return block;
  }

  private static int alignedForSize(int offset, int sizeBytes) {
    int align = Math.min(8, Integer.lowestOneBit(sizeBytes));
    return (offset + align - 1) & -align;
  }

  private long allocateLarge(
      MCache cache, long sizeBytes, @Nullable AllocationPlan plan, boolean zero) {
    if (sizeBytes > AddressSpace.MAX_HEAP_BYTES) {
      throw pages.outOfMemory(sizeBytes);
    }
    int pageCount = (int) ((sizeBytes + AddressSpace.PAGE_BYTES - 1) >>> AddressSpace.PAGE_SHIFT);
    sweeper.payFor((long) pageCount << AddressSpace.PAGE_SHIFT, pageCount);
    sweeper.reclaim(pageCount);
    MSpan span = pages.allocateLargeSpan(pageCount, plan != null, cache.pages);
    span.takeWhole();
    statistics.allocatedLarge(span.sizeBytes());
    pages.central(span.spanClass).file(span, pages.sweepGeneration());
    if (black.isOn()) {
      black.largeAllocated(span, sizeBytes);
    } else {
      heapLiveBytes += span.sizeBytes();
    }
    collectionRequested |= sampler.count(1, sizeBytes);
    if (trigger.reached(heapLiveBytes) || black.isOn() || pages.owesHostNanos()) {
      collectionRequested = true;
    }
    if (zero && span.needZero) {
      Memory.clear(span.start, span.sizeBytes());
    }
    if (plan != null) {
      span.largePlan = plan;
      cache.used = true;
      cache.scanBytes += span.sizeBytes();
    }
    return span.start;
  }

  /** Names whom to tell of spans and, as samples, of allocations; {@code picos} tells the time. */
  public void setEvents(EventSink sink, LongSupplier picos) {
    sampler.listen(sink.listening());
    pages.setEvents(sink, picos);
  }

  /** How long the host took for memory since this was last asked, in nanoseconds. */
  public long takeHostNanos() {
    return pages.takeHostNanos();
  }

  /** Whether the allocation just made is to be reported. */
  public boolean takeSample() {
    return sampler.take();
  }

  // -- caches and central lists ------------------------------------------------------------------

  private MSpan refill(MCache cache, int spanClass) {
    cache.used = true;
    MSpan old = cache.spans[spanClass];
    if (!old.isNone()) {
      enterAllocations(cache, old);
      fileAway(old);
    }
    int pageCount = SizeClasses.spanPages(spanClass >>> 1);
    sweeper.payFor((long) pageCount << AddressSpace.PAGE_SHIFT, 0);
    MSpan span = pages.central(spanClass).takeForCache(pages.sweepGeneration(), sweeper);
    if (span == null) {
      sweeper.reclaim(pageCount);
      span = pages.allocateSmallSpan(spanClass, cache.pages);
    }
    span.sweepGeneration = pages.sweepGeneration() + 3;
    span.allocatedBeforeCache = span.allocatedCount();
    cache.spans[spanClass] = span;
    heapLiveBytes += span.sizeBytes() - (long) span.allocatedCount() * span.slotBytes;
    scannableBytes += cache.scanBytes;
    cache.scanBytes = 0;
    return span;
  }

  private void enterAllocations(MCache cache, MSpan span) {
    statistics.allocatedSmall(
        span.spanClass >>> 1, span.allocatedCount() - span.allocatedBeforeCache);
    span.allocatedBeforeCache = span.allocatedCount();
    if (span.spanClass == TINY_SPAN_CLASS) {
      enterTiny(cache);
    }
  }

  private void enterTiny(MCache cache) {
    statistics.allocatedTiny(cache.tinyAllocated);
    cache.tinyAllocated = 0;
  }

  /** Puts a span that leaves its cache on its list; one cached since before the sweep is swept. */
  private void fileAway(MSpan span) {
    black.runReturned(span);
    span.returnRun();
    boolean stale = span.sweepGeneration == pages.sweepGeneration() + 1;
    if (stale) {
      span.sweepGeneration = pages.sweepGeneration() - 2;
      sweeper.sweep(span, false);
    } else {
      span.sweepGeneration = pages.sweepGeneration();
      pages.central(span.spanClass).file(span, pages.sweepGeneration());
    }
  }

  /**
   * Empties every P's cache: all counters are exact afterwards, the next allocation of each class
   * takes another span, and the current tiny blocks are forgotten.
   */
  public void flushCaches() {
    for (MCache cache : caches) {
      if (cache.used) {
        flush(cache);
      }
    }
  }

  private void flush(MCache cache) {
    for (int spanClass = 0; spanClass < cache.spans.length; spanClass++) {
      MSpan span = cache.spans[spanClass];
      if (!span.isNone()) {
        if (span.sweepGeneration == pages.sweepGeneration() + 3) {
          heapLiveBytes -= (long) (span.objectCount - span.allocatedCount()) * span.slotBytes;
        }
        enterAllocations(cache, span);
        fileAway(span);
        cache.drop(spanClass);
      }
    }
    cache.used = false;
    enterTiny(cache);
    cache.tinyBlock = 0;
    cache.tinyOffset = 0;
    scannableBytes += cache.scanBytes;
    cache.scanBytes = 0;
  }

  /** Returns the pages that Ps hold in stock. */
  public void drainPageCaches() {
    for (MCache cache : caches) {
      pages.drain(cache.pages);
    }
  }

  // -- for the collector -------------------------------------------------------------------------

  /** Tells the heap when to ask for a collection, and how to sweep a span it needs. */
  public void attach(CollectionTrigger collectionTrigger, SpanSweeper spanSweeper) {
    trigger = collectionTrigger;
    sweeper = spanSweeper;
  }

  /** A cycle begins to mark: from now on, objects are marked as they are allocated. */
  public void beginBlackAllocation() {
    countLargeObjects();
    black.begin();
    for (MCache cache : caches) {
      for (MSpan span : cache.spans) {
        if (!span.isNone()) {
          black.mark(span);
        }
      }
    }
  }

  /** Marking ends, after {@link #flushCaches}. */
  public void endBlackAllocation() {
    black.end();
  }

  /** Slot and page bytes of objects that were marked as they were allocated in this cycle. */
  public long bornMarkedBytes() {
    return black.markedBytes();
  }

  /**
   * Counts large objects that were allocated while a cycle marks, after their goroutine has
   * assisted for them: in Go it assists first, and the cycle may end without the object.
   */
  public void countLargeObjects() {
    long paidBytes = black.takeLarge();
    if (paidBytes > 0) {
      heapLiveBytes += paidBytes;
      collectionRequested |= trigger.reached(heapLiveBytes);
    }
  }

  /** Bytes allocated since this was last asked; counted only while objects are born marked. */
  public long takeUnchargedBytes() {
    return black.takeUncharged();
  }

  /** Shows the tiny blocks that still have room: they are in use whoever points to them. */
  public void forEachTinyBlock(LongConsumer visitor) {
    for (MCache cache : caches) {
      if (cache.tinyBlock != 0) {
        visitor.accept(cache.tinyBlock);
      }
    }
  }

  /** Shows the address of each word of an object that may hold a pointer. */
  public void forEachPointer(long address, LongConsumer visitor) {
    MSpan span = pages.spanOf(address);
    if (span != null && span.state == SpanState.IN_USE && span.holdsPointers()) {
      ObjectPointers.forEach(plans, span, pages.objectAt(address), visitor);
    }
  }

  /** The page heap. */
  public MHeap pages() {
    return pages;
  }

  /** The books, exact after {@link #flushCaches}. */
  public HeapStatistics statistics() {
    return statistics;
  }

  /** What Go's runtime would have obtained from the system. */
  public SystemMemory systemMemory() {
    return SystemMemory.of(statistics, pages, processorCount);
  }

  /** Says how many Ps there are. */
  public void setProcessorCount(int count) {
    processorCount = count;
  }

  /** How objects of each type lie. */
  public AllocationPlans plans() {
    return plans;
  }

  /** The number that the trigger is compared with, in bytes: cached spans count as full. */
  public long heapLiveBytes() {
    return heapLiveBytes;
  }

  /** Scannable bytes allocated, as far as they have been entered. */
  public long scannableBytes() {
    return scannableBytes;
  }

  /** Starts the books of a new cycle: what was marked is live. */
  public void startCycleBooks(long markedBytes, long scannedBytes) {
    heapLiveBytes = markedBytes;
    scannableBytes = scannedBytes;
    plans.setHeapBytes(statistics.inUseBytes());
  }

  /** The address that every object of size 0 has, globals included. */
  public long zeroSizedAddress() {
    return zeroSizedAddress;
  }
}
