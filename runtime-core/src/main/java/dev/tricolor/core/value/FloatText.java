package dev.tricolor.core.value;

/** Floats as {@code print} writes them: the shortest %g. */
public final class FloatText {
  private static final int FIRST_LARGE_EXPONENT = 6;
  private static final int LAST_SMALL_EXPONENT = -5;

  private FloatText() {}

  /** Text of a float64. */
  public static String of(double value) {
    return Double.isFinite(value)
        ? withSign(value, ShortestDecimal.of(Math.abs(value)))
        : ofInfinite(value);
  }

  /** Text of a float32. */
  public static String of(float value) {
    return Float.isFinite(value)
        ? withSign(value, ShortestDecimal.of(Math.abs(value)))
        : ofInfinite(value);
  }

  private static String ofInfinite(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  }

  private static String withSign(double value, ShortestDecimal decimal) {
    boolean negative = Math.copySign(1, value) < 0;
    return negative ? "-" + general(decimal) : general(decimal);
  }

  private static String general(ShortestDecimal decimal) {
    int exponent = decimal.point() - 1;
    return exponent <= LAST_SMALL_EXPONENT || exponent >= FIRST_LARGE_EXPONENT
        ? scientific(decimal.digits(), exponent)
        : plain(decimal.digits(), decimal.point());
  }

  private static String scientific(String digits, int exponent) {
    StringBuilder text = new StringBuilder().append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return (magnitude < 10 ? text.append('0') : text).append(magnitude).toString();
  }

  private static String plain(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
