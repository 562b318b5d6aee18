package dev.tricolor.script.types.constant;

import dev.tricolor.script.syntax.Expr.LiteralKind;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values of literals. The scanner has made sure that they are well formed. */
public final class Literals {

  /** Exponents beyond this one are out of range whatever stands before them. */
  private static final long EXPONENT_CLAMP = 10_000_000_000L;

  /** Powers of ten up to this one are exact, as in gc: their bits stay below 4096. */
  private static final int EXACT_POWER = 1233;

  private Literals() {}

  /** The value of a literal, or null if gc calls it malformed: a float out of range. */
  public static @Nullable Constant parse(LiteralKind kind, String text) {
    return switch (kind) {
      case INT -> Constants.of(integer(text));
      case FLOAT -> real(text);
      case IMAGINARY -> imaginary(text);
      case RUNE -> rune(text);
      case STRING -> new Constant.Str(StringLiterals.bytes(text));
    };
  }

  private static BigInteger integer(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0o")) {
      return new BigInteger(digits.substring(2), 8);
    }
    return new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
  }

  private static @Nullable Constant imaginary(String text) {
    String number = text.substring(0, text.length() - 1).replace("_", "");
    Constant size;
    if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      // A leading zero does not mean octal here, for the sake of old programs.
      size = Constants.of(new BigInteger(number));
    } else {
      boolean prefixed = number.length() > 1 && "bBoO".indexOf(number.charAt(1)) >= 0;
      size = prefixed ? Constants.of(integer(number)) : real(number);
    }
    return size == null ? null : Constants.complex(Constants.ZERO, size);
  }

  private static @Nullable Constant real(String text) {
    String number = text.replace("_", "").toLowerCase(Locale.ROOT);
    boolean hex = number.startsWith("0x");
    if (hex) {
      number = number.substring(2);
    }
    int mark = number.indexOf(hex ? 'p' : 'e');
    long exponent = mark < 0 ? 0 : exponent(number.substring(mark + 1));
    String digits = mark < 0 ? number : number.substring(0, mark);
    int dot = digits.indexOf('.');
    int decimals = dot < 0 ? 0 : digits.length() - dot - 1;
    BigInteger mantissa = new BigInteger(digits.replace(".", ""), hex ? 16 : 10);
    return hex
        ? power(mantissa, 2, exponent - 4L * decimals)
        : power(mantissa, 10, exponent - decimals);
  }

  private static long exponent(String text) {
    BigInteger limit = BigInteger.valueOf(EXPONENT_CLAMP);
    return new BigInteger(text).min(limit).max(limit.negate()).longValue();
  }

  private static @Nullable Constant power(BigInteger mantissa, int base, long power) {
    if (mantissa.signum() == 0) {
      return Constants.ZERO;
    }
    if (Math.abs(power) > EXACT_POWER) {
      try {
        return Scaled.power(mantissa, base, power).toConstant();
      } catch (ArithmeticException _) {
        return null;
      }
    }
    BigInteger factor = BigInteger.valueOf(base).pow((int) Math.abs(power));
    return power < 0 ? Constants.ratio(mantissa, factor) : Constants.of(mantissa.multiply(factor));
  }

  private static Constant rune(String text) {
    String inner = text.substring(1, text.length() - 1);
    if (inner.charAt(0) == '\\') {
      return Constants.of(StringLiterals.escapedValue(inner, 0));
    }
    return Constants.of(inner.codePointAt(0));
  }
}
