package dev.tricolor.script.types.constant;

import java.math.BigInteger;

/**
 * A binary floating-point number of 512 bits, for constants that are no practical fractions: {@code
 * mantissa} x 2^{@code exponent}.
 */
record Scaled(BigInteger mantissa, long exponent) {

  /** Integers and both parts of fractions stay exact up to this many bits, as in gc. */
  private static final int EXACT_BITS = 4096;

  private static final int PRECISION = 512;

  /** Repeated squaring doubles the error thirty times; these bits absorb it. */
  private static final int GUARD_BITS = 128;

  /** The exponent that gc's numbers cannot pass, counted from above the highest bit. */
  private static final long MAX_EXPONENT = Integer.MAX_VALUE;

  static boolean fits(BigInteger numerator, BigInteger denominator) {
    return numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS;
  }

  static Scaled of(Constant real) {
    return switch (real) {
      case Constant.Int(BigInteger value) -> new Scaled(value, 0);
      case Constant.Ratio(BigInteger numerator, BigInteger denominator) ->
          quotient(numerator, denominator);
      case Constant.Huge(BigInteger mantissa, int exponent) -> new Scaled(mantissa, exponent);
      case Constant.Complex _, Constant.Bool _, Constant.Str _ ->
          throw new IllegalArgumentException("no real number");
    };
  }

  static Scaled quotient(BigInteger numerator, BigInteger denominator) {
    int shift = Math.max(0, PRECISION + 2 + denominator.bitLength() - numerator.bitLength());
    BigInteger[] parts = numerator.shiftLeft(shift).divideAndRemainder(denominator);
    // A last bit for the remainder, so that rounding sees on which side of a tie we are.
    BigInteger sticky = BigInteger.valueOf(parts[1].signum());
    return new Scaled(parts[0].shiftLeft(1).add(sticky), -shift - 1L).rounded(PRECISION);
  }

  /** {@code mantissa} x {@code base}^{@code power}. */
  static Scaled power(BigInteger mantissa, int base, long power) {
    Scaled factor = new Scaled(BigInteger.ONE, 0);
    Scaled square = new Scaled(BigInteger.valueOf(base), 0);
    for (long rest = Math.abs(power); rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        factor = factor.timesExactly(square).rounded(PRECISION + GUARD_BITS);
      }
      square = square.timesExactly(square).rounded(PRECISION + GUARD_BITS);
    }
    Scaled start = new Scaled(mantissa, 0);
    return power < 0 ? start.dividedBy(factor) : start.times(factor);
  }

  Scaled times(Scaled other) {
    return timesExactly(other).rounded(PRECISION);
  }

  private Scaled timesExactly(Scaled other) {
    return new Scaled(mantissa.multiply(other.mantissa), exponent + other.exponent);
  }

  Scaled dividedBy(Scaled other) {
    Scaled quotient = quotient(mantissa, other.mantissa);
    return new Scaled(quotient.mantissa, quotient.exponent + exponent - other.exponent);
  }

  Scaled plus(Scaled other) {
    if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
      return mantissa.signum() == 0 ? other : this;
    }
    long gap = top() - other.top();
    if (Math.abs(gap) > PRECISION + 2) {
      return gap > 0 ? this : other;
    }
    long low = Math.min(exponent, other.exponent);
    return new Scaled(shiftedTo(low).add(other.shiftedTo(low)), low).rounded(PRECISION);
  }

  Scaled negated() {
    return new Scaled(mantissa.negate(), exponent);
  }

  int compare(Scaled other) {
    if (mantissa.signum() != other.mantissa.signum() || mantissa.signum() == 0) {
      return Integer.compare(mantissa.signum(), other.mantissa.signum());
    }
    if (top() != other.top()) {
      return Long.compare(top(), other.top()) * mantissa.signum();
    }
    long low = Math.min(exponent, other.exponent);
    return shiftedTo(low).compareTo(other.shiftedTo(low));
  }

  /** The exponent above the highest bit. */
  private long top() {
    return exponent + mantissa.abs().bitLength();
  }

  private BigInteger shiftedTo(long low) {
    return mantissa.shiftLeft(Math.toIntExact(exponent - low));
  }

  /** Rounded to so many bits, halves to even. */
  private Scaled rounded(int bits) {
    int excess = mantissa.abs().bitLength() - bits;
    if (excess <= 0) {
      return this;
    }
    BigInteger size = mantissa.abs();
    BigInteger kept = size.shiftRight(excess);
    boolean half = size.testBit(excess - 1);
    if (half && (kept.testBit(0) || size.getLowestSetBit() < excess - 1)) {
      kept = kept.add(BigInteger.ONE);
    }
    return new Scaled(mantissa.signum() < 0 ? kept.negate() : kept, exponent + excess);
  }

  /**
   * The smallest form; a number too close to zero becomes zero.
   *
   * @throws ArithmeticException if the number is beyond what gc can hold
   */
  Constant toConstant() {
    if (mantissa.signum() == 0) {
      return Constants.ZERO;
    }
    if (top() > MAX_EXPONENT) {
      throw new ArithmeticException("constant out of range");
    }
    int zeros = mantissa.getLowestSetBit();
    BigInteger odd = mantissa.shiftRight(zeros);
    long power = exponent + zeros;
    if (power >= 0 && odd.bitLength() + power <= EXACT_BITS) {
      return new Constant.Int(odd.shiftLeft((int) power));
    }
    if (power < 0 && power > -EXACT_BITS) {
      return new Constant.Ratio(odd, BigInteger.ONE.shiftLeft((int) -power));
    }
    return power < Integer.MIN_VALUE ? Constants.ZERO : new Constant.Huge(odd, (int) power);
  }
}
