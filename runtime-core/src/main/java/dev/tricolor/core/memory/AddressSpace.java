package dev.tricolor.core.memory;

/**
 * The memory of one simulated machine: a single lazily committed mapping.
 *
 * <p>From low to high: the image's read-only data, the globals, the persistent area, the page
 * descriptors, bitmaps with a bit for every 8 bytes of heap (objects marked and grey, slots
 * allocated), and the heap. The heap appears to the program at {@link #VISIBLE_HEAP_START},
 * wherever the host put it.
 */
public final class AddressSpace implements AutoCloseable {

  /** Where a program sees the first byte of its heap, as in a Go that does not randomise it. */
  public static final long VISIBLE_HEAP_START = 0xc000000000L;

  /** Heap page, in bytes. */
  public static final int PAGE_BYTES = 8192;

  /** log2 of {@link #PAGE_BYTES}. */
  public static final int PAGE_SHIFT = 13;

  /** log2 of the bitmap bytes that belong to one heap page. */
  public static final int PAGE_BITMAP_SHIFT = 7;

  /** log2 of the bytes for one heap page's mark bits and grey bits. */
  public static final int PAGE_MARKS_SHIFT = PAGE_BITMAP_SHIFT + 1;

  /** The largest heap: beyond it the tables would dwarf small heaps. */
  public static final long MAX_HEAP_BYTES = 1L << 36;

  /** log2 of the bytes that describe a heap page. */
  private static final int DESCRIPTOR_SHIFT = 4;

  private static final long HUGE_PAGE_BYTES = 2L << 20;
  private static final long ARENA_BYTES = 64L << 20;
  private static final long PERSISTENT_BYTES = 256L << 20;

  private final Region mapping;
  private final Region readOnly;
  private final Region globals;
  private final PersistentArea persistent;
  private final Region pageDescriptors;
  private final Region markBits;
  private final Region allocBits;
  private final Region heap;
  private final long bias;
  private boolean closed;

  private AddressSpace(Region mapping, long heapBytes, long readOnlyBytes, long globalBytes) {
    this.mapping = mapping;
    long pages = heapBytes >>> PAGE_SHIFT;
    readOnly = new Region(mapping.start(), readOnlyBytes);
    globals = new Region(pageAligned(readOnly.end()), globalBytes);
    Region persistentRegion = new Region(pageAligned(globals.end()), PERSISTENT_BYTES);
    persistent = new PersistentArea(persistentRegion);
    pageDescriptors = new Region(pageAligned(persistentRegion.end()), pages << DESCRIPTOR_SHIFT);
    markBits = new Region(pageAligned(pageDescriptors.end()), pages << PAGE_MARKS_SHIFT);
    allocBits = new Region(pageAligned(markBits.end()), pages << PAGE_BITMAP_SHIFT);
    heap = new Region(mapping.end() - heapBytes, heapBytes);
    bias = heap.start() - VISIBLE_HEAP_START;
  }

  /**
   * Makes ready what the first {@link #reserve} of a process needs. That takes a while: it may be
   * done beforehand, on another thread.
   */
  public static void prepare() {
    NativeMapping.prepare();
  }

  /**
   * Reserves a machine's memory. Nothing is committed until it is touched.
   *
   * @param heapBytes the largest heap, rounded up to 64 MiB
   * @param readOnlyBytes size of the image's read-only data
   * @param globalBytes size of the globals
   * @throws OutOfMachineMemory if the host refuses
   */
  public static AddressSpace reserve(long heapBytes, long readOnlyBytes, long globalBytes) {
    if (heapBytes <= 0 || heapBytes > MAX_HEAP_BYTES) {
      throw new IllegalArgumentException("heap of " + heapBytes + " bytes");
    }
    long roundedHeap = arenaAligned(heapBytes);
    long pages = roundedHeap >>> PAGE_SHIFT;
    long tables =
        (pages << DESCRIPTOR_SHIFT) + (pages << PAGE_MARKS_SHIFT) + (pages << PAGE_BITMAP_SHIFT);
    long low =
        arenaAligned(readOnlyBytes + globalBytes + PERSISTENT_BYTES + tables + 8L * PAGE_BYTES);
    Region mapping = map(VISIBLE_HEAP_START - low, low + roundedHeap);
    AddressSpace space = new AddressSpace(mapping, roundedHeap, readOnlyBytes, globalBytes);
    long tablesStart = space.pageDescriptors.start();
    NativeMapping.adviseHugePages(tablesStart, space.heap.end() - tablesStart);
    return space;
  }

