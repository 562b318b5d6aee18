package dev.tricolor.script.types.constant;

import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.constant.Constant.Bool;
import dev.tricolor.script.types.constant.Constant.Complex;
import dev.tricolor.script.types.constant.Constant.Int;
import dev.tricolor.script.types.constant.Constant.Str;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Which constants a basic type can hold, and how it rounds them. */
public final class Representation {

  private Representation() {}

  /**
   * The value as type {@code kind} holds it, floats rounded; null if it cannot. An untyped kind
   * holds whatever value of it is exact.
   */
  public static @Nullable Constant represent(Constant value, BasicKind kind) {
    if (kind.isInteger()) {
      return value instanceof Int(BigInteger integer) && fits(integer, kind) ? value : null;
    }
    return switch (kind) {
      case BOOL, UNTYPED_BOOL -> value instanceof Bool ? value : null;
      case STRING, UNTYPED_STRING -> value instanceof Str ? value : null;
      case UNTYPED_FLOAT -> isReal(value) ? value : null;
      case UNTYPED_COMPLEX -> isNumber(value) ? value : null;
      case FLOAT32, FLOAT64 -> isReal(value) ? rounded(value, kind == BasicKind.FLOAT32) : null;
      case COMPLEX64, COMPLEX128 ->
          isNumber(value) ? complex(value, kind == BasicKind.COMPLEX64) : null;
      default -> null;
    };
  }

  private static boolean isNumber(Constant value) {
    return !(value instanceof Bool) && !(value instanceof Str);
  }

  private static boolean isReal(Constant value) {
    return isNumber(value) && !(value instanceof Complex);
  }

  private static boolean fits(BigInteger value, BasicKind kind) {
    int bits = bits(kind);
    if (kind.isUnsigned()) {
      return value.signum() >= 0 && value.bitLength() <= bits;
    }
    return bits == 0 || value.bitLength() < bits;
  }

  /** The width of an integer type, 0 for untyped ones. */
  public static int bits(BasicKind kind) {
    return switch (kind) {
      case INT8, UINT8 -> 8;
      case INT16, UINT16 -> 16;
      case INT32, UINT32 -> 32;
      case INT, INT64, UINT, UINT64, UINTPTR -> 64;
      default -> 0;
    };
  }

  private static @Nullable Constant rounded(Constant real, boolean single) {
    double nearest = single ? Rounding.toFloat(real) : Rounding.toDouble(real);
    return Double.isInfinite(nearest) ? null : Constants.of(nearest);
  }

  private static @Nullable Constant complex(Constant value, boolean single) {
    Constant real = rounded(Constants.real(value), single);
    Constant imaginary = rounded(Constants.imaginary(value), single);
    return real == null || imaginary == null ? null : Constants.complex(real, imaginary);
  }

  /**
   * The word that gc puts after a refused numeric constant. It asks for the type that the constant
   * had, not for its value: {@code int(1e100)} is truncated, {@code int8(300)} overflows.
   */
  public static String reason(BasicKind from, BasicKind to) {
    return !from.isInteger() && to.isInteger() ? "truncated" : "overflows";
  }
}
