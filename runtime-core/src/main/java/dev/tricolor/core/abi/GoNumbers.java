package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Complexes;
import dev.tricolor.core.value.Numbers;

/** Arithmetic that the JVM does otherwise than Go on amd64. */
public final class GoNumbers {
  private GoNumbers() {}

  /** float64 or float32 to int64, int. */
  public static long toInt64(double value) {
    return Numbers.toInt64(value);
  }

  /** float64 or float32 to int32; the compiler cuts it for narrower integers, signed or not. */
  public static int toInt32(double value) {
    return Numbers.toInt32(value);
  }

  /** float64 or float32 to uint64, uint, uintptr. */
  public static long toUint64(double value) {
    return Numbers.toUint64(value);
  }

  /** float64 or float32 to uint32. */
  public static int toUint32(double value) {
    return Numbers.toUint32(value);
  }

  /** uint64 to float64. */
  public static double fromUint64(long value) {
    return Numbers.fromUint64(value);
  }

  /** uint64 to float32. */
  public static float floatFromUint64(long value) {
    return Numbers.floatFromUint64(value);
  }

  /** Product of complex128s: the real part, the imaginary part in {@code g.f1}. */
  public static double complexMultiply(G g, double a, double b, double c, double d) {
    g.f1 = a * d + b * c;
    return a * c - b * d;
  }

  /**
   * Quotient of complex128s, and of complex64s that the caller widens and rounds: the real part,
   * the imaginary part in {@code g.f1}.
   */
  public static double complexDivide128(G g, double a, double b, double c, double d) {
    g.f1 = Complexes.quotientImaginary(a, b, c, d);
    return Complexes.quotientReal(a, b, c, d);
  }
}
