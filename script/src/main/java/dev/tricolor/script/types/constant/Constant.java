package dev.tricolor.script.types.constant;

import java.math.BigInteger;

/**
 * The value of a constant expression. Values are exact; the smallest kind that holds a value is
 * always used (2.0 is an {@link Int}), so that equal values are equal objects.
 */
public sealed interface Constant {

  /** A boolean. */
  record Bool(boolean value) implements Constant {}

  /** A string: any bytes, one {@code char} (0 to 255) for each byte. */
  record Str(String bytes) implements Constant {}

  /** An integer. */
  record Int(BigInteger value) implements Constant {}

  /** A fraction that is not an integer, in lowest terms, denominator above 1. */
  record Ratio(BigInteger numerator, BigInteger denominator) implements Constant {}

  /**
   * A number too large or too close to zero for the two above (4096 bits), rounded to 512 bits as
   * gc does: {@code mantissa} x 2^{@code exponent}, mantissa odd. No type holds one; arithmetic may
   * lead back to the others, as in {@code 1e9000 / 1e8999}.
   */
  record Huge(BigInteger mantissa, int exponent) implements Constant {}

  /** A complex number whose imaginary part is not zero; parts are real numbers. */
  record Complex(Constant real, Constant imaginary) implements Constant {}
}
