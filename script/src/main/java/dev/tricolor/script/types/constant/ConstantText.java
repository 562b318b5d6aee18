package dev.tricolor.script.types.constant;

import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.constant.Constant.Bool;
import dev.tricolor.script.types.constant.Constant.Int;
import dev.tricolor.script.types.constant.Constant.Str;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** How gc prints constants in its messages. */
public final class ConstantText {

  /** Longer strings are cut. */
  private static final int MAX_LENGTH = 72;

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /** Where {@code %g} without a precision begins to write exponents. */
  private static final int SHORTEST_LIMIT = 21;

  /** log10(2), for numbers that no float holds. */
  private static final BigDecimal DIGITS_PER_BIT =
      new BigDecimal("0.30102999566398119521373889472449302676818988146210854131");

  private ConstantText() {}

  /** Short: strings cut at 72 characters, fractions with six digits. */
  public static String brief(Constant value, BasicKind kind) {
    if (!(value instanceof Str)) {
      return full(value, kind);
    }
    String quoted = full(value, kind);
    if (quoted.codePointCount(0, quoted.length()) <= MAX_LENGTH) {
      return quoted;
    }
    return quoted.substring(0, quoted.offsetByCodePoints(0, MAX_LENGTH - 3)) + "...";
  }

  /** Strings whole. */
  public static String full(Constant value, BasicKind kind) {
    return switch (value) {
      case Bool(boolean flag) -> String.valueOf(flag);
      case Str string -> Quoting.quote(string);
      case Constant.Complex(Constant real, Constant imaginary) -> complex(real, imaginary);
      case Int(BigInteger integer) when !kind.isFloat() && !kind.isComplex() -> integer.toString();
      default -> kind.isComplex() ? complex(value, Constants.ZERO) : real(value);
    };
  }

  private static String complex(Constant real, Constant imaginary) {
    return "(" + real(real) + " + " + real(imaginary) + "i)";
  }

  private static String real(Constant value) {
    if (value.equals(Constants.ZERO)) {
      return "0";
    }
    double nearest = Rounding.toDouble(value);
    if (nearest == 0 || Double.isInfinite(nearest)) {
      return beyondDouble(Scaled.of(value));
    }
    String rounded = general(new BigDecimal(nearest).round(SIX_DIGITS), SIX_DIGITS.getPrecision());
    // What is no integer shall not look like one.
    return value instanceof Int || rounded.indexOf('.') >= 0
        ? rounded
        : general(new BigDecimal(Double.toString(nearest)), SHORTEST_LIMIT);
  }

  /** As {@code %g} prints: with an exponent if that is below -4 or reaches the limit. */
  private static String general(BigDecimal rounded, int limit) {
    BigDecimal shortest = rounded.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent >= -4 && exponent < limit
        ? shortest.toPlainString()
        : mantissa(shortest) + exponentText(exponent);
  }

  private static String mantissa(BigDecimal shortest) {
    BigInteger digits = shortest.unscaledValue();
    return new BigDecimal(digits, shortest.precision() - 1).toPlainString();
  }

  private static String exponentText(long exponent) {
    long size = Math.abs(exponent);
    return (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }

  /** The number is m x 2^e: its decimal exponent is the whole part of log10(m) + e log10(2). */
  private static String beyondDouble(Scaled number) {
    BigInteger size = number.mantissa().abs();
    int bits = size.bitLength();
    double top = size.shiftRight(bits - Double.PRECISION).doubleValue();
    BigDecimal leading = BigDecimal.valueOf(Math.log10(Math.scalb(top, 1 - Double.PRECISION)));
    BigDecimal log =
        BigDecimal.valueOf(number.exponent() + bits - 1).multiply(DIGITS_PER_BIT).add(leading);
    BigDecimal whole = log.setScale(0, RoundingMode.FLOOR);
    BigDecimal digits =
        BigDecimal.valueOf(Math.pow(10, log.subtract(whole).doubleValue())).round(SIX_DIGITS);
    long exponent = whole.longValueExact();
    if (digits.compareTo(BigDecimal.TEN) >= 0) {
      digits = digits.movePointLeft(1);
      exponent++;
    }
    String sign = number.mantissa().signum() < 0 ? "-" : "";
    return sign + digits.stripTrailingZeros().toPlainString() + exponentText(exponent);
  }
}
