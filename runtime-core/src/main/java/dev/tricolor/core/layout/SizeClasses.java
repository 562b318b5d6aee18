package dev.tricolor.core.layout;

/**
 * Go's size classes: small objects live in slots of 67 sizes, each cut from spans of a fixed number
 * of pages. Class 0 stands for large objects, which have a span of their own.
 *
 * <p>A <em>span class</em> is {@code 2 * class + 1} for objects without pointers and {@code 2 *
 * class} for others. Spans of objects up to 512 bytes give up their last bytes: 128 for the
 * collector's inline bits (from 16 bytes on) and, where objects hold pointers, another 64th of the
 * span for the pointer bitmap.
 */
public final class SizeClasses {

  /** Number of classes, class 0 included. */
  public static final int COUNT = 68;

  /** Number of span classes. */
  public static final int SPAN_CLASS_COUNT = 2 * COUNT;

  /** The largest slot, in bytes. */
  public static final int MAX_SMALL_BYTES = 32768;

  /** The largest request served from a slot: there must be room for a header. */
  public static final int MAX_SMALL_REQUEST_BYTES = MAX_SMALL_BYTES - 8;

  /** The largest object whose pointers are told by the bitmap at the end of its span. */
  public static final int MAX_BITMAP_BYTES = 512;

  /** The word in front of larger objects that names their type. */
  public static final int HEADER_BYTES = 8;

  /** Bytes at the end of a span that hold the collector's inline bits. */
  public static final int INLINE_MARK_BYTES = 128;

  private static final int PAGE_BYTES = 8192;
  private static final int FINE_LIMIT = 1024;

  private static final int[] SLOT_BYTES = {
    0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
    352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048,
    2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240,
    10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768
  };

  private static final int[] SPAN_PAGES = {
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 2, 1, 2, 1, 2, 1, 3, 2, 3, 1, 3, 2, 3, 4, 5, 6, 1, 7, 6, 5, 4, 3, 5, 7, 2, 9, 7, 5, 8,
    3, 10, 7, 4
  };

  /** Class by size: in steps of 8 bytes up to 1024, of 128 above. */
  private static final byte[] FINE_CLASS = classTable(0, 8, FINE_LIMIT);

  private static final byte[] COARSE_CLASS = classTable(FINE_LIMIT, 128, MAX_SMALL_BYTES);

  private SizeClasses() {}

  private static byte[] classTable(int from, int step, int to) {
    byte[] table = new byte[(to - from) / step + 1];
    int sizeClass = 0;
    for (int i = 0; i < table.length; i++) {
      while (SLOT_BYTES[sizeClass] < from + i * step) {
        sizeClass++;
      }
      table[i] = (byte) sizeClass;
    }
    return table;
  }

  /** The class of slots that fit {@code sizeBytes}, from 1 to 32768. */
  public static int classOf(int sizeBytes) {
    return sizeBytes <= FINE_LIMIT - 8
        ? FINE_CLASS[(sizeBytes + 7) >>> 3]
        : COARSE_CLASS[(sizeBytes - FINE_LIMIT + 127) >>> 7];
  }

  /** Slot size of a class, in bytes. */
  public static int slotBytes(int sizeClass) {
    return SLOT_BYTES[sizeClass];
  }

  /** Pages of a span of a class. */
  public static int spanPages(int sizeClass) {
    return SPAN_PAGES[sizeClass];
  }

  /** Bytes of a span of a class. */
  public static int spanBytes(int sizeClass) {
    return SPAN_PAGES[sizeClass] * PAGE_BYTES;
  }

  /** The span class of objects of a class. */
  public static int spanClass(int sizeClass, boolean pointers) {
    return sizeClass << 1 | (pointers ? 0 : 1);
  }

  /** Whether objects of a span class hold pointers. */
  public static boolean holdsPointers(int spanClass) {
    return (spanClass & 1) == 0;
  }

  /** Whether a bitmap at the end of the span tells its objects' pointers. */
  public static boolean hasBitmap(int spanClass) {
    int slotBytes = SLOT_BYTES[spanClass >>> 1];
    return holdsPointers(spanClass) && slotBytes != 0 && slotBytes <= MAX_BITMAP_BYTES;
  }

  /** Whether objects have a type word in front. */
  public static boolean hasHeader(int spanClass) {
    return holdsPointers(spanClass) && SLOT_BYTES[spanClass >>> 1] > MAX_BITMAP_BYTES;
  }

  /** Where the pointer bitmap begins, in bytes from the span's start. */
  public static int bitmapOffset(int spanClass) {
    int sizeClass = spanClass >>> 1;
    int spanBytes = spanBytes(sizeClass);
    return spanBytes - inlineMarkBytes(sizeClass) - spanBytes / 64;
  }

  /** Slots of a span of a span class. */
  public static int objectsPerSpan(int spanClass) {
    int sizeClass = spanClass >>> 1;
    int spanBytes = spanBytes(sizeClass);
    int bitmapBytes = hasBitmap(spanClass) ? spanBytes / 64 : 0;
    return (spanBytes - inlineMarkBytes(sizeClass) - bitmapBytes) / SLOT_BYTES[sizeClass];
  }

  private static int inlineMarkBytes(int sizeClass) {
    int slotBytes = SLOT_BYTES[sizeClass];
    return slotBytes >= 16 && slotBytes <= MAX_BITMAP_BYTES ? INLINE_MARK_BYTES : 0;
  }

  /**
   * What an allocation of {@code sizeBytes} really occupies: the slot (without the header), or
   * whole pages.
   */
  public static long roundUp(long sizeBytes, boolean pointers) {
    if (sizeBytes > MAX_SMALL_REQUEST_BYTES) {
      return (sizeBytes + PAGE_BYTES - 1) & -PAGE_BYTES;
    }
    if (sizeBytes == 0) {
      return 0;
    }
    int header = pointers && sizeBytes > MAX_BITMAP_BYTES ? HEADER_BYTES : 0;
    return (long) SLOT_BYTES[classOf((int) sizeBytes + header)] - header;
  }
}
