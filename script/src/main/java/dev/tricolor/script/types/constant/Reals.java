package dev.tricolor.script.types.constant;

import dev.tricolor.script.types.constant.Constant.Huge;
import dev.tricolor.script.types.constant.Constant.Int;
import dev.tricolor.script.types.constant.Constant.Ratio;
import java.math.BigInteger;

/** Arithmetic on real numbers: exact on fractions, rounded to 512 bits where they grow too long. */
final class Reals {

  private Reals() {}

  private static BigInteger top(Constant fraction) {
    return switch (fraction) {
      case Int(BigInteger value) -> value;
      case Ratio(BigInteger numerator, BigInteger _) -> numerator;
      default -> throw new IllegalArgumentException("no fraction");
    };
  }

  private static BigInteger bottom(Constant fraction) {
    return fraction instanceof Ratio(BigInteger _, BigInteger denominator)
        ? denominator
        : BigInteger.ONE;
  }

  private static boolean rounds(Constant x, Constant y) {
    return x instanceof Huge || y instanceof Huge;
  }

  static Constant negate(Constant x) {
    return switch (x) {
      case Int(BigInteger value) -> new Int(value.negate());
      case Ratio(BigInteger numerator, BigInteger denominator) ->
          new Ratio(numerator.negate(), denominator);
      case Huge(BigInteger mantissa, int exponent) -> new Huge(mantissa.negate(), exponent);
      default -> throw new IllegalArgumentException("no real number");
    };
  }

  static Constant add(Constant x, Constant y) {
    if (rounds(x, y)) {
      return Scaled.of(x).plus(Scaled.of(y)).toConstant();
    }
    BigInteger sum = top(x).multiply(bottom(y)).add(top(y).multiply(bottom(x)));
    return Constants.ratio(sum, bottom(x).multiply(bottom(y)));
  }

  static Constant multiply(Constant x, Constant y) {
    return rounds(x, y)
        ? Scaled.of(x).times(Scaled.of(y)).toConstant()
        : Constants.ratio(top(x).multiply(top(y)), bottom(x).multiply(bottom(y)));
  }

  static Constant divide(Constant x, Constant y) {
    return rounds(x, y)
        ? Scaled.of(x).dividedBy(Scaled.of(y)).toConstant()
        : Constants.ratio(top(x).multiply(bottom(y)), bottom(x).multiply(top(y)));
  }

  static int compare(Constant x, Constant y) {
    return rounds(x, y)
        ? Scaled.of(x).compare(Scaled.of(y))
        : top(x).multiply(bottom(y)).compareTo(top(y).multiply(bottom(x)));
  }
}
