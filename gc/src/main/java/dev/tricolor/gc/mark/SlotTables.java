package dev.tricolor.gc.mark;

import dev.tricolor.core.heap.PageDescriptor;
import dev.tricolor.core.layout.SizeClasses;

/**
 * What the marker has to know of a span, by its span class plus one, as page descriptors carry it.
 */
final class SlotTables {
  /** Size of a slot; 0 for a large object. */
  static final int[] SLOT_BYTES = new int[PageDescriptor.CLASS_MASK + 1];

  /** Whether the span's bitmap tells where the pointers are. */
  static final boolean[] SCANNED_BY_BITMAP = new boolean[PageDescriptor.CLASS_MASK + 1];

  /** A one for each word of a slot. */
  static final long[] SLOT_MASK = new long[PageDescriptor.CLASS_MASK + 1];

  /** How many bytes behind its mark bit an object's grey bit lies. */
  static final int[] GREY_OFFSET = new int[PageDescriptor.CLASS_MASK + 1];

  static {
    for (int spanClass = 0; spanClass < SizeClasses.SPAN_CLASS_COUNT; spanClass++) {
      SLOT_BYTES[spanClass + 1] = SizeClasses.slotBytes(spanClass >>> 1);
      int words = SLOT_BYTES[spanClass + 1] >>> 3;
      SLOT_MASK[spanClass + 1] = words >= 64 ? -1 : (1L << words) - 1;
      SCANNED_BY_BITMAP[spanClass + 1] = SizeClasses.hasBitmap(spanClass);
      if (SCANNED_BY_BITMAP[spanClass + 1]) {
        GREY_OFFSET[spanClass + 1] = (SizeClasses.objectsPerSpan(spanClass) + 63) >>> 6 << 3;
      }
    }
  }

  private SlotTables() {}
}
