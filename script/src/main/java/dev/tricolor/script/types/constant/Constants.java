package dev.tricolor.script.types.constant;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Makes constants in their smallest form, and takes them apart. */
public final class Constants {

  /** gc's limit for untyped integers, in bits without sign. */
  public static final int UNTYPED_INT_BITS = 512;

  public static final Constant.Bool TRUE = new Constant.Bool(true);
  public static final Constant.Bool FALSE = new Constant.Bool(false);
  public static final Constant.Int ZERO = new Constant.Int(BigInteger.ZERO);
  public static final Constant.Int ONE = new Constant.Int(BigInteger.ONE);

  private static final int REPLACEMENT = 0xFFFD;

  private Constants() {}

  public static Constant.Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Constant.Int of(long value) {
    return new Constant.Int(BigInteger.valueOf(value));
  }

  /** An integer; one that is too long even for intermediate results is rounded. */
  public static Constant of(BigInteger value) {
    return ratio(value, BigInteger.ONE);
  }

  /** The exact value of a finite float. */
  public static Constant of(double value) {
    return Rounding.exact(value);
  }

  /** {@code numerator / denominator}; the denominator is not zero. */
  public static Constant ratio(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    BigInteger top = numerator.divide(common);
    BigInteger bottom = denominator.divide(common);
    if (!Scaled.fits(top, bottom)) {
      return Scaled.quotient(top, bottom).toConstant();
    }
    return bottom.equals(BigInteger.ONE) ? new Constant.Int(top) : new Constant.Ratio(top, bottom);
  }

  /** {@code real + imaginary i}; both parts are real numbers. */
  public static Constant complex(Constant real, Constant imaginary) {
    return sign(imaginary) == 0 ? real : new Constant.Complex(real, imaginary);
  }

  /** A string of UTF-8. */
  public static Constant.Str ofText(String text) {
    return new Constant.Str(bytesOf(text));
  }

  /** What {@code string(rune)} yields: invalid code points become U+FFFD. */
  public static Constant.Str ofCodePoint(BigInteger value) {
    boolean valid =
        value.signum() >= 0
            && value.bitLength() <= 21
            && Character.isValidCodePoint(value.intValue())
            && !isSurrogate(value.intValue());
    return ofText(Character.toString(valid ? value.intValue() : REPLACEMENT));
  }

  static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** The UTF-8 bytes of {@code text}, one {@code char} each. */
  static String bytesOf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The text that a string constant's bytes spell; invalid UTF-8 becomes U+FFFD. */
  public static String textOf(Constant.Str string) {
    return new String(string.bytes().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The real part of a number. */
  public static Constant real(Constant number) {
    return number instanceof Constant.Complex(Constant real, Constant _) ? real : number;
  }

  /** The imaginary part of a number. */
  public static Constant imaginary(Constant number) {
    return number instanceof Constant.Complex(Constant _, Constant imaginary) ? imaginary : ZERO;
  }

  /** -1, 0 or 1; of a complex number 1, since it is not zero. */
  public static int sign(Constant number) {
    return switch (number) {
      case Constant.Int(BigInteger value) -> value.signum();
      case Constant.Ratio(BigInteger numerator, BigInteger _) -> numerator.signum();
      case Constant.Huge(BigInteger mantissa, int _) -> mantissa.signum();
      case Constant.Complex _ -> 1;
      case Constant.Bool _, Constant.Str _ -> throw new IllegalArgumentException("no number");
    };
  }

  /** Whether an untyped integer is longer than gc allows ({@code constant ... overflow}). */
  public static boolean isTooLong(Constant integer) {
    return integer instanceof Constant.Huge
        || (integer instanceof Constant.Int(BigInteger value)
            && value.abs().bitLength() > UNTYPED_INT_BITS);
  }
}
