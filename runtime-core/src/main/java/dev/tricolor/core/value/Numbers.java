package dev.tricolor.core.value;

/**
 * Conversions between floats and integers as amd64 does them. The JVM's saturate; amd64's yield the
 * most negative integer for what does not fit, NaN included, and narrower results are cut from
 * wider ones. A float32 is converted as the double it equals.
 */
public final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;

  private Numbers() {}

  /** float to int64, int. */
  public static long toInt64(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  /** float to int32; cut to 16 or 8 bits it is also float to the 16 and 8 bit integers. */
  public static int toInt32(double value) {
    return value > -0x1p31 - 1 && value < 0x1p31 ? (int) value : Integer.MIN_VALUE;
  }

  /** float to uint64, uint, uintptr. */
  public static long toUint64(double value) {
    return value < TWO_TO_63 ? toInt64(value) : toInt64(value - TWO_TO_63) | Long.MIN_VALUE;
  }

  /** float to uint32. */
  public static int toUint32(double value) {
    return (int) toInt64(value);
  }

  /** uint64 to float64. */
  public static double fromUint64(long value) {
    return value >= 0 ? value : 2.0 * halfRoundedToOdd(value);
  }

  /** uint64 to float32; rounded once. */
  public static float floatFromUint64(long value) {
    return value >= 0 ? value : 2.0f * halfRoundedToOdd(value);
  }

  /** Half of a number, with what is lost kept in the last bit, so that rounding is still right. */
  private static long halfRoundedToOdd(long value) {
    return (value >>> 1) | (value & 1);
  }
}
