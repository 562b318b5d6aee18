package dev.tricolor.script.lower;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** for and range. */
final class LoopLowering {
  private static final int ITERATOR_BYTES = 96;

  private final FunctionLowering f;
  private final StatementLowering statements;

  LoopLowering(FunctionLowering f, StatementLowering statements) {
    this.f = f;
    this.statements = statements;
  }

  void lower(Statement.For loop) {
    Block head = f.ir.newBlock();
    Block body = f.ir.newBlock();
    Block next = statements.blockOf(loop.continueTarget());
    Block end = statements.blockOf(loop.breakTarget());
    f.ir.goTo(head);
    f.ir.start(head);
    if (loop.condition() == null) {
      f.ir.goTo(body);
    } else {
      f.expressions.condition(loop.condition(), body, end);
    }
    f.ir.start(body);
    statements.lower(loop.body());
    f.ir.goTo(next);
    f.ir.start(next);
    for (Local variable : loop.perIteration()) {
      Value value = f.keep(f.load(f.placeOf(variable), variable.type()), variable.type());
      f.declare(variable, value);
    }
    if (loop.post() != null) {
      statements.lower(loop.post());
    }
    f.ir.goTo(head);
    f.ir.start(end);
  }

  void lower(Statement.Range loop) {
    Type type = Types.unalias(loop.operand().type()).underlying();
    switch (type) {
      case Type.Basic basic when basic.kind().isString() -> overString(loop);
      case Type.Basic _ -> overInteger(loop);
      case Type.Slice(Type element) -> overSlice(loop, element);
      case Type.Array array -> overArray(loop, array);
      case Type.Pointer(Type target) ->
          overArrayPointer(loop, (Type.Array) Types.unalias(target).underlying());
      case Type.MapType map -> overMap(loop, map);
      case Type.Chan chan -> overChannel(loop, chan);
      default -> throw new AssertionError("cannot range over " + type);
    }
  }

  private void bind(@Nullable Local local, Value value) {
    if (local != null) {
      f.declare(local, value);
    }
  }

  /** Counts from 0 to a limit; {@code start} binds the iteration's variables. */
  private void count(
      Statement.Range loop, Scalar scalar, Code limit, java.util.function.Consumer<Code> start) {
    Register counter = f.ir.variable(scalar, true);
    boolean wide = scalar.kind() == JvmKind.LONG;
    f.ir.set(counter, FunctionLowering.zero(scalar));
    Block head = f.ir.newBlock();
    Block body = f.ir.newBlock();
    Block next = statements.blockOf(loop.continueTarget());
    Block end = statements.blockOf(loop.breakTarget());
    Code at = new Code.Use(counter);
    f.ir.goTo(head);
    f.ir.start(head);
    f.ir.branch(Condition.LESS, scalar.isUnsigned(), at, limit, body, end);
    f.ir.start(body);
    start.accept(at);
    statements.lower(loop.body());
    f.ir.goTo(next);
    f.ir.start(next);
    Code one = wide ? Code.of(1L) : Code.of(1);
    f.ir.set(counter, Numbers.wrap(new Code.Arith(Code.Op.ADD, at, one), scalar));
    f.ir.goTo(head);
    f.ir.start(end);
  }

  private void overInteger(Statement.Range loop) {
    Scalar scalar = f.program.shapes().scalarOf(loop.operand().type());
    Code limit = f.ir.stable(f.expressions.lower(loop.operand()).only(), scalar);
    count(loop, scalar, limit, at -> bind(loop.key(), Value.of(at)));
  }

  private void overSlice(Statement.Range loop, Type element) {
    // The bytes of a string do not change.
    Expression operand =
        Conversions.isBytesOfString(loop.operand())
            ? ((Expression.Convert) loop.operand()).operand()
            : loop.operand();
    Value.Parts slice = f.keep(f.expressions.lower(operand), operand.type()).parts();
    elements(loop, new Place.InMemory(slice.at(0), 0, false), slice.at(1), element);
  }

  private void elements(Statement.Range loop, Place.InMemory base, Code length, Type element) {
    count(
        loop,
        Scalar.I64,
        length,
        at -> {
          bind(loop.key(), Value.of(at));
          if (loop.value() != null) {
            bind(loop.value(), f.load(f.places.element(base, at, element), element));
          }
        });
  }

  private void overArray(Statement.Range loop, Type.Array array) {
    Code length = Code.of(array.length());
    if (loop.value() == null) {
      f.expressions.evaluate(loop.operand());
      count(loop, Scalar.I64, length, at -> bind(loop.key(), Value.of(at)));
      return;
    }
    Type type = loop.operand().type();
    Code.Address copy = f.frameMemory(type);
    Place.InMemory place = new Place.InMemory(copy, 0, true);
    f.storeTo(place, type, f.expressions.lower(loop.operand()));
    elements(loop, place, length, array.element());
  }

