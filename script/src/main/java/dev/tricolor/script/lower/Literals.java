package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Constants, composite literals, closures and new variables. */
final class Literals {
  /**
   * Implicit variables ({@code new}, {@code &T{}}, closures, constant make) above this size escape.
   */
  private static final long MAX_IMPLICIT_STACK_BYTES = 64 << 10;

  private final FunctionLowering f;

  Literals(FunctionLowering f) {
    this.f = f;
  }

  // -- constants ---------------------------------------------------------------------------------

  Value constant(Expression.Const constant) {
    Type type = Types.unalias(constant.type()).underlying();
    BasicKind kind = ((Type.Basic) type).kind();
    return switch (constant.value()) {
      case Constant.Bool(boolean value) -> Value.of(Code.of(value ? 1 : 0));
      case Constant.Str string -> string(string);
      case Constant.Int _, Constant.Ratio _, Constant.Huge _, Constant.Complex _ ->
          number(kind, constant.value());
    };
  }

  private Value string(Constant.Str string) {
    int length = string.bytes().length();
    if (length == 0) {
      return Value.of(Code.of(0L), Code.of(0L));
    }
    return Value.of(
        new Code.Address(Code.Segment.READ_ONLY, f.program.staticData().text(string)),
        Code.of((long) length));
  }

  private static Value number(BasicKind kind, Constant value) {
    if (kind.isComplex()) {
      return Value.of(
          real(kind == BasicKind.COMPLEX64, Constants.real(value)),
          real(kind == BasicKind.COMPLEX64, Constants.imaginary(value)));
    }
    if (kind.isFloat()) {
      return Value.of(real(kind == BasicKind.FLOAT32, value));
    }
    Scalar scalar = Objects.requireNonNull(Shapes.scalarOf(kind));
    long bits = ((Constant.Int) value).value().longValue();
    return Value.of(
        scalar.kind() == dev.tricolor.script.ir.JvmKind.LONG ? Code.of(bits) : Code.of((int) bits));
  }

  private static Code real(boolean narrow, Constant value) {
    return narrow
        ? new Code.FloatConst(Rounding.toFloat(value))
        : new Code.DoubleConst(Rounding.toDouble(value));
  }

  // -- structs and arrays
  // --------------------------------------------------------------------------

