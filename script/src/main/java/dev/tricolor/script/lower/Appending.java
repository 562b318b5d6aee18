package dev.tricolor.script.lower;

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
import java.util.List;

/** {@code append}: the capacity test is inline, growth is the runtime's. */
final class Appending {
  private final FunctionLowering f;

  Appending(FunctionLowering f) {
    this.f = f;
  }

  Value lower(Expression.BuiltinCall call) {
    Type element = ((Type.Slice) Types.unalias(call.type()).underlying()).element();
    if (call.spread()
        && call.arguments().get(1) instanceof Expression.BuiltinCall made
        && made.builtin() == Builtin.MAKE
        && made.arguments().size() == 1) {
      return appendZeros(call, element, made.arguments().getFirst());
    }
    List<Value> values = f.expressions.lowerAll(call.arguments());
    if (values.size() == 1) {
      return values.getFirst();
    }
    Value.Parts slice = f.keep(values.getFirst(), call.type()).parts();
    return call.spread()
        ? appendAll(call.pos(), element, slice, values.get(1).parts())
        : appendEach(call, element, slice, values.subList(1, values.size()));
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

  private Value appendEach(
      Expression.BuiltinCall call, Type element, Value.Parts slice, List<Value> added) {
    List<Value> kept = added.stream().map(value -> f.keep(value, element)).toList();
    Code count = Code.of((long) kept.size());
    Code oldLength = slice.at(1);
    Value.Parts room = makeRoom(call.pos(), element, slice, count);
    long size = f.program.shapes().of(element).sizeBytes();
    Code base = new Code.Arith(Code.Op.ADD, room.at(0), PlaceLowering.scaled(oldLength, size));
    for (int i = 0; i < kept.size(); i++) {
      f.storeTo(new Place.InMemory(base, i * size, false), element, kept.get(i));
    }
    return room;
  }

  private Value appendAll(Pos pos, Type element, Value.Parts slice, Value.Parts added) {
    Code from = f.ir.stable(added.at(0), Scalar.POINTER);
    Code count = f.ir.stable(added.at(1), Scalar.I64);
    Code oldLength = slice.at(1);
    Value.Parts room = makeRoom(pos, element, slice, count);
    long size = f.program.shapes().of(element).sizeBytes();
    Code to = new Code.Arith(Code.Op.ADD, room.at(0), PlaceLowering.scaled(oldLength, size));
    f.program.copies().copyElements(f, from, to, PlaceLowering.scaled(count, size), element);
    return room;
  }

  /** A slice that is {@code count} longer, with the same beginning. */
  private Value.Parts makeRoom(Pos pos, Type element, Value.Parts slice, Code count) {
    Code newLength = f.ir.copy(new Code.Arith(Code.Op.ADD, slice.at(1), count), Scalar.I64, true);
    Register pointer = f.ir.variable(Scalar.POINTER, false);
    Register capacity = f.ir.variable(Scalar.I64, true);
    Block grow = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.set(pointer, slice.at(0));
    f.ir.set(capacity, slice.at(2));
    f.ir.branch(Condition.GREATER, true, newLength, slice.at(2), grow, end);
    f.ir.start(grow);
    List<Code> larger =
        f.ir.door(
            pos,
            Doors.framed("GoSlices", "grow", "IJJJJ", "J"),
            List.of(
                Code.of(f.program.descriptors().idOf(element)),
                slice.at(0),
                newLength,
                slice.at(2),
                count),
            Scalar.POINTER,
            Scalar.I64,
            Scalar.I64);
    f.ir.set(pointer, larger.get(0));
    f.ir.set(capacity, larger.get(2));
    f.ir.goTo(end);
    f.ir.start(end);
    return Value.of(new Code.Use(pointer), newLength, new Code.Use(capacity));
  }
}
