package dev.tricolor.core.value;

/**
 * Division of complex numbers: scaled by the divisor's larger part so that the intermediate results
 * stay in range, then, where NaN comes out, mended by the rules of the C standard's annex G for
 * infinities and zeros. Results come in pairs: real part first.
 */
public final class Complexes {
  private Complexes() {}

  /** Real part of {@code (a+bi) / (c+di)}. */
  public static double quotientReal(double a, double b, double c, double d) {
    double real = scaledReal(a, b, c, d);
    double imaginary = scaledImaginary(a, b, c, d);
    if (!Double.isNaN(real) && !Double.isNaN(imaginary)) {
      return real;
    }
    if (dividesByZero(a, b, c, d)) {
      return Math.copySign(Double.POSITIVE_INFINITY, c) * a;
    }
    if (infinite(a, b) && finite(c, d)) {
      return Double.POSITIVE_INFINITY * (unit(a) * c + unit(b) * d);
    }
    if (infinite(c, d) && finite(a, b)) {
      return 0 * (a * unit(c) + b * unit(d));
    }
    return real;
  }

  /** Imaginary part of {@code (a+bi) / (c+di)}. */
  public static double quotientImaginary(double a, double b, double c, double d) {
    double real = scaledReal(a, b, c, d);
    double imaginary = scaledImaginary(a, b, c, d);
    if (!Double.isNaN(real) && !Double.isNaN(imaginary)) {
      return imaginary;
    }
    if (dividesByZero(a, b, c, d)) {
      return Math.copySign(Double.POSITIVE_INFINITY, c) * b;
    }
    if (infinite(a, b) && finite(c, d)) {
      return Double.POSITIVE_INFINITY * (unit(b) * c - unit(a) * d);
    }
    if (infinite(c, d) && finite(a, b)) {
      return 0 * (b * unit(c) - a * unit(d));
    }
    return imaginary;
  }

  private static double scaledReal(double a, double b, double c, double d) {
    if (Math.abs(c) >= Math.abs(d)) {
      double ratio = d / c;
      return (a + b * ratio) / (c + ratio * d);
    }
    double ratio = c / d;
    return (a * ratio + b) / (d + ratio * c);
  }

  private static double scaledImaginary(double a, double b, double c, double d) {
    if (Math.abs(c) >= Math.abs(d)) {
      double ratio = d / c;
      return (b - a * ratio) / (c + ratio * d);
    }
    double ratio = c / d;
    return (b * ratio - a) / (d + ratio * c);
  }

  private static boolean dividesByZero(double a, double b, double c, double d) {
    return c == 0 && d == 0 && !(Double.isNaN(a) && Double.isNaN(b));
  }

  private static boolean infinite(double a, double b) {
    return Double.isInfinite(a) || Double.isInfinite(b);
  }

  private static boolean finite(double a, double b) {
    return Double.isFinite(a) && Double.isFinite(b);
  }

  /** 1 for an infinity, 0 for anything else, with the sign. */
  private static double unit(double value) {
    return Math.copySign(Double.isInfinite(value) ? 1 : 0, value);
  }
}