  /** Maps at the hint, or elsewhere on an arena's boundary, cutting off what alignment wastes. */
  private static Region map(long hint, long sizeBytes) {
    long address = NativeMapping.map(hint, sizeBytes);
    if (address != 0 && (address & ARENA_BYTES - 1) == 0) {
      return new Region(address, sizeBytes);
    }
    if (address != 0) {
      NativeMapping.unmap(address, sizeBytes);
    }
    long wide = NativeMapping.map(0, sizeBytes + ARENA_BYTES);
    if (wide == 0) {
      throw new OutOfMachineMemory(sizeBytes, 0);
    }
    long start = arenaAligned(wide);
    if (start > wide) {
      NativeMapping.unmap(wide, start - wide);
    }
    long surplus = wide + ARENA_BYTES - start;
    if (surplus > 0) {
      NativeMapping.unmap(start + sizeBytes, surplus);
    }
    return new Region(start, sizeBytes);
  }

  private static long arenaAligned(long bytes) {
    return (bytes + ARENA_BYTES - 1) & -ARENA_BYTES;
  }

  private static long pageAligned(long address) {
    return (address + PAGE_BYTES - 1) & -PAGE_BYTES;
  }

  /** The image's read-only data. */
  public Region readOnly() {
    return readOnly;
  }

  /** The program's globals. */
  public Region globals() {
    return globals;
  }

  /** The runtime's own memory. */
  public PersistentArea persistent() {
    return persistent;
  }

  /** Two longs for each heap page. */
  public Region pageDescriptors() {
    return pageDescriptors;
  }

  /** Which objects the collector has reached, and into which of them it has not looked yet. */
  public Region markBits() {
    return markBits;
  }

  /** Which slots were in use when their span was last swept. */
  public Region allocBits() {
    return allocBits;
  }

  /** The heap, as far as it may ever grow. */
  public Region heap() {
    return heap;
  }

  /** The number a program sees for a host address; numbers that are none of ours stay. */
  public long visible(long hostAddress) {
    return mapping.contains(hostAddress, 0) ? hostAddress - bias : hostAddress;
  }

  /** The host address behind a number that a program sees. */
  public long host(long visibleAddress) {
    long hostAddress = visibleAddress + bias;
    return mapping.contains(hostAddress, 0) ? hostAddress : visibleAddress;
  }

  /**
   * Whether a program may touch the bytes; the heap counts up to {@code heapTop}.
   *
   * @param heapTop host address up to which the heap has grown
   */
  public boolean accessible(long address, long byteCount, long heapTop) {
    return byteCount >= 0
        && (new Region(heap.start(), heapTop - heap.start()).contains(address, byteCount)
            || globals.contains(address, byteCount)
            || readOnly.contains(address, byteCount)
            || persistent.contains(address, byteCount));
  }

  /**
   * Gives heap pages back to the host; they read as zero afterwards. Less than a huge page is only
   * cleared: taking it out of one would make all of that slower.
   */
  public void releasePages(long address, long sizeBytes) {
    if (sizeBytes >= HUGE_PAGE_BYTES) {
      NativeMapping.release(address, sizeBytes);
    } else {
      Memory.clear(address, sizeBytes);
    }
  }

  /** Unmaps everything; no address of this space may be used afterwards. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      NativeMapping.unmap(mapping.start(), mapping.sizeBytes());
    }
  }
}
