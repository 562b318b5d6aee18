package dev.tricolor.core.heap;

import dev.tricolor.core.memory.Memory;

/**
 * Tells which words of the small objects of a span hold pointers. As long as all objects have the
 * same mask, the span and its page descriptor keep it, and the bitmap at the span's end is not
 * touched; the first object with another mask makes the bitmap be written for all of them.
 */
final class SpanPointers {
  private static final int BITMAP_BYTES = 128;

  private SpanPointers() {}

  /** Notes the mask of an object just allocated, if it is not the one that the span shares. */
  static void describe(MSpan span, long object, long mask) {
    if (!span.mixed) {
      if (span.sharedMask == 0) {
        share(span, mask);
        return;
      }
      writeAll(span, object);
      share(span, 0);
      span.mixed = true;
    }
    write(span, object, mask);
  }

  private static void share(MSpan span, long mask) {
    span.sharedMask = mask;
    Memory.storeLong(span.descriptor + PageDescriptor.MASK_OFFSET, mask);
  }

  /** Writes the bitmap of all objects but the newest. */
  private static void writeAll(MSpan span, long newest) {
    Memory.clear(span.bitmap, BITMAP_BYTES);
    for (int slot = 0; slot < span.objectCount; slot++) {
      long object = span.slotAddress(slot);
      if (object != newest && span.allocated(slot)) {
        write(span, object, span.sharedMask);
      }
    }
  }

  /** Adds an object's bits to a bitmap in which they are clear. */
  private static void write(MSpan span, long object, long mask) {
    long word = (object - span.start) >>> 3;
    long bits = span.bitmap + (word >>> 6 << 3);
    Memory.storeLong(bits, Memory.loadLong(bits) | mask << word);
    if ((word & 63) + span.slotWords > 64) {
      Memory.storeLong(bits + 8, Memory.loadLong(bits + 8) | mask >>> -word);
    }
  }

  /** Clears the bits of dead objects, from one address to another. */
  static void clear(MSpan span, long from, long to) {
    long fromWord = (from - span.start) >>> 3;
    long toWord = (to - span.start) >>> 3;
    for (long word = fromWord; word < toWord; word = (word | 63) + 1) {
      long address = span.bitmap + (word >>> 6 << 3);
      long keepLow = (1L << word) - 1;
      long keepHigh = toWord - (word & ~63L) >= 64 ? 0 : -1L << toWord;
      Memory.storeLong(address, Memory.loadLong(address) & (keepLow | keepHigh));
    }
  }

  /** The pointer words of an object; none in a span without pointers. */
  static long of(MSpan span, long object) {
    if (!span.mixed) {
      return span.bitmap == 0 ? 0 : span.sharedMask;
    }
    long word = (object - span.start) >>> 3;
    long bits = 0;
    for (int i = 0; i < span.slotWords; i++, word++) {
      long one = Memory.loadLong(span.bitmap + (word >>> 6 << 3)) >>> word & 1;
      bits |= one << i;
    }
    return bits;
  }
}