  private void overArrayPointer(Statement.Range loop, Type.Array array) {
    Code pointer = f.ir.stable(f.expressions.lower(loop.operand()).only(), Scalar.POINTER);
    if (loop.value() != null && array.length() > 0) {
      f.checkNotNil(loop.pos(), pointer, 0);
    }
    elements(loop, new Place.InMemory(pointer, 0, false), Code.of(array.length()), array.element());
  }

  private void overString(Statement.Range loop) {
    Value.Parts string = f.keep(f.expressions.lower(loop.operand()), loop.operand().type()).parts();
    Register index = f.ir.variable(Scalar.I64, true);
    Register rune = f.ir.variable(Scalar.I32, true);
    Register width = f.ir.variable(Scalar.I64, true);
    f.ir.set(index, Code.of(0L));
    Block head = f.ir.newBlock();
    Block decode = f.ir.newBlock();
    Block slow = f.ir.newBlock();
    Block body = f.ir.newBlock();
    Block next = statements.blockOf(loop.continueTarget());
    Block end = statements.blockOf(loop.breakTarget());
    Code at = new Code.Use(index);
    f.ir.goTo(head);
    f.ir.start(head);
    f.ir.branch(Condition.LESS, false, at, string.at(1), decode, end);
    f.ir.start(decode);
    f.ir.set(rune, new Code.Load(Scalar.U8, new Code.Arith(Code.Op.ADD, string.at(0), at), 0));
    f.ir.set(width, Code.of(1L));
    f.ir.branch(Condition.LESS, false, new Code.Use(rune), Code.of(0x80), body, slow);
    f.ir.start(slow);
    Code decoded =
        f.ir.copy(
            new Code.Pure(
                Doors.plain("GoStrings", "decodeRune", "JJJ", "J"),
                JvmKind.LONG,
                List.of(string.at(0), string.at(1), at)),
            Scalar.I64,
            true);
    f.ir.set(rune, new Code.Cast(Code.CastOp.L2I, decoded));
    f.ir.set(width, new Code.Arith(Code.Op.SHR, decoded, Code.of(32)));
    f.ir.goTo(body);
    f.ir.start(body);
    bind(loop.key(), Value.of(at));
    bind(loop.value(), Value.of(new Code.Use(rune)));
    statements.lower(loop.body());
    f.ir.goTo(next);
    f.ir.start(next);
    f.ir.set(index, new Code.Arith(Code.Op.ADD, at, new Code.Use(width)));
    f.ir.goTo(head);
    f.ir.start(end);
  }

  private void overMap(Statement.Range loop, Type.MapType map) {
    Code.Address iterator = f.frameMemory(ITERATOR_BYTES, MapLayout.ITERATOR_POINTERS);
    Code operand = f.ir.stable(f.expressions.lower(loop.operand()).only(), Scalar.POINTER);
    f.program.copies().clearBytes(f, iterator, Code.of((long) ITERATOR_BYTES), Types.UINTPTR);
    f.ir.door(
        loop.pos(),
        Doors.framed("GoMaps", "iterateStart", "IJJ", "V"),
        List.of(Code.of(f.program.descriptors().idOf(loop.operand().type())), operand, iterator));
    Block head = f.ir.newBlock();
    Block body = f.ir.newBlock();
    Block next = statements.blockOf(loop.continueTarget());
    Block end = statements.blockOf(loop.breakTarget());
    f.ir.goTo(head);
    f.ir.start(head);
    Code key = f.ir.copy(new Code.Load(Scalar.POINTER, iterator, 0), Scalar.POINTER, true);
    f.ir.branch(Condition.NOT_EQUAL, false, key, Code.of(0L), body, end);
    f.ir.start(body);
    if (loop.key() != null) {
      bind(loop.key(), f.loadMemory(key, 0, map.key()));
    }
    if (loop.value() != null) {
      Code element = f.ir.copy(new Code.Load(Scalar.POINTER, iterator, 8), Scalar.POINTER, true);
      bind(loop.value(), f.loadMemory(element, 0, map.element()));
    }
    statements.lower(loop.body());
    f.ir.goTo(next);
    f.ir.start(next);
    f.ir.door(loop.pos(), Doors.framed("GoMaps", "iterateNext", "J", "V"), List.of(iterator));
    f.ir.goTo(head);
    f.ir.start(end);
  }

  private void overChannel(Statement.Range loop, Type.Chan chan) {
    Code channel = f.ir.stable(f.expressions.lower(loop.operand()).only(), Scalar.POINTER);
    Block head = statements.blockOf(loop.continueTarget());
    Block body = f.ir.newBlock();
    Block end = statements.blockOf(loop.breakTarget());
    f.ir.goTo(head);
    f.ir.start(head);
    List<Value> received = f.expressions.channels().receive(loop.pos(), channel, chan.element());
    f.ir.branch(Condition.NOT_EQUAL, false, received.get(1).only(), Code.of(0), body, end);
    f.ir.start(body);
    bind(loop.key(), received.getFirst());
    statements.lower(loop.body());
    f.ir.goTo(head);
    f.ir.start(end);
  }
}
