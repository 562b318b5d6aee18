package dev.tricolor.script.types.constant;

import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.constant.Constant.Bool;
import dev.tricolor.script.types.constant.Constant.Complex;
import dev.tricolor.script.types.constant.Constant.Int;
import dev.tricolor.script.types.constant.Constant.Str;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Operations on constants. The checker has made sure that the operands suit the operator and that
 * divisors are not zero.
 */
public final class Arithmetic {

  private Arithmetic() {}

  /**
   * {@code operator x}.
   *
   * @param unsignedBits for {@code ^} of an unsigned type its width, else 0
   */
  public static Constant unary(Operator operator, Constant x, int unsignedBits) {
    return switch (operator) {
      case ADD -> x;
      case SUB -> negate(x);
      case NOT -> Constants.of(!((Bool) x).value());
      case XOR -> complement(((Int) x).value(), unsignedBits);
      default -> throw new IllegalArgumentException("unary " + operator.text());
    };
  }

  private static Constant negate(Constant x) {
    return x instanceof Complex(Constant real, Constant imaginary)
        ? Constants.complex(Reals.negate(real), Reals.negate(imaginary))
        : Reals.negate(x);
  }

  private static Constant complement(BigInteger value, int unsignedBits) {
    if (unsignedBits == 0) {
      return Constants.of(value.not());
    }
    BigInteger mask = BigInteger.ONE.shiftLeft(unsignedBits).subtract(BigInteger.ONE);
    return Constants.of(value.xor(mask));
  }

  /**
   * {@code x operator y}, other than shifts and comparisons.
   *
   * @param integers whether the operands' type is an integer type: division then truncates
   * @return null if the result is a float beyond gc's range
   */
  public static @Nullable Constant binary(
      Operator operator, Constant x, Constant y, boolean integers) {
    try {
      return switch (x) {
        case Bool(boolean left) -> logical(operator, left, ((Bool) y).value());
        case Str(String left) -> new Str(left + ((Str) y).bytes());
        default -> numeric(operator, x, y, integers);
      };
    } catch (ArithmeticException _) {
      return null;
    }
  }

  private static Constant logical(Operator operator, boolean x, boolean y) {
    return switch (operator) {
      case AND_AND -> Constants.of(x && y);
      case OR_OR -> Constants.of(x || y);
      default -> throw new IllegalArgumentException(operator.text() + " on booleans");
    };
  }

  private static Constant numeric(Operator operator, Constant x, Constant y, boolean integers) {
    if (x instanceof Int(BigInteger left) && y instanceof Int(BigInteger right)) {
      return operator == Operator.DIV && !integers
          ? Constants.ratio(left, right)
          : integral(operator, left, right);
    }
    if (x instanceof Complex || y instanceof Complex) {
      return complex(operator, x, y);
    }
    return switch (operator) {
      case ADD -> Reals.add(x, y);
      case SUB -> Reals.add(x, Reals.negate(y));
      case MUL -> Reals.multiply(x, y);
      case DIV -> Reals.divide(x, y);
      default -> throw new IllegalArgumentException(operator.text() + " on floats");
    };
  }

  private static Constant integral(Operator operator, BigInteger x, BigInteger y) {
    return Constants.of(
        switch (operator) {
          case ADD -> x.add(y);
          case SUB -> x.subtract(y);
          case MUL -> x.multiply(y);
          case DIV -> x.divide(y);
          case REM -> x.remainder(y);
          case AND -> x.and(y);
          case OR -> x.or(y);
          case XOR -> x.xor(y);
          case AND_NOT -> x.andNot(y);
          default -> throw new IllegalArgumentException(operator.text() + " on integers");
        });
  }

  private static Constant complex(Operator operator, Constant x, Constant y) {
    Constant a = Constants.real(x);
    Constant b = Constants.imaginary(x);
    Constant c = Constants.real(y);
    Constant d = Constants.imaginary(y);
    return switch (operator) {
      case ADD -> Constants.complex(Reals.add(a, c), Reals.add(b, d));
      case SUB -> complex(Operator.ADD, x, negate(y));
      case MUL ->
          Constants.complex(
              Reals.add(Reals.multiply(a, c), Reals.negate(Reals.multiply(b, d))),
              Reals.add(Reals.multiply(b, c), Reals.multiply(a, d)));
      case DIV -> {
        Constant size = Reals.add(Reals.multiply(c, c), Reals.multiply(d, d));
        Constant product = complex(Operator.MUL, x, Constants.complex(c, Reals.negate(d)));
        yield Constants.complex(
            Reals.divide(Constants.real(product), size),
            Reals.divide(Constants.imaginary(product), size));
      }
      default -> throw new IllegalArgumentException(operator.text() + " on complex numbers");
    };
  }

  /** {@code x << count} or {@code x >> count}; gc allows counts up to 1074. */
  public static Constant shift(Operator operator, Constant x, int count) {
    BigInteger value = ((Int) x).value();
    return Constants.of(
        operator == Operator.SHL ? value.shiftLeft(count) : value.shiftRight(count));
  }

  /** {@code x operator y} for the six comparisons. */
  public static boolean compare(Operator operator, Constant x, Constant y) {
    return switch (operator) {
      case EQUAL -> x.equals(y);
      case NOT_EQUAL -> !x.equals(y);
      case LESS -> order(x, y) < 0;
      case LESS_EQUAL -> order(x, y) <= 0;
      case GREATER -> order(x, y) > 0;
      case GREATER_EQUAL -> order(x, y) >= 0;
      default -> throw new IllegalArgumentException(operator.text() + " compares nothing");
    };
  }

  /** How two strings or two real numbers compare: negative, zero or positive. */
  public static int order(Constant x, Constant y) {
    return x instanceof Str(String left) && y instanceof Str(String right)
        ? left.compareTo(right)
        : Reals.compare(x, y);
  }
}
