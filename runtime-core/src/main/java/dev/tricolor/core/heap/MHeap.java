package dev.tricolor.core.heap;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.SpanChanged;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.OutOfMachineMemory;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The page heap: hands out spans, takes them back, and tells which span an address lies in. */
public final class MHeap {
  private static final int ARENA_PAGES = 8192;
  private static final int BITMAP_BYTES = 1 << AddressSpace.PAGE_BITMAP_SHIFT;

  private final AddressSpace space;
  private final HeapStatistics statistics;
  private final PageAllocator pages = new PageAllocator();
  private final SpanStructs structs = new SpanStructs();
  private final MCentral[] central = new MCentral[SizeClasses.SPAN_CLASS_COUNT];
  private final long heapStart;
  private final long descriptors;
  private final long allocBits;
  private final long markBits;
  private @Nullable MSpan[] spans = new MSpan[ARENA_PAGES];
  private EventSink events = EventSink.none();
  private LongSupplier clock = () -> 0;
  private int sweepGeneration = 2;
  private long pagesInUse;
  private PageReleaser releaser = PageReleaser.NONE;

  /** What the host takes for memory that goroutines have asked for. */
  private long hostNanos;

  MHeap(AddressSpace space, HeapStatistics statistics) {
    this.space = space;
    this.statistics = statistics;
    heapStart = space.heap().start();
    descriptors = space.pageDescriptors().start();
    allocBits = space.allocBits().start();
    markBits = space.markBits().start();
    Arrays.setAll(central, spanClass -> new MCentral());
  }

  /** Host address of the first heap page. */
  public long heapStart() {
    return heapStart;
  }

  /** Host address up to which the heap has grown. */
  public long heapTop() {
    return heapStart + ((long) pages.pageCount() << AddressSpace.PAGE_SHIFT);
  }

  SpanStructs spanStructs() {
    return structs;
  }

  /** Number of 64 MiB arenas begun. */
  public int arenaCount() {
    return (pages.pageCount() + ARENA_PAGES - 1) / ARENA_PAGES;
  }

  /** Pages in spans that hold objects. */
  public long pagesInUse() {
    return pagesInUse;
  }

  /** The spans of a span class that are in no cache. */
  public MCentral central(int spanClass) {
    return central[spanClass];
  }

  /** Grows by two with each cycle; a span is swept if it carries the same number. */
  public int sweepGeneration() {
    return sweepGeneration;
  }

  /** Makes every span unswept. */
  public void nextSweepGeneration() {
    sweepGeneration += 2;
  }

  /**
   * Address of the mark bits of a span, a bit for each slot. The words behind them, as many again,
   * are the marker's, and zero while nothing is marked.
   */
  public long markBits(MSpan span) {
    return markBits + ((long) pageOf(span.start) << AddressSpace.PAGE_MARKS_SHIFT);
  }

  /** Address of the alloc bits of a span, a bit for each slot. */
  public long allocBits(MSpan span) {
    return allocBits + ((long) pageOf(span.start) << AddressSpace.PAGE_BITMAP_SHIFT);
  }

  private int pageOf(long address) {
    return (int) ((address - heapStart) >>> AddressSpace.PAGE_SHIFT);
  }

  /** The span that holds the address, wherever in it; null if none does. */
  public @Nullable MSpan spanOf(long address) {
    long page = (address - heapStart) >>> AddressSpace.PAGE_SHIFT;
    return page >= 0 && page < pages.pageCount() ? spans[(int) page] : null;
  }

  /** Address of the slot or pages that hold {@code address}; itself, if it is not in the heap. */
  public long objectAt(long address) {
    MSpan span = spanOf(address);
    if (span == null || span.state != SpanState.IN_USE) {
      return address;
    }
    return span.large() ? span.start : span.slotAddress(span.slotOf(address));
  }

