package dev.tricolor.core.value;

/**
 * The shortest decimal that a parser reads back as the same float: {@code 0.d1d2…dn × 10^point}.
 *
 * @param digits {@code d1…dn} without trailing zeros; {@code "0"} for zero
 * @param point place of the decimal point, relative to the first digit
 */
public record ShortestDecimal(String digits, int point) {

  /** Of a finite, not negative double. */
  public static ShortestDecimal of(double value) {
    ShortestDecimal decimal = parse(Double.toString(value));
    return decimal.digits.length() == 2
        ? decimal.shortened(text -> Double.parseDouble(text) == value)
        : decimal;
  }

  /** Of a finite, not negative float. */
  public static ShortestDecimal of(float value) {
    ShortestDecimal decimal = parse(Float.toString(value));
    return decimal.digits.length() == 2
        ? decimal.shortened(text -> Float.parseFloat(text) == value)
        : decimal;
  }

  private interface ReadsBack {
    boolean test(String text);
  }

  /** Java never writes fewer than two digits, though one may do for the smallest numbers. */
  private ShortestDecimal shortened(ReadsBack same) {
    int two = Integer.parseInt(digits);
    ShortestDecimal below = new ShortestDecimal(String.valueOf(two / 10), point);
    ShortestDecimal above =
        two < 90
            ? new ShortestDecimal(String.valueOf(two / 10 + 1), point)
            : new ShortestDecimal("1", point + 1);
    boolean belowFits = same.test(below.text());
    boolean aboveFits = same.test(above.text());
    if (belowFits && aboveFits) {
      return two % 10 < 5 ? below : above;
    }
    return belowFits ? below : aboveFits ? above : this;
  }

  private String text() {
    return digits + "E" + (point - digits.length());
  }

  /** Reads what {@code Double.toString} writes: {@code 123.45}, {@code 1.2345E-10}. */
  private static ShortestDecimal parse(String text) {
    int exponentAt = text.indexOf('E');
    String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
    int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
    int dot = mantissa.indexOf('.');
    String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int first = 0;
    while (first < all.length() - 1 && all.charAt(first) == '0') {
      first++;
    }
    int end = all.length();
    while (end > first + 1 && all.charAt(end - 1) == '0') {
      end--;
    }
    String digits = all.substring(first, end);
    return digits.equals("0")
        ? new ShortestDecimal("0", 1)
        : new ShortestDecimal(digits, dot - first + exponent);
  }
}
