package dev.tricolor.core.value;

import dev.tricolor.core.memory.Memory;

/** UTF-8 as Go reads and writes it: every byte that begins no valid rune counts as one U+FFFD. */
public final class Runes {
  /** What stands for invalid UTF-8. */
  public static final int REPLACEMENT = 0xFFFD;

  /** Most bytes of a rune. */
  public static final int MAX_BYTES = 4;

  private static final int LAST = 0x10FFFF;
  private static final long INVALID = (1L << 32) | REPLACEMENT;

  private Runes() {}

  /**
   * Decodes the rune at {@code index} of the string of {@code length} bytes at {@code pointer};
   * {@code index < length}.
   *
   * @return the rune in the low 32 bits, its width in bytes in the high 32 bits
   */
  public static long decode(long pointer, long length, long index) {
    int first = Memory.loadUnsignedByte(pointer + index);
    if (first < 0x80) {
      return (1L << 32) | first;
    }
    int width = width(first);
    if (width == 0 || length - index < width) {
      return INVALID;
    }
    int rune = first & (0x7f >> width);
    for (int i = 1; i < width; i++) {
      int next = Memory.loadUnsignedByte(pointer + index + i);
      if ((next & 0xc0) != 0x80) {
        return INVALID;
      }
      rune = (rune << 6) | (next & 0x3f);
    }
    return byteCount(rune) == width && valid(rune) ? ((long) width << 32) | rune : INVALID;
  }

  /** The rune of what {@link #decode} returned. */
  public static int rune(long decoded) {
    return (int) decoded;
  }

  /** The width, in bytes, of what {@link #decode} returned. */
  public static int width(long decoded) {
    return (int) (decoded >>> 32);
  }

  /** Bytes of a multi-byte sequence by its first byte; 0 if none begins so. */
  private static int width(int first) {
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  private static boolean valid(int rune) {
    return rune >= 0 && rune <= LAST && (rune < 0xD800 || rune > 0xDFFF);
  }

  /** The rune itself, or {@link #REPLACEMENT} if it is none. */
  public static int validOrReplacement(long rune) {
    return rune == (int) rune && valid((int) rune) ? (int) rune : REPLACEMENT;
  }

  /** Length, in bytes, of a valid rune in UTF-8. */
  public static int byteCount(int rune) {
    if (rune < 0x80) {
      return 1;
    }
    return rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
  }

  /** Writes a valid rune at {@code address} and returns its length in bytes. */
  public static int encode(int rune, long address) {
    int width = byteCount(rune);
    if (width == 1) {
      Memory.storeByte(address, rune);
      return 1;
    }
    int rest = rune;
    for (int i = width - 1; i > 0; i--) {
      Memory.storeByte(address + i, 0x80 | (rest & 0x3f));
      rest >>= 6;
    }
    Memory.storeByte(address, (0xf00 >> width) | rest);
    return width;
  }

  /** Number of runes of a string. */
  public static long count(long pointer, long length) {
    long runes = 0;
    for (long i = 0; i < length; i += width(decode(pointer, length, i))) {
      runes++;
    }
    return runes;
  }
}