  /** Whether an object begins here, behind the word in front that names its type. */
  public boolean startsBehindHeader(long address) {
    MSpan span = spanOf(address);
    return span != null
        && SizeClasses.hasHeader(span.spanClass)
        && address == objectAt(address) + SizeClasses.HEADER_BYTES;
  }

  /** Shows every span in use for objects, by address. */
  public void forEachSpan(Consumer<MSpan> visitor) {
    for (int page = 0; page < pages.pageCount(); ) {
      MSpan span = spans[page];
      if (span != null && span.state == SpanState.IN_USE) {
        visitor.accept(span);
      }
      page += span == null ? 1 : span.pageCount;
    }
  }

  /** A new span for slots of a span class. */
  MSpan allocateSmallSpan(int spanClass, PageCache cache) {
    return allocate(SizeClasses.spanPages(spanClass >>> 1), spanClass, SpanState.IN_USE, cache);
  }

  /** A new span for one large object. */
  MSpan allocateLargeSpan(int pageCount, boolean pointers, PageCache cache) {
    return allocate(pageCount, SizeClasses.spanClass(0, pointers), SpanState.IN_USE, cache);
  }

  /**
   * Pages for stacks; never collected.
   *
   * @return host address of the first page
   */
  public long allocateStackSpan(int pageCount) {
    return allocate(pageCount, 0, SpanState.MANUAL, null).start;
  }

  /** Gives back pages of {@link #allocateStackSpan}. */
  public void freeStackSpan(long address) {
    MSpan span = spanOf(address);
    if (span == null || span.state != SpanState.MANUAL || span.start != address) {
      throw new AssertionError("not a stack span: 0x" + Long.toHexString(address));
    }
    free(span);
  }

  private MSpan allocate(int pageCount, int spanClass, SpanState state, @Nullable PageCache cache) {
    int page = -1;
    int released = 0;
    if (cache != null && pageCount < PageCache.MAX_PAGES) {
      if (cache.isEmpty() && !pages.fill(cache)) {
        grow(pageCount);
        pages.fill(cache);
      }
      page = cache.allocate(pageCount);
      released = page < 0 ? 0 : cache.takeReleased(page, pageCount);
    }
    if (page < 0) {
      page = allocateShared(pageCount);
      released = pages.lastReleased();
    }
    return makeSpan(page, pageCount, spanClass, state, released);
  }

  private int allocateShared(int pageCount) {
    int page = pages.allocate(pageCount);
    if (page < 0) {
      grow(pageCount);
      page = pages.allocate(pageCount);
    }
    return page;
  }

  private MSpan makeSpan(
      int page, int pageCount, int spanClass, SpanState state, int releasedPages) {
    long start = heapStart + ((long) page << AddressSpace.PAGE_SHIFT);
    long bits = allocBits + ((long) page << AddressSpace.PAGE_BITMAP_SHIFT);
    MSpan span = new MSpan(start, pageCount, spanClass, state, bits);
    structs.spanMade();
    span.descriptor = descriptors + (long) page * PageDescriptor.BYTES;
    span.needZero = releasedPages != pageCount;
    if (releasedPages > 0) {
      releaser.beforeUse((long) releasedPages << AddressSpace.PAGE_SHIFT);
      hostNanos += HostMemoryCost.touchingNanos(releasedPages);
    }
    span.sweepGeneration = sweepGeneration;
    Arrays.fill(spans, page, page + pageCount, span);
    if (state == SpanState.IN_USE) {
      pagesInUse += pageCount;
      for (int i = 0; i < pageCount; i++) {
        long descriptor = descriptors + (page + (long) i) * PageDescriptor.BYTES;
        Memory.storeLong(descriptor, PageDescriptor.of(spanClass, start));
        Memory.storeLong(descriptor + PageDescriptor.MASK_OFFSET, 0);
      }
    }
    statistics.spanTaken(span.sizeBytes(), (long) releasedPages << AddressSpace.PAGE_SHIFT, state);
    tell(span, true);
    return span;
  }

  /** What the host took for memory since this was last asked. */
  long takeHostNanos() {
    long nanos = hostNanos;
    hostNanos = 0;
    return nanos;
  }

