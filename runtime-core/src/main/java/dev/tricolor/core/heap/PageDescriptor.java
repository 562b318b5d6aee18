package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;

/**
 * What the collector must know of a heap page, in one long: the multiplier that divides by the slot
 * size (bits 32 and up), the page's offset in its span (bits 8 to 30), the span class plus one
 * (bits 0 to 7). Zero stands for a page without objects.
 */
public final class PageDescriptor {

  private static final int CLASS_MASK = 0xff;
  private static final int OFFSET_SHIFT = 8;
  private static final int OFFSET_MASK = 0x7fffff;

  private PageDescriptor() {}

  /**
   * Packs a descriptor.
   *
   * @param spanClass of the span
   * @param pageOffset pages between the span's start and this page
   */
  public static long of(int spanClass, int pageOffset) {
    return multiplier(spanClass) << 32 | (long) pageOffset << OFFSET_SHIFT | (spanClass + 1);
  }

  /** Rounded-up reciprocal: exact for every offset in a span of small objects; 0 for large ones. */
  private static long multiplier(int spanClass) {
    int slotBytes = SizeClasses.slotBytes(spanClass >>> 1);
    return slotBytes == 0 ? 0 : 0xffffffffL / slotBytes + 1;
  }

  /** The span class. */
  public static int spanClass(long descriptor) {
    return (int) (descriptor & CLASS_MASK) - 1;
  }

  /** Pages between the span's start and this page. */
  public static int pageOffset(long descriptor) {
    return (int) (descriptor >>> OFFSET_SHIFT) & OFFSET_MASK;
  }

  /** The slot that holds the byte at {@code spanOffset} from the span's start. */
  public static int slotIndex(long descriptor, long spanOffset) {
    return (int) ((spanOffset * (descriptor >>> 32)) >>> 32);
  }
}
