package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.AddressSpace;

/**
 * What the collector must know of a heap page, in one long: the host address of its span, which is
 * a page's, and in the bits below, the span class plus one. Zero stands for a page without objects.
 */
public final class PageDescriptor {

  /** Size of a descriptor. */
  public static final int BYTES = 16;

  /** log2 of {@link #BYTES}. */
  public static final int SHIFT = 4;

  /** Where in a descriptor the mask lies. */
  public static final int MASK_OFFSET = 8;

  /** The bits that hold the span class plus one. */
  public static final int CLASS_MASK = 0xff;

  /** The bits that hold the span's address. */
  public static final long START_MASK = -AddressSpace.PAGE_BYTES;

  private static final long[] RECIPROCALS = reciprocals();

  private PageDescriptor() {}

  private static long[] reciprocals() {
    long[] reciprocals = new long[CLASS_MASK + 1];
    for (int spanClass = 2; spanClass < SizeClasses.SPAN_CLASS_COUNT; spanClass++) {
      reciprocals[spanClass + 1] = 0xffffffffL / SizeClasses.slotBytes(spanClass >>> 1) + 1;
    }
    return reciprocals;
  }

  /**
   * Packs a descriptor.
   *
   * @param spanStart host address of the span
   */
  public static long of(int spanClass, long spanStart) {
    return spanStart | (spanClass + 1);
  }

  /** The span class. */
  public static int spanClass(long descriptor) {
    return (int) (descriptor & CLASS_MASK) - 1;
  }

  /** Host address of the span. */
  public static long spanStart(long descriptor) {
    return descriptor & START_MASK;
  }

  /**
   * The slot that holds the byte at {@code spanOffset} from the span's start. Multiplies with the
   * rounded-up reciprocal of the slot size, which is exact for every offset in a span of small
   * objects, and 0 for large ones.
   */
  public static long slotIndex(long descriptor, long spanOffset) {
    return (spanOffset * reciprocal(descriptor)) >>> 32;
  }

  /** 2^32 / slot size, rounded up; 0 for large objects. */
  public static long reciprocal(long descriptor) {
    return RECIPROCALS[(int) descriptor & CLASS_MASK];
  }
}
