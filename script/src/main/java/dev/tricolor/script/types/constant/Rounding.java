package dev.tricolor.script.types.constant;

import java.math.BigInteger;

/**
 * Correctly rounded conversion between exact numbers and IEEE floats: one rounding, to nearest,
 * halves to even, subnormals included.
 */
public final class Rounding {

  private static final int DOUBLE_PRECISION = 53;
  private static final int FLOAT_PRECISION = 24;

  private Rounding() {}

  /** The nearest float64; infinite if the number is too large. */
  public static double toDouble(Constant real) {
    return switch (real) {
      case Constant.Int(BigInteger value) -> toDouble(value, BigInteger.ONE);
      case Constant.Ratio(BigInteger top, BigInteger bottom) -> toDouble(top, bottom);
      case Constant.Huge huge -> beyond(huge);
      case Constant.Complex _, Constant.Bool _, Constant.Str _ ->
          throw new IllegalArgumentException("no real number");
    };
  }

  /** The nearest float32; infinite if the number is too large. */
  public static float toFloat(Constant real) {
    return switch (real) {
      case Constant.Int(BigInteger value) -> toFloat(value, BigInteger.ONE);
      case Constant.Ratio(BigInteger top, BigInteger bottom) -> toFloat(top, bottom);
      case Constant.Huge huge -> (float) beyond(huge);
      case Constant.Complex _, Constant.Bool _, Constant.Str _ ->
          throw new IllegalArgumentException("no real number");
    };
  }

  private static double beyond(Constant.Huge huge) {
    double size = huge.exponent() > 0 ? Double.POSITIVE_INFINITY : 0;
    return huge.mantissa().signum() < 0 ? -size : size;
  }

  private static double toDouble(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return 0;
    }
    BigInteger size = numerator.abs();
    int ulp = Math.max(exponent(size, denominator), Double.MIN_EXPONENT) - (DOUBLE_PRECISION - 1);
    double rounded = Math.scalb((double) nearest(size, denominator, ulp), ulp);
    return numerator.signum() < 0 ? -rounded : rounded;
  }

  private static float toFloat(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return 0;
    }
    BigInteger size = numerator.abs();
    int ulp = Math.max(exponent(size, denominator), Float.MIN_EXPONENT) - (FLOAT_PRECISION - 1);
    float rounded = Math.scalb((float) nearest(size, denominator, ulp), ulp);
    return numerator.signum() < 0 ? -rounded : rounded;
  }

  /** The e with 2^e <= numerator / denominator < 2^(e+1). */
  private static int exponent(BigInteger numerator, BigInteger denominator) {
    int guess = numerator.bitLength() - denominator.bitLength();
    boolean below =
        guess >= 0
            ? numerator.compareTo(denominator.shiftLeft(guess)) < 0
            : numerator.shiftLeft(-guess).compareTo(denominator) < 0;
    return below ? guess - 1 : guess;
  }

  /** The fraction in units of 2^ulp, as the nearest integer. */
  private static long nearest(BigInteger numerator, BigInteger denominator, int ulp) {
    BigInteger top = ulp < 0 ? numerator.shiftLeft(-ulp) : numerator;
    BigInteger bottom = ulp > 0 ? denominator.shiftLeft(ulp) : denominator;
    BigInteger[] parts = top.divideAndRemainder(bottom);
    long whole = parts[0].longValueExact();
    int half = parts[1].shiftLeft(1).compareTo(bottom);
    return half > 0 || (half == 0 && (whole & 1) != 0) ? whole + 1 : whole;
  }

  /** The exact value of a finite float. */
  static Constant exact(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite");
    }
    if (value == 0) {
      return Constants.ZERO;
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
    int ulp = exponent - (DOUBLE_PRECISION - 1);
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(value, -ulp));
    return ulp >= 0
        ? Constants.of(mantissa.shiftLeft(ulp))
        : Constants.ratio(mantissa, BigInteger.ONE.shiftLeft(-ulp));
  }
}