  boolean owesHostNanos() {
    return hostNanos > 0;
  }

  // -- giving memory back to the host ------------------------------------------------------------

  /** Names who gives memory back before more is taken. */
  public void attach(PageReleaser pageReleaser) {
    releaser = pageReleaser;
  }

  /** A cycle has ended: pages freed since the one before may be given back without haste. */
  public void nextReleaseGeneration() {
    pages.nextGeneration();
  }

  /**
   * Gives some free pages back to the host; they read as zero when they are used again.
   *
   * @param hasty even pages that may be wanted again soon
   * @return how many bytes; 0 if there are none to give
   */
  public long release(boolean hasty) {
    ReleasablePages.Run run = pages.release(hasty);
    if (run == null) {
      return 0;
    }
    long bytes = (long) run.pageCount() << AddressSpace.PAGE_SHIFT;
    space.releasePages(heapStart + ((long) run.firstPage() << AddressSpace.PAGE_SHIFT), bytes);
    statistics.released(bytes);
    return bytes;
  }

  /** As {@link #release}, several times, at the expense of whoever takes memory now. */
  public void releaseAtOnce(long bytes, boolean hasty) {
    for (long released = 0; released < bytes; ) {
      long some = release(hasty);
      if (some == 0) {
        return;
      }
      hostNanos += HostMemoryCost.releasingNanos(some);
      released += some;
    }
  }

  private void tell(MSpan span, boolean taken) {
    if (events.listening()) {
      boolean stack = span.state == SpanState.MANUAL;
      events.accept(
          new SpanChanged(
              clock.getAsLong(),
              taken,
              space.visible(span.start),
              span.pageCount,
              span.spanClass,
              stack));
    }
  }

  void setEvents(EventSink sink, LongSupplier picos) {
    events = sink;
    clock = picos;
  }

  /** Gives a span's pages back; its mark and alloc bits are cleared. */
  public void free(MSpan span) {
    int page = pageOf(span.start);
    tell(span, false);
    Arrays.fill(spans, page, page + span.pageCount, null);
    if (span.state == SpanState.IN_USE) {
      pagesInUse -= span.pageCount;
      Memory.clear(span.descriptor, (long) span.pageCount * PageDescriptor.BYTES);
      Memory.clear(allocBits(span), BITMAP_BYTES);
      Memory.clear(markBits(span), BITMAP_BYTES);
    }
    pages.free(page, span.pageCount, false);
    statistics.spanFreed(span.sizeBytes(), span.state);
    structs.spanDied();
    span.state = SpanState.DEAD;
  }

  private void grow(int pageCount) {
    int chunk = PageAllocator.CHUNK_PAGES;
    int grown = (pageCount + chunk - 1) / chunk * chunk;
    long bytes = (long) grown << AddressSpace.PAGE_SHIFT;
    if (bytes > space.heap().end() - heapTop()) {
      throw outOfMemory(bytes);
    }
    releaser.beforeGrowth(bytes);
    pages.grow(grown);
    statistics.grew(bytes);
    if (pages.pageCount() > spans.length) {
      spans = Arrays.copyOf(spans, Math.max(2 * spans.length, pages.pageCount()));
    }
  }

  /** What to throw when so much cannot be had; the heap would have grown by whole chunks. */
  OutOfMachineMemory outOfMemory(long bytes) {
    long chunk = (long) PageAllocator.CHUNK_PAGES << AddressSpace.PAGE_SHIFT;
    return new OutOfMachineMemory((bytes + chunk - 1) / chunk * chunk, heapTop() - heapStart);
  }

  /** Gives back a P's page cache. */
  void drain(PageCache cache) {
    cache.drainTo(pages);
  }

  /** Host address of the descriptors of all pages. */
  public long descriptorTable() {
    return descriptors;
  }

  /** Host address of the mark bits of all pages. */
  public long markTable() {
    return markBits;
  }
}
