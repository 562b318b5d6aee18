package dev.tricolor.core.abi;

/** Bit counting with Go's types: what packages math and math/bits are bound to. */
public final class GoBits {
  private GoBits() {}

  public static long leadingZeros(long value) {
    return Long.numberOfLeadingZeros(value);
  }

  public static long trailingZeros(long value) {
    return Long.numberOfTrailingZeros(value);
  }

  public static long onesCount(long value) {
    return Long.bitCount(value);
  }

  /** The highest 64 bits of an unsigned product. */
  public static long multiplyHigh(long a, long b) {
    return Math.unsignedMultiplyHigh(a, b);
  }
}
