package dev.tricolor.core.layout;

import java.util.Arrays;

/**
 * Which 8-byte words of a value hold pointers; bit {@code i} stands for the word at byte {@code 8 *
 * i}. Immutable.
 */
public final class PointerMask {

  /** No pointers. */
  public static final PointerMask NONE = new PointerMask(new long[0], 0);

  private final long[] bits;
  private final int wordCount;

  private PointerMask(long[] bits, int wordCount) {
    this.bits = bits;
    this.wordCount = wordCount;
  }

  /**
   * Makes a mask.
   *
   * @param bits 64 words of memory to each long, lowest bit first; copied
   * @param wordCount number of words up to and including the last pointer
   */
  public static PointerMask of(long[] bits, int wordCount) {
    return wordCount == 0
        ? NONE
        : new PointerMask(Arrays.copyOf(bits, (wordCount + 63) >>> 6), wordCount);
  }

  /** Number of words up to and including the last pointer. */
  public int wordCount() {
    return wordCount;
  }

  /** Whether the word holds a pointer; words beyond {@link #wordCount} do not. */
  public boolean isPointer(int word) {
    return word < wordCount && (bits[word >>> 6] >>> word & 1) != 0;
  }

  /** The bits of words {@code 64 * index} and following. */
  public long bits(int index) {
    return index < bits.length ? bits[index] : 0;
  }
}
