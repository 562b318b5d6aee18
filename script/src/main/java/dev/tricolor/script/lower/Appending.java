package dev.tricolor.script.lower;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code append}: the capacity test is inline, growth is the runtime's. A slice in memory that
 * grows in its own place gets a new array and capacity only where it really grows, as gc does it:
 * mostly its length is all that changes, and no barrier is passed.
 */
final class Appending {
  private final FunctionLowering f;

  Appending(FunctionLowering f) {
    this.f = f;
  }

  Value lower(Expression.BuiltinCall call) {
    Expression zeros = countOfZeros(call);
    if (zeros != null) {
      return appendZeros(call, elementOf(call), zeros);
    }
    List<Value> values = f.expressions.lowerAll(call.arguments());
    Value.Parts slice = f.keep(values.getFirst(), call.type()).parts();
    return append(call.pos(), added(call, values.subList(1, values.size())), slice);
  }

  /** Whether {@code place = value} appends to the variable that it sets. */
  static boolean isInPlace(Expression place, Expression value) {
    return value instanceof Expression.BuiltinCall call
        && call.builtin() == Builtin.APPEND
        && countOfZeros(call) == null
        && SameVariable.same(place, call.arguments().getFirst())
        && Purity.isPurePlace(place);
  }

  /** {@code place = append(place, ...)}, see {@link #isInPlace}: what is added comes first. */
  void lowerInPlace(Expression place, Expression append) {
    Expression.BuiltinCall call = (Expression.BuiltinCall) append;
    List<Expression> values = call.arguments().subList(1, call.arguments().size());
    Added added = added(call, f.expressions.lowerAll(values));
    Place home = f.places.lower(place);
    if (home instanceof Place.MapElement element) {
      home = f.expressions.maps().slot(element);
    }
    if (home instanceof Place.InMemory memory) {
      appendIn(memory, call.pos(), added);
    } else {
      Value.Parts slice = f.keep(f.load(home, call.type()), call.type()).parts();
      f.storeTo(home, call.type(), append(call.pos(), added, slice));
    }
  }

  /**
   * What is appended, safe from whatever is evaluated later.
   *
   * @param count how many elements
   * @param each their values, or else null
   * @param from where they lie, or else null
   */
  private record Added(Type element, Code count, @Nullable List<Value> each, @Nullable Code from) {}

  private Added added(Expression.BuiltinCall call, List<Value> values) {
    Type element = elementOf(call);
    if (call.spread()) {
      Value.Parts spread = values.getFirst().parts();
      Code from = f.ir.stable(spread.at(0), Scalar.POINTER);
      return new Added(element, f.ir.stable(spread.at(1), Scalar.I64), null, from);
    }
    List<Value> each = values.stream().map(value -> f.keep(value, element)).toList();
    return new Added(element, Code.of((long) each.size()), each, null);
  }

  private static Type elementOf(Expression.BuiltinCall call) {
    return ((Type.Slice) Types.unalias(call.type()).underlying()).element();
  }

  /** The count, if what is appended is {@code make([]T, count)...}. */
  private static @Nullable Expression countOfZeros(Expression.BuiltinCall call) {
    return call.spread()
            && call.arguments().get(1) instanceof Expression.BuiltinCall made
            && made.builtin() == Builtin.MAKE
            && made.arguments().size() == 1
        ? made.arguments().getFirst()
        : null;
  }

  /** What {@code make} would fill is cleared in place, as gc does. */
  private Value appendZeros(Expression.BuiltinCall call, Type element, Expression count) {
    List<Value> values = f.expressions.lowerAll(List.of(call.arguments().getFirst(), count));
    Value.Parts slice = values.getFirst().parts();
    Scalar scalar = f.program.shapes().scalarOf(count.type());
    List<Code> longer =
        f.ir.door(
            call.pos(),
            Doors.framed("GoSlices", "extend", "IJJJJ", "J"),
            List.of(
                Code.of(f.program.descriptors().idOf(element)),
                slice.at(0),
                slice.at(1),
                slice.at(2),
                Numbers.toLong(values.get(1).only(), scalar)),
            Scalar.POINTER,
            Scalar.I64,
            Scalar.I64);
    return Value.of(longer.get(0), longer.get(1), longer.get(2));
  }

