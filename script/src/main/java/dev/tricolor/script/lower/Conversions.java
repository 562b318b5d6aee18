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
  private final TextBuffers buffers;

  Conversions(FunctionLowering f) {
    this.f = f;
    this.buffers = new TextBuffers(f);
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
      return textual(convert, from, to, operand);
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

  private Value textual(Expression.Convert convert, Type from, Type to, Value operand) {
    Value.Parts parts = operand.parts();
    if (to instanceof Type.Slice(Type element)) {
      return buffers.slice(convert, isByte(element), parts.codes());
    }
    if (from instanceof Type.Slice(Type element)) {
      String door = isByte(element) ? "fromBytes" : "fromRunes";
      List<Code> slice = List.of(parts.at(0), parts.at(1));
      return buffers.string(convert.pos(), convert, door, "JJ", slice);
    }
    Scalar scalar = f.program.shapes().scalarOf(from);
    List<Code> rune = List.of(Numbers.toLong(parts.only(), scalar));
    return buffers.string(convert.pos(), convert, "fromRune", "J", rune);
  }

  /**
   * Strings that are only looked at before anything can change: {@code string(bytes)} needs no copy
   * then.
   */
  List<Value> lookedAt(List<Expression> strings) {
    boolean undisturbed =
        strings.stream()
            .map(each -> isStringOfBytes(each) ? ((Expression.Convert) each).operand() : each)
            .allMatch(Purity::isPure);
    return undisturbed
        ? strings.stream().map(this::lookedAt).toList()
        : f.expressions.lowerAll(strings);
  }

  /** An operand, and a string that is looked at as soon as both are there. */
  List<Value> lookedAtLast(Expression first, Expression string) {
    if (!isStringOfBytes(string)) {
      return f.expressions.lowerAll(List.of(first, string));
    }
    Expression bytes = ((Expression.Convert) string).operand();
    List<Value> both = f.expressions.lowerAll(List.of(first, bytes));
    Value.Parts slice = both.get(1).parts();
    return List.of(both.get(0), Value.of(slice.at(0), slice.at(1)));
  }

  /** A string that is looked at at once. */
  Value lookedAt(Expression string) {
    if (!isStringOfBytes(string)) {
      return f.expressions.lower(string);
    }
    Value.Parts slice = f.expressions.lower(((Expression.Convert) string).operand()).parts();
    return Value.of(slice.at(0), slice.at(1));
  }

  /** Whether an expression is {@code string(bytes)}. */
  static boolean isStringOfBytes(Expression expression) {
    return expression instanceof Expression.Convert convert
        && isText(convert.type())
        && convert.operand().type().underlying() instanceof Type.Slice(Type element)
        && isByte(element);
  }

  /** Whether an expression is {@code []byte(string)}. */
  static boolean isBytesOfString(Expression expression) {
    return expression instanceof Expression.Convert convert
        && isText(convert.operand().type())
        && convert.type().underlying() instanceof Type.Slice(Type element)
        && isByte(element);
  }

  /** Whether an expression is {@code []rune(string)}. */
  static boolean isRunesOfString(Expression.Convert convert) {
    return isText(convert.operand().type())
        && convert.type().underlying() instanceof Type.Slice(Type element)
        && !isByte(element);
  }

  /** Whether a conversion's length is known from its operand. */
  static boolean isText(Expression.Convert convert) {
    return isStringOfBytes(convert) || isBytesOfString(convert) || isRunesOfString(convert);
  }

  private static boolean isText(Type type) {
    return Types.basicKind(type).isString();
  }

  private static boolean isByte(Type element) {
    return Types.unalias(element).underlying() instanceof Type.Basic basic
        && basic.kind() == BasicKind.UINT8;
  }
}
