package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Scalar;
import java.util.List;

/** Conversions between scalars, as Go and amd64 do them. */
final class Numbers {
  private Numbers() {}

  /** An integer as a LONG, by its signedness. */
  static Code toLong(Code code, Scalar from) {
    if (code.kind() == JvmKind.LONG) {
      return code;
    }
    if (code instanceof Code.IntConst(int value)) {
      return Code.of(from == Scalar.U32 ? Integer.toUnsignedLong(value) : (long) value);
    }
    return new Code.Cast(from == Scalar.U32 ? Code.CastOp.U2L : Code.CastOp.I2L, code);
  }

  /** Cuts an INT down to a small integer's range, extended as registers hold it. */
  static Code wrap(Code code, Scalar scalar) {
    return switch (scalar) {
      case I8 -> new Code.Cast(Code.CastOp.I2B, code);
      case U8 -> new Code.Cast(Code.CastOp.I2UB, code);
      case I16 -> new Code.Cast(Code.CastOp.I2S, code);
      case U16 -> new Code.Cast(Code.CastOp.I2US, code);
      case I32, U32, I64, U64, POINTER, F32, F64 -> code;
    };
  }

  /** Any number to any other. */
  static Code convert(Code code, Scalar from, Scalar to) {
    boolean fromFloat = from == Scalar.F32 || from == Scalar.F64;
    boolean toFloat = to == Scalar.F32 || to == Scalar.F64;
    if (fromFloat) {
      return toFloat ? floatToFloat(code, from, to) : floatToInteger(code, from, to);
    }
    return toFloat ? integerToFloat(code, from, to) : integerToInteger(code, from, to);
  }

  private static Code integerToInteger(Code code, Scalar from, Scalar to) {
    if (to.kind() == JvmKind.LONG) {
      return toLong(code, from);
    }
    Code narrow = code.kind() == JvmKind.LONG ? new Code.Cast(Code.CastOp.L2I, code) : code;
    boolean fits =
        from == to || (from.bytes() < to.bytes() && (from.isUnsigned() || !to.isUnsigned()));
    return fits && code.kind() == JvmKind.INT ? narrow : wrap(narrow, to);
  }

  private static Code floatToFloat(Code code, Scalar from, Scalar to) {
    if (from == to) {
      return code;
    }
    return new Code.Cast(to == Scalar.F64 ? Code.CastOp.F2D : Code.CastOp.D2F, code);
  }

  private static Code integerToFloat(Code code, Scalar from, Scalar to) {
    if (from == Scalar.U64) {
      boolean wide = to == Scalar.F64;
      return new Code.Pure(
          Doors.plain("GoNumbers", wide ? "fromUint64" : "floatFromUint64", "J", wide ? "D" : "F"),
          to.kind(),
          List.of(code));
    }
    Code exact = from == Scalar.U32 ? toLong(code, from) : code;
    if (exact.kind() == JvmKind.LONG) {
      return new Code.Cast(to == Scalar.F64 ? Code.CastOp.L2D : Code.CastOp.L2F, exact);
    }
    return new Code.Cast(to == Scalar.F64 ? Code.CastOp.I2D : Code.CastOp.I2F, exact);
  }

  private static Code floatToInteger(Code code, Scalar from, Scalar to) {
    Code wide = from == Scalar.F32 ? new Code.Cast(Code.CastOp.F2D, code) : code;
    if (to == Scalar.U64) {
      return new Code.Pure(
          Doors.plain("GoNumbers", "toUint64", "D", "J"), JvmKind.LONG, List.of(wide));
    }
    boolean viaInt = to == Scalar.I32;
    Code whole =
        viaInt
            ? new Code.Pure(
                Doors.plain("GoNumbers", "toInt32", "D", "I"), JvmKind.INT, List.of(wide))
            : new Code.Pure(
                Doors.plain("GoNumbers", "toInt64", "D", "J"), JvmKind.LONG, List.of(wide));
    return viaInt ? whole : integerToInteger(whole, Scalar.I64, to);
  }
}
