package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slice expressions, and bytes of strings. */
final class Slicing {
  private final FunctionLowering f;

  Slicing(FunctionLowering f) {
    this.f = f;
  }

  /** {@code string[index]}. */
  Value stringByte(Expression.Index index) {
    List<Value> both = f.expressions.lowerAll(List.of(index.operand(), index.index()));
    Value.Parts string = both.getFirst().parts();
    Code length = f.ir.leaf(string.at(1), Scalar.I64);
    Code at = f.places.checkedIndex(index.pos(), both.get(1).only(), index.index().type(), length);
    Code base = f.ir.leaf(string.at(0), Scalar.POINTER);
    return Value.of(new Code.Load(Scalar.U8, new Code.Arith(Code.Op.ADD, base, at), 0));
  }

  /** The words of what is sliced. */
  private record Sliced(
      Code pointer, Code length, Code capacity, long elementBytes, boolean text, boolean array) {}

  Value lower(Expression.SliceOf slice) {
    List<Expression> operands = new ArrayList<>();
    operands.add(slice.operand());
    addIfThere(operands, slice.low());
    addIfThere(operands, slice.high());
    addIfThere(operands, slice.max());
    List<Value> values = f.expressions.lowerAll(operands);
    Sliced sliced = sliced(slice, values.getFirst());
    int next = 1;
    Bound low = slice.low() == null ? null : bound(slice.low(), values.get(next++));
    Bound high = slice.high() == null ? null : bound(slice.high(), values.get(next++));
    Bound max = slice.max() == null ? null : bound(slice.max(), values.get(next));
    return max == null
        ? two(slice.pos(), sliced, low, high)
        : three(slice.pos(), sliced, low, java.util.Objects.requireNonNull(high), max);
  }

  private static void addIfThere(List<Expression> operands, @Nullable Expression operand) {
    if (operand != null) {
      operands.add(operand);
    }
  }

  /** An index of a slice expression, as a LONG leaf. */
  private record Bound(Code code, boolean unsigned) {}

  private Bound bound(Expression expression, Value value) {
    Scalar scalar = f.program.shapes().scalarOf(expression.type());
    return new Bound(
        f.ir.leaf(Numbers.toLong(value.only(), scalar), Scalar.I64), scalar.isUnsigned());
  }

  private Sliced sliced(Expression.SliceOf slice, Value value) {
    Type type = Types.unalias(slice.operand().type()).underlying();
    if (type instanceof Type.Slice(Type element)) {
      Value.Parts parts = value.parts();
      return new Sliced(
          f.ir.leaf(parts.at(0), Scalar.POINTER),
          f.ir.leaf(parts.at(1), Scalar.I64),
          f.ir.leaf(parts.at(2), Scalar.I64),
          f.program.shapes().of(element).sizeBytes(),
          false,
          false);
    }
    if (type instanceof Type.Pointer(Type target)) {
      Type.Array array = (Type.Array) Types.unalias(target).underlying();
      Code pointer = f.checkNotNil(slice.pos(), value.only(), 0);
      Code length = Code.of(array.length());
      return new Sliced(
          pointer, length, length, f.program.shapes().of(array.element()).sizeBytes(), false, true);
    }
    Value.Parts parts = value.parts();
    Code length = f.ir.leaf(parts.at(1), Scalar.I64);
    return new Sliced(f.ir.leaf(parts.at(0), Scalar.POINTER), length, length, 1, true, false);
  }

  private Value two(Pos pos, Sliced sliced, @Nullable Bound low, @Nullable Bound high) {
    Code end = high == null ? sliced.length : high.code;
    if (high != null) {
      boolean lengthLimit = sliced.text || sliced.array;
      checkAtMost(pos, high, sliced.capacity, lengthLimit ? "panicSliceAlen" : "panicSliceAcap");
    }
    Code start = low == null ? Code.of(0L) : low.code;
    if (low != null) {
      checkAtMost(pos, low, end, "panicSliceB");
    }
    return result(sliced, start, end, sliced.capacity);
  }

  private Value three(Pos pos, Sliced sliced, @Nullable Bound low, Bound high, Bound max) {
    boolean lengthLimit = sliced.array;
    checkAtMost(pos, max, sliced.capacity, lengthLimit ? "panicSlice3Alen" : "panicSlice3Acap");
    checkAtMost(pos, high, max.code, "panicSlice3B");
    Code start = low == null ? Code.of(0L) : low.code;
    if (low != null) {
      checkAtMost(pos, low, high.code, "panicSlice3C");
    }
    return result(sliced, start, high.code, max.code);
  }

  private void checkAtMost(Pos pos, Bound bound, Code limit, String failure) {
    if (bound.code instanceof Code.LongConst(long zero) && zero == 0) {
      return;
    }
    if (bound.code.equals(limit)) {
      return;
    }
    f.ir.check(
        Condition.GREATER,
        true,
        bound.code,
        limit,
        f.failure(pos, bound.unsigned ? failure + "U" : failure, bound.code, limit));
  }

  private Value result(Sliced sliced, Code start, Code end, Code capacity) {
    boolean fromStart = start instanceof Code.LongConst(long zero) && zero == 0;
    if (fromStart) {
      return sliced.text ? Value.of(sliced.pointer, end) : Value.of(sliced.pointer, end, capacity);
    }
    Code length = f.ir.copy(new Code.Arith(Code.Op.SUB, end, start), Scalar.I64, true);
    Code room =
        sliced.text
            ? length
            : f.ir.copy(new Code.Arith(Code.Op.SUB, capacity, start), Scalar.I64, true);
    // An empty rest must not point behind its object: the offset is dropped there.
    Code offset =
        new Code.Pure(
            Doors.plain("GoShifts", "unlessZero", "JJ", "J"),
            dev.tricolor.script.ir.JvmKind.LONG,
            List.of(PlaceLowering.scaled(start, sliced.elementBytes), room));
    Code pointer =
        f.ir.copy(new Code.Arith(Code.Op.ADD, sliced.pointer, offset), Scalar.POINTER, false);
    return sliced.text ? Value.of(pointer, length) : Value.of(pointer, length, room);
  }
}
