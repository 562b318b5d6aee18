package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;

/** Conversions between types that are not interfaces. */
final class Conversions {
  private final FunctionLowering f;

  Conversions(FunctionLowering f) {
    this.f = f;
  }

  /** Whether a conversion only reads: it allocates nothing. */
  static boolean isScalar(Expression.Convert convert) {
    Type from = Types.unalias(convert.operand().type()).underlying();
    Type to = Types.unalias(convert.type()).underlying();
    return !isTextual(from, to) && !(from instanceof Type.Slice && to instanceof Type.Array);
  }

  private static boolean isTextual(Type from, Type to) {
    boolean fromString = from instanceof Type.Basic basic && basic.kind().isString();
    boolean toString = to instanceof Type.Basic basic && basic.kind().isString();
    return fromString != toString;
  }

  Value lower(Expression.Convert convert) {
    Type from = Types.unalias(convert.operand().type()).underlying();
    Type to = Types.unalias(convert.type()).underlying();
    Value operand = f.expressions.lower(convert.operand());
    if (isTextual(from, to)) {
      return textual(convert.pos(), from, to, operand);
    }
    if (from instanceof Type.Basic source && to instanceof Type.Basic target) {
      return basic(source.kind(), target.kind(), operand);
    }
    if (from instanceof Type.Slice) {
      if (to instanceof Type.Array array) {
        Code pointer = checkedArrayPointer(convert.pos(), operand.parts(), array);
        return array.length() == 0
            ? f.zero(convert.type())
            : f.loadMemory(f.ir.leaf(pointer, Scalar.POINTER), 0, convert.type());
      }
      if (to instanceof Type.Pointer(Type element)) {
        Type.Array array = (Type.Array) Types.unalias(element).underlying();
        return Value.of(checkedArrayPointer(convert.pos(), operand.parts(), array));
      }
    }
    return operand;
  }

  private Code checkedArrayPointer(Pos pos, Value.Parts slice, Type.Array array) {
    Code length = f.ir.leaf(slice.at(1), Scalar.I64);
    Code needed = Code.of(array.length());
    f.ir.check(
        Condition.LESS, false, length, needed, f.failure(pos, "panicSliceConvert", length, needed));
    return slice.at(0);
  }

  private Value basic(BasicKind from, BasicKind to, Value operand) {
    if (from.isComplex()) {
      Scalar source = from == BasicKind.COMPLEX64 ? Scalar.F32 : Scalar.F64;
      Scalar target = to == BasicKind.COMPLEX64 ? Scalar.F32 : Scalar.F64;
      Value.Parts parts = operand.parts();
      return Value.of(
          Numbers.convert(parts.at(0), source, target),
          Numbers.convert(parts.at(1), source, target));
    }
    if (from.isString() || from == to || from == BasicKind.BOOL) {
      return operand;
    }
    boolean address = from == BasicKind.UNSAFE_POINTER || to == BasicKind.UNSAFE_POINTER;
    if (address) {
      return addressConversion(from, operand);
    }
    Scalar source = java.util.Objects.requireNonNull(Shapes.scalarOf(from));
    Scalar target = java.util.Objects.requireNonNull(Shapes.scalarOf(to));
    return Value.of(Numbers.convert(operand.only(), source, target));
  }

  /** The number that a program sees differs from the host's address by the machine's bias. */
  private Value addressConversion(BasicKind from, Value operand) {
    if (from != BasicKind.UNSAFE_POINTER) {
      return Value.of(
          new Code.Pure(
              Doors.context("GoAddresses", "toHost", "J", "J"),
              dev.tricolor.script.ir.JvmKind.LONG,
              List.of(operand.only())));
    }
    return Value.of(
        new Code.Pure(
            Doors.context("GoAddresses", "toVisible", "J", "J"),
            dev.tricolor.script.ir.JvmKind.LONG,
            List.of(operand.only())));
  }

  // -- strings, bytes, runes
  // -----------------------------------------------------------------------

  private Value textual(Pos pos, Type from, Type to, Value operand) {
    Value.Parts parts = operand.parts();
    if (to instanceof Type.Slice(Type element)) {
      String name = isByte(element) ? "toBytes" : "toRunes";
      return new Value.Parts(
          f.ir.door(
              pos,
              Doors.framed("GoStrings", name, "JJ", "J"),
              parts.codes(),
              Scalar.POINTER,
              Scalar.I64,
              Scalar.I64));
    }
    if (from instanceof Type.Slice(Type element)) {
      String name = isByte(element) ? "fromBytes" : "fromRunes";
      return string(pos, name, "JJ", List.of(parts.at(0), parts.at(1)));
    }
    Scalar scalar = f.program.shapes().scalarOf(from);
    return string(pos, "fromRune", "J", List.of(Numbers.toLong(parts.only(), scalar)));
  }

  private Value string(Pos pos, String name, String parameters, List<Code> arguments) {
    return new Value.Parts(
        f.ir.door(
            pos,
            Doors.framed("GoStrings", name, parameters, "J"),
            arguments,
            Scalar.POINTER,
            Scalar.I64));
  }

  private static boolean isByte(Type element) {
    return Types.unalias(element).underlying() instanceof Type.Basic basic
        && basic.kind() == BasicKind.UINT8;
  }
}
