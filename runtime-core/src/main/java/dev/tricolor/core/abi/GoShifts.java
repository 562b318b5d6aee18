package dev.tricolor.core.abi;

/** Shifts by counts that are not constant, and other arithmetic that the JVM lacks. */
public final class GoShifts {
  private GoShifts() {}

  /** {@code value << count}; zero once all bits are out. Counts are unsigned. */
  public static long shiftLeft(long value, long count) {
    return count >>> 6 == 0 ? value << count : 0;
  }

  /** {@code value >> count} of a signed number. */
  public static long shiftRight(long value, long count) {
    return value >> (count >>> 6 == 0 ? count : 63);
  }

  /** {@code value >> count} of an unsigned number. */
  public static long shiftRightUnsigned(long value, long count) {
    return count >>> 6 == 0 ? value >>> count : 0;
  }

  /** {@code value << count} of at most 32 bits. */
  public static int shiftLeft(int value, long count) {
    return count >>> 5 == 0 ? value << count : 0;
  }

  /** {@code value >> count} of a signed number of at most 32 bits. */
  public static int shiftRight(int value, long count) {
    return value >> (count >>> 5 == 0 ? count : 31);
  }

  /** {@code value >> count} of an unsigned number of at most 32 bits. */
  public static int shiftRightUnsigned(int value, long count) {
    return count >>> 5 == 0 ? value >>> count : 0;
  }

  /** {@code offset}, or 0 if {@code room} is 0: a slice's rest must not point behind its array. */
  public static long unlessZero(long offset, long room) {
    return room == 0 ? 0 : offset;
  }

  /** The smaller of two unsigned numbers. */
  public static long minUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  /** The larger of two unsigned numbers. */
  public static long maxUnsigned(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }

  /** The smaller of two unsigned numbers. */
  public static int minUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) <= 0 ? a : b;
  }

  /** The larger of two unsigned numbers. */
  public static int maxUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) >= 0 ? a : b;
  }
}