  Value struct(Expression.StructLit literal) {
    Type.Struct struct = (Type.Struct) Types.unalias(literal.type()).underlying();
    if (!f.program.shapes().of(literal.type()).inRegisters()) {
      return inFrame(literal, literal.type());
    }
    List<Value> values = f.expressions.lowerAll(valuesOf(literal.elements()));
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      codes.addAll(fieldValue(literal, values, i, struct.fields().get(i).type()).codes());
    }
    return new Value.Parts(codes);
  }

  private Value.Parts fieldValue(
      Expression.StructLit literal, List<Value> values, int field, Type type) {
    for (int i = 0; i < values.size(); i++) {
      if (literal.elements().get(i).index() == field) {
        return values.get(i).parts();
      }
    }
    return f.zero(type).parts();
  }

  private static List<Expression> valuesOf(List<Expression.Element> elements) {
    return elements.stream().map(Expression.Element::value).toList();
  }

  Value array(Expression.ArrayLit literal) {
    if (!f.program.shapes().of(literal.type()).inRegisters()) {
      return inFrame(literal, literal.type());
    }
    if (literal.elements().isEmpty()) {
      return f.zero(literal.type());
    }
    return f.expressions.lower(literal.elements().getFirst().value());
  }

  private Value inFrame(Expression literal, Type type) {
    if (f.program.staticData().isStatic(literal)) {
      return new Value.InMemory(f.program.staticData().address(literal));
    }
    return new Value.InMemory(filledFrame(literal, type));
  }

  /** Evaluates a value into memory of the frame. */
  private Code.Address filledFrame(Expression value, Type type) {
    // Complete literals too: a frame's pointer words must never hold old bits.
    Code.Address memory = isBuiltInPlace(value, type) ? clearedFrame(type) : f.frameMemory(type);
    fill(new Place.InMemory(memory, 0, true), value, type);
    return memory;
  }

  private boolean isBuiltInPlace(Expression value, Type type) {
    boolean literal = value instanceof Expression.StructLit || value instanceof Expression.ArrayLit;
    return literal
        && !f.program.shapes().of(type).inRegisters()
        && !f.program.staticData().isStatic(value);
  }

  /**
   * Evaluates a value into memory that nothing else reads yet; literals are filled in place, which
   * must be zero.
   */
  private void fill(Place.InMemory target, Expression value, Type type) {
    if (!isBuiltInPlace(value, type)) {
      f.storeTo(target, type, f.expressions.lower(value));
      return;
    }
    if (value instanceof Expression.StructLit literal) {
      Type.Struct struct = (Type.Struct) Types.unalias(type).underlying();
      for (Expression.Element element : f.order.inOrder(literal.elements())) {
        int index = (int) element.index();
        fill(
            at(target, Shapes.offsets(struct)[index]),
            element.value(),
            struct.fields().get(index).type());
      }
    } else if (value instanceof Expression.ArrayLit literal) {
      Type.Array array = (Type.Array) Types.unalias(type).underlying();
      fillElements(target, literal.elements(), array.element());
    }
  }

  private void fillElements(
      Place.InMemory target, List<Expression.Element> elements, Type elementType) {
    long size = f.program.shapes().of(elementType).sizeBytes();
    for (Expression.Element element : f.order.inOrder(elements)) {
      fill(at(target, element.index() * size), element.value(), elementType);
    }
  }

  private static Place.InMemory at(Place.InMemory target, long offset) {
    return new Place.InMemory(target.address(), target.offset() + offset, target.inFrame());
  }

  // -- new variables
  // -------------------------------------------------------------------------------

  Value newVariable(Expression.NewVariable made) {
    Type type = ((Type.Pointer) Types.unalias(made.type()).underlying()).element();
    boolean onHeap =
        f.program.escapes().escapes(made)
            || f.program.shapes().of(type).sizeBytes() > MAX_IMPLICIT_STACK_BYTES;
    if (made.value() instanceof Expression.Zero) {
      return Value.of(onHeap ? f.allocate(made.pos(), type) : clearedFrame(type));
    }
    if (!onHeap) {
      return Value.of(filledFrame(made.value(), type));
    }
    if (f.program.shapes().of(type).inRegisters()) {
      Value value = f.keep(f.expressions.lower(made.value()), type);
      Code object = f.allocate(made.pos(), type);
      f.storeTo(new Place.InMemory(object, 0, false), type, value);
      return Value.of(object);
    }
    Code object = f.allocate(made.pos(), type);
    fill(new Place.InMemory(object, 0, false), made.value(), type);
    return Value.of(object);
  }

  private Code.Address clearedFrame(Type type) {
    Code.Address memory = f.frameMemory(type);
    f.storeTo(new Place.InMemory(memory, 0, true), type, f.zero(type));
    return memory;
  }

  // -- slices
  // --------------------------------------------------------------------------------------

  Value slice(Expression.SliceLit literal) {
    Type element = ((Type.Slice) Types.unalias(literal.type()).underlying()).element();
    Type array = new Type.Array(literal.length(), element);
    Code length = Code.of(literal.length());
    if (literal.length() == 0) {
      return Value.of(new Code.Address(Code.Segment.READ_ONLY, 0), length, length);
    }
    Place.InMemory target = backingArray(literal, array);
    Expression contents = new Expression.ArrayLit(literal.pos(), array, literal.elements());
    if (f.program.staticData().isStatic(contents)) {
      f.storeTo(target, array, f.loadMemory(f.program.staticData().address(contents), 0, array));
    } else {
      boolean complete = literal.elements().size() == literal.length();
      boolean plain = complete && f.program.shapes().of(element).inRegisters();
      if (target.inFrame() && !plain) {
        f.storeTo(target, array, f.zero(array));
      }
      fillElements(target, literal.elements(), element);
    }
    return Value.of(target.code(), length, length);
  }

  private Place.InMemory backingArray(Expression.SliceLit literal, Type array) {
    if (f.program.escapes().escapes(literal)) {
      return new Place.InMemory(f.allocate(literal.pos(), array), 0, false);
    }
    return new Place.InMemory(f.frameMemory(array), 0, true);
  }

  // -- closures
  // ------------------------------------------------------------------------------------

  Value closure(Expression.Closure closure) {
    Function function = closure.function();
    if (function.captures().isEmpty()) {
      return Value.of(f.program.staticClosure(function));
    }
    ClosureLayout layout = f.program.closureLayout(function);
    List<Value> captured = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (Function.Capture capture : function.captures()) {
      Type type = capture.variable().type();
      if (capture.byReference()) {
        captured.add(Value.of(f.addressOf(capture.variable())));
        types.add(new Type.Pointer(type));
      } else {
        captured.add(f.load(f.placeOf(capture.variable()), type));
        types.add(type);
      }
    }
    return closureObject(
        closure.pos(), function, layout, types, captured, f.program.escapes().escapes(closure));
  }

  Value methodValue(Expression.MethodValue value) {
    Function wrapper = value.wrapper();
    ClosureLayout layout = f.program.closureLayout(wrapper);
    Type type = value.receiver().type();
    Value receiver = f.expressions.lower(value.receiver());
    if (Types.unalias(type).underlying() instanceof Type.Interface) {
      Value.Parts parts = f.keep(receiver, type).parts();
      f.checkNotNil(value.pos(), parts.at(0), 0);
      receiver = parts;
    }
    return closureObject(
        value.pos(),
        wrapper,
        layout,
        List.of(type),
        List.of(receiver),
        f.program.escapes().escapes(value));
  }

  private Value closureObject(
      Pos pos,
      Function function,
      ClosureLayout layout,
      List<Type> types,
      List<Value> captured,
      boolean onHeap) {
    Place.InMemory object;
    if (onHeap) {
      List<Value> kept = new ArrayList<>();
      for (int i = 0; i < captured.size(); i++) {
        kept.add(f.keep(captured.get(i), types.get(i)));
      }
      captured = kept;
      object = new Place.InMemory(f.allocate(pos, layout.type()), 0, false);
    } else {
      object = new Place.InMemory(f.frameMemory(layout.type()), 0, true);
    }
    Code id = Code.of((long) f.program.idOf(function).id());
    f.ir.store(Scalar.U64, object.address(), object.offset(), id, object.inFrame());
    for (int i = 0; i < captured.size(); i++) {
      f.storeTo(at(object, layout.offsets()[i]), types.get(i), captured.get(i));
    }
    return Value.of(object.code());
  }
}