  /** A slice that begins with {@code slice} and ends with what is added. */
  private Value.Parts append(Pos pos, Added added, Value.Parts slice) {
    Code sum = new Code.Arith(Code.Op.ADD, slice.at(1), added.count());
    Code newLength = f.ir.copy(sum, Scalar.I64, true);
    Register pointer = f.ir.variable(Scalar.POINTER, false);
    Register capacity = f.ir.variable(Scalar.I64, true);
    f.ir.set(pointer, slice.at(0));
    f.ir.set(capacity, slice.at(2));
    Block grow = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.branch(Condition.GREATER, true, newLength, slice.at(2), grow, end);
    f.ir.start(grow);
    List<Code> larger = grow(pos, added, slice.at(0), newLength, slice.at(2));
    f.ir.set(pointer, larger.get(0));
    f.ir.set(capacity, larger.get(2));
    f.ir.goTo(end);
    f.ir.start(end);
    fill(added, new Code.Use(pointer), slice.at(1));
    return Value.of(new Code.Use(pointer), newLength, new Code.Use(capacity));
  }

  /**
   * Appends to the slice in {@code home}. Nothing that was read before growth is used after it:
   * what lives across the call would wait in the host's memory where nothing grows, too.
   */
  private void appendIn(Place.InMemory home, Pos pos, Added added) {
    Code capacity = f.ir.copy(part(home, 2, Scalar.I64), Scalar.I64, true);
    Code sum = new Code.Arith(Code.Op.ADD, part(home, 1, Scalar.I64), added.count());
    Code newLength = f.ir.copy(sum, Scalar.I64, true);
    Block grow = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.branch(Condition.GREATER, true, newLength, capacity, grow, end);
    f.ir.start(grow);
    Code pointer = f.ir.copy(part(home, 0, Scalar.POINTER), Scalar.POINTER, false);
    List<Code> larger = grow(pos, added, pointer, newLength, capacity);
    storePart(home, 0, Scalar.POINTER, larger.get(0));
    storePart(home, 2, Scalar.I64, larger.get(2));
    f.ir.goTo(end);
    f.ir.start(end);
    Code oldLength = f.ir.copy(part(home, 1, Scalar.I64), Scalar.I64, true);
    storePart(home, 1, Scalar.I64, new Code.Arith(Code.Op.ADD, oldLength, added.count()));
    fill(added, f.ir.copy(part(home, 0, Scalar.POINTER), Scalar.POINTER, false), oldLength);
  }

  private static Code part(Place.InMemory slice, int part, Scalar scalar) {
    return new Code.Load(scalar, slice.address(), slice.offset() + 8L * part);
  }

  private void storePart(Place.InMemory slice, int part, Scalar scalar, Code value) {
    f.ir.store(scalar, slice.address(), slice.offset() + 8L * part, value, slice.inFrame());
  }

  /** Stores what is added behind the first {@code length} elements of an array. */
  private void fill(Added added, Code array, Code length) {
    long size = f.program.shapes().of(added.element()).sizeBytes();
    Code end = new Code.Arith(Code.Op.ADD, array, PlaceLowering.scaled(length, size));
    if (added.from() != null) {
      Code bytes = PlaceLowering.scaled(added.count(), size);
      f.program.copies().copyElements(f, added.from(), end, bytes, added.element());
      return;
    }
    List<Value> each = Objects.requireNonNull(added.each());
    for (int i = 0; i < each.size(); i++) {
      f.storeTo(new Place.InMemory(end, i * size, false), added.element(), each.get(i));
    }
  }

  private List<Code> grow(Pos pos, Added added, Code pointer, Code newLength, Code capacity) {
    TypeDescriptor descriptor = f.program.descriptors().of(added.element());
    boolean plain = !descriptor.hasPointers();
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.of(descriptor.id()));
    if (plain) {
      arguments.add(Code.of(descriptor.sizeBytes()));
    }
    arguments.addAll(List.of(pointer, newLength, capacity, added.count()));
    return f.ir.door(
        pos,
        plain
            ? Doors.framed("GoSlices", "growPlain", "IJJJJJ", "J")
            : Doors.framed("GoSlices", "grow", "IJJJJ", "J"),
        arguments,
        Scalar.POINTER,
        Scalar.I64,
        Scalar.I64);
  }
}
