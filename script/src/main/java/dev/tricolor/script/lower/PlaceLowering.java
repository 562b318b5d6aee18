package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;

/** Lowers expressions that may be assigned to, or of which the address may be taken. */
final class PlaceLowering {
  private final FunctionLowering f;

  PlaceLowering(FunctionLowering f) {
    this.f = f;
  }

  /** Whether an expression is a place (and not just a value that has parts). */
  static boolean isPlace(Expression expression) {
    return switch (expression) {
      case Expression.LocalRef _, Expression.GlobalRef _, Expression.Deref _, Expression.Blank _ ->
          true;
      case Expression.Field field -> hasPlace(field.operand());
      case Expression.Index index ->
          switch (Types.unalias(index.operand().type()).underlying()) {
            case Type.Slice _ -> true;
            case Type.Array _ -> hasPlace(index.operand());
            default -> false;
          };
      case Expression.MapIndex index -> !index.commaOk();
      default -> false;
    };
  }

  /** Whether parts of an expression are places; those of a map's element can only be read. */
  private static boolean hasPlace(Expression expression) {
    return !(expression instanceof Expression.MapIndex) && isPlace(expression);
  }

  /** {@code *&x} is {@code x}: inlining leaves it where a pointer was passed. */
  static Expression direct(Expression place) {
    return place instanceof Expression.Deref(_, _, Expression.AddressOf address)
        ? direct(address.place())
        : place;
  }

  /** Evaluates the operands of a place, and makes the checks after the last of them. */
  Place lower(Expression expression) {
    return check(Purity.isPurePlace(expression) ? expression : f.order.place(expression));
  }

  private Place check(Expression expression) {
    return switch (direct(expression)) {
      case Expression.LocalRef(_, var local) -> f.placeOf(local);
      case Expression.GlobalRef(_, var global) ->
          new Place.InMemory(
              new Code.Address(Code.Segment.GLOBALS, f.program.offsetOf(global)), 0, false);
      case Expression.Deref deref -> {
        Code pointer = f.expressions.lower(deref.operand()).only();
        yield new Place.InMemory(f.checkNotNil(deref.pos(), pointer, 0), 0, false);
      }
      case Expression.Field field -> lowerField(field);
      case Expression.Index index -> lowerIndex(index);
      case Expression.MapIndex index -> f.expressions.maps().place(index);
      case Expression.Blank _ -> new Place.Nothing();
      default -> throw new AssertionError("not a place: " + expression);
    };
  }

  private Place lowerField(Expression.Field field) {
    Type.Struct struct = (Type.Struct) Types.unalias(field.operand().type()).underlying();
    long offset = Shapes.offsets(struct)[field.index()];
    Expression holder = direct(field.operand());
    if (holder instanceof Expression.Deref(Pos pos, _, Expression operand)) {
      Code pointer = f.expressions.lower(operand).only();
      return new Place.InMemory(f.checkNotNil(pos, pointer, offset), offset, false);
    }
    return field(check(holder), struct, field.index());
  }

  /** The place of a field of the struct in {@code place}. */
  Place field(Place place, Type.Struct struct, int index) {
    return switch (place) {
      case Place.Registers(List<Register> registers) -> {
        int first = firstPart(struct, index);
        int width = f.program.shapes().of(struct.fields().get(index).type()).width();
        yield new Place.Registers(registers.subList(first, first + width));
      }
      case Place.InMemory memory ->
          new Place.InMemory(
              memory.address(), memory.offset() + Shapes.offsets(struct)[index], memory.inFrame());
      case Place.MapElement _, Place.Nothing _ -> throw new AssertionError("no fields here");
    };
  }

  /** Index of a field's first scalar among the struct's. */
  int firstPart(Type.Struct struct, int index) {
    int first = 0;
    for (int i = 0; i < index; i++) {
      first += f.program.shapes().of(struct.fields().get(i).type()).width();
    }
    return first;
  }

  private Place lowerIndex(Expression.Index index) {
    Type operandType = Types.unalias(index.operand().type()).underlying();
    if (operandType instanceof Type.Slice(Type element)) {
      List<Value> both = f.expressions.lowerAll(List.of(index.operand(), index.index()));
      Value.Parts slice = both.getFirst().parts();
      Code length = f.ir.leaf(slice.at(1), Scalar.I64);
      Code at = checkedIndex(index.pos(), both.get(1).only(), index.index().type(), length);
      Code base = f.ir.leaf(slice.at(0), Scalar.POINTER);
      return element(base, at, element, false);
    }
    Type.Array array = (Type.Array) operandType;
    Expression holder = direct(index.operand());
    Place place =
        holder instanceof Expression.Deref(Pos pos, _, Expression operand)
            ? new Place.InMemory(
                f.checkNotNil(pos, f.expressions.lower(operand).only(), 0), 0, false)
            : check(holder);
    Code at =
        checkedIndex(
            index.pos(),
            f.expressions.lower(index.index()).only(),
            index.index().type(),
            Code.of(array.length()));
    if (place instanceof Place.InMemory memory) {
      return element(memory, at, array.element());
    }
    return place;
  }

  /** The place of an element of an array in memory. */
  Place element(Place.InMemory array, Code index, Type element) {
    long size = f.program.shapes().of(element).sizeBytes();
    if (index instanceof Code.LongConst(long at)) {
      return new Place.InMemory(array.address(), array.offset() + at * size, array.inFrame());
    }
    return element(array.code(), index, element, array.inFrame());
  }

  private Place element(Code base, Code index, Type element, boolean inFrame) {
    long size = f.program.shapes().of(element).sizeBytes();
    if (index instanceof Code.LongConst(long at)) {
      return new Place.InMemory(base, at * size, inFrame);
    }
    // Not put into a register: the address is recomputed where it is used, so that it is no
    // pointer of its own across calls. The operands are leaves.
    return new Place.InMemory(new Code.Arith(Code.Op.ADD, base, scaled(index, size)), 0, inFrame);
  }

  static Code scaled(Code index, long size) {
    if (size == 1) {
      return index;
    }
    if (Long.bitCount(size) == 1) {
      return new Code.Arith(Code.Op.SHL, index, Code.of(Long.numberOfTrailingZeros(size)));
    }
    return new Code.Arith(Code.Op.MUL, index, Code.of(size));
  }

  /** An index of any integer type as a checked LONG leaf. */
  Code checkedIndex(Pos pos, Code index, Type indexType, Code length) {
    Scalar scalar = f.program.shapes().scalarOf(indexType);
    Code wide = f.ir.leaf(Numbers.toLong(index, scalar), Scalar.I64);
    if (wide instanceof Code.LongConst(long at)
        && length instanceof Code.LongConst(long count)
        && at >= 0
        && at < count) {
      return wide;
    }
    String failure = scalar.isUnsigned() ? "panicIndexU" : "panicIndex";
    f.ir.check(Condition.GREATER_EQUAL, true, wide, length, f.failure(pos, failure, wide, length));
    return wide;
  }
}
