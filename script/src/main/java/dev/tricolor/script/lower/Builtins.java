package dev.tricolor.script.lower;

import dev.tricolor.core.abi.GoSlices;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/** The built-in functions, those of package unsafe too. */
final class Builtins {
  private final FunctionLowering f;
  private final Printing printing;
  private final Appending appending;

  Builtins(FunctionLowering f) {
    this.f = f;
    this.printing = new Printing(f);
    this.appending = new Appending(f);
  }

  Appending appending() {
    return appending;
  }

  /** For effects only. */
  void evaluate(Expression.BuiltinCall call) {
    List<Expression> arguments = call.arguments();
    switch (call.builtin()) {
      case PRINT -> printing.print(arguments, false);
      case PRINTLN -> printing.print(arguments, true);
      case PANIC -> panic(call);
      case CLOSE ->
          f.expressions
              .channels()
              .close(call.pos(), f.expressions.lower(arguments.getFirst()).only());
      case DELETE -> {
        Type type = arguments.getFirst().type();
        List<Value> both =
            f.expressions.conversions().lookedAtLast(arguments.get(0), arguments.get(1));
        f.expressions.maps().delete(call.pos(), type, both.get(0).only(), both.get(1));
      }
      case CLEAR -> clear(call);
      default -> lower(call);
    }
  }

  Value lower(Expression.BuiltinCall call) {
    List<Expression> arguments = call.arguments();
    return switch (call.builtin()) {
      case APPEND -> appending.lower(call);
      case COPY -> copy(call);
      case LEN -> length(arguments.getFirst(), false);
      case CAP -> length(arguments.getFirst(), true);
      case MAKE -> make(call);
      case MIN, MAX -> extreme(call);
      case COMPLEX -> {
        List<Value> both = f.expressions.lowerAll(arguments);
        yield Value.of(both.get(0).only(), both.get(1).only());
      }
      case REAL -> Value.of(f.expressions.lower(arguments.getFirst()).parts().at(0));
      case IMAG -> Value.of(f.expressions.lower(arguments.getFirst()).parts().at(1));
      case RECOVER -> recover();
      case UNSAFE_ADD -> unsafeAdd(arguments);
      case UNSAFE_SLICE -> unsafeSlice(call.pos(), arguments);
      case UNSAFE_STRING -> unsafeString(arguments);
      case UNSAFE_SLICE_DATA, UNSAFE_STRING_DATA ->
          Value.of(f.expressions.lower(arguments.getFirst()).parts().at(0));
      case NEW, PANIC, PRINT, PRINTLN, CLOSE, DELETE, CLEAR -> {
        evaluate(call);
        yield new Value.Parts(List.of());
      }
      case UNSAFE_ALIGNOF, UNSAFE_OFFSETOF, UNSAFE_SIZEOF ->
          throw new AssertionError("not folded: " + call.builtin());
    };
  }

  private void panic(Expression.BuiltinCall call) {
    Value.Parts value = f.expressions.lower(call.arguments().getFirst()).parts();
    f.ir.door(
        call.pos(),
        Doors.framed("GoPanics", "panic", "JJ", "Ljava/lang/RuntimeException;"),
        value.codes());
    f.ir.finish(new Block.Exit.Unreachable());
  }

  private Value recover() {
    return new Value.Parts(
        f.ir.invoke(
            new dev.tricolor.script.ir.Instruction.Target.Java(
                Doors.context("GoPanics", "recover", "J", "J"), true, false),
            List.of(new Code.CallerOffset()),
            List.of(Scalar.U64, Scalar.POINTER),
            false,
            null));
  }

  private void clear(Expression.BuiltinCall call) {
    Expression operand = call.arguments().getFirst();
    Value value = f.expressions.lower(operand);
    if (Types.unalias(operand.type()).underlying() instanceof Type.Slice(Type element)) {
      Value.Parts slice = value.parts();
      Code pointer = f.ir.leaf(slice.at(0), Scalar.POINTER);
      long size = f.program.shapes().of(element).sizeBytes();
      Code bytes = PlaceLowering.scaled(f.ir.leaf(slice.at(1), Scalar.I64), size);
      f.program.copies().clearBytes(f, pointer, bytes, element);
    } else {
      f.expressions.maps().clear(call.pos(), operand.type(), value.only());
    }
  }

  // -- len, cap, copy
  // --------------------------------------------------------------------------------

  private Value length(Expression operand, boolean capacity) {
    if (!capacity && operand instanceof Expression.Convert convert && Conversions.isText(convert)) {
      return textLength(convert);
    }
    Value value = f.expressions.lower(operand);
    return switch (Types.unalias(operand.type()).underlying()) {
      case Type.Slice _ -> Value.of(value.parts().at(capacity ? 2 : 1));
      case Type.MapType _ -> pure("GoMaps", "length", value.only());
      case Type.Chan _ -> pure("GoChannels", capacity ? "capacity" : "length", value.only());
      case Type.Array array -> Value.of(Code.of(array.length()));
      case Type.Pointer(Type target) ->
          Value.of(Code.of(((Type.Array) Types.unalias(target).underlying()).length()));
      default -> Value.of(value.parts().at(1));
    };
  }

  /** The length of a conversion's result, which nobody needs. */
  private Value textLength(Expression.Convert convert) {
    Value.Parts text = f.expressions.lower(convert.operand()).parts();
    return Conversions.isRunesOfString(convert)
        ? Value.of(
            f.ir.copy(
                new Code.Pure(
                    Doors.plain("GoStrings", "countRunes", "JJ", "J"),
                    JvmKind.LONG,
                    List.of(text.at(0), text.at(1))),
                Scalar.I64,
                true))
        : Value.of(text.at(1));
  }

  private Value pure(String door, String name, Code argument) {
    // Reads memory that calls may change: fixed in a register at once.
    Code code = new Code.Pure(Doors.plain(door, name, "J", "J"), JvmKind.LONG, List.of(argument));
    return Value.of(f.ir.copy(code, Scalar.I64, true));
  }

  private Value copy(Expression.BuiltinCall call) {
    List<Value> both = f.expressions.lowerAll(call.arguments());
    Type target = Types.unalias(call.arguments().getFirst().type()).underlying();
    Type element = ((Type.Slice) target).element();
    Value.Parts to = both.get(0).parts();
    Value.Parts from = both.get(1).parts();
    Code count =
        f.ir.copy(
            new Code.Pure(
                Doors.jdk("java/lang/Math", "min", "(JJ)J"),
                JvmKind.LONG,
                List.of(to.at(1), from.at(1))),
            Scalar.I64,
            true);
    long size = f.program.shapes().of(element).sizeBytes();
    f.program
        .copies()
        .copyElements(f, from.at(0), to.at(0), PlaceLowering.scaled(count, size), element);
    return Value.of(count);
  }

  // -- make
  // ------------------------------------------------------------------------------------------

  private Value make(Expression.BuiltinCall call) {
    Type type = Types.unalias(call.type()).underlying();
    List<Value> sizes = f.expressions.lowerAll(call.arguments());
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      Scalar scalar = f.program.shapes().scalarOf(call.arguments().get(i).type());
      codes.add(f.ir.leaf(Numbers.toLong(sizes.get(i).only(), scalar), Scalar.I64));
    }
    return switch (type) {
      case Type.Slice(Type element) -> makeSlice(call, element, codes);
      case Type.MapType _ ->
          Value.of(f.expressions.maps().make(call, codes.isEmpty() ? Code.of(0L) : codes.get(0)));
      case Type.Chan _ ->
          Value.of(
              f.expressions
                  .channels()
                  .make(call.pos(), call.type(), codes.isEmpty() ? Code.of(0L) : codes.get(0)));
      default -> throw new AssertionError("cannot make " + type);
    };
  }

  private Value makeSlice(Expression.BuiltinCall call, Type element, List<Code> sizes) {
    Code length = sizes.get(0);
    Code capacity = sizes.size() > 1 ? sizes.get(1) : length;
    long elementBytes = f.program.shapes().of(element).sizeBytes();
    if (!f.program.escapes().escapes(call)
        && capacity instanceof Code.LongConst(long count)
        && length instanceof Code.LongConst(long used)
        && used >= 0
        && used <= count
        && count <= (64 << 10) / Math.max(1, elementBytes)) {
      Type array = new Type.Array(count, element);
      Code.Address memory = f.frameMemory(array);
      if (count > 0) {
        f.storeTo(new Place.InMemory(memory, 0, true), array, f.zero(array));
      }
      return Value.of(memory, length, capacity);
    }
    Code type = Code.of(f.program.descriptors().idOf(element));
    if (!f.program.escapes().escapes(call) && fitsBuffer(elementBytes)) {
      return makeInBuffer(call.pos(), element, type, length, capacity);
    }
    Code pointer =
        f.ir
            .door(
                call.pos(),
                Doors.framed("GoSlices", "make", "IJJ", "J"),
                List.of(type, length, capacity),
                Scalar.POINTER)
            .getFirst();
    return Value.of(pointer, length, capacity);
  }

  private static boolean fitsBuffer(long elementBytes) {
    return elementBytes > 0 && elementBytes <= GoSlices.BUFFER_BYTES;
  }

  /** A slice that does not escape and whose size only the run shows: a small one in the frame. */
  private Value makeInBuffer(Pos pos, Type element, Code type, Code length, Code capacity) {
    long elementBytes = f.program.shapes().of(element).sizeBytes();
    Type array = new Type.Array(GoSlices.BUFFER_BYTES / elementBytes, element);
    Code pointer =
        f.ir
            .invoke(
                new Instruction.Target.Java(
                    Doors.framed("GoSlices", "makeInBuffer", "JIJJ", "J"), true, true),
                List.of(f.frameMemory(array), type, length, capacity),
                List.of(Scalar.POINTER),
                false,
                f.ir.site(pos))
            .getFirst();
    return Value.of(pointer, length, capacity);
  }

  // -- min, max
  // --------------------------------------------------------------------------------------

  private Value extreme(Expression.BuiltinCall call) {
    boolean isMin = call.builtin() == dev.tricolor.script.types.Builtin.MIN;
    List<Value> values = f.expressions.lowerAll(call.arguments());
    BasicKind kind = ((Type.Basic) Types.unalias(call.type()).underlying()).kind();
    Value best = f.keep(values.getFirst(), call.type());
    for (Value next : values.subList(1, values.size())) {
      best =
          kind.isString()
              ? extremeString(isMin, best.parts(), next, call.type())
              : extremeNumber(isMin, kind, best.only(), next.only());
    }
    return best;
  }

  private Value extremeNumber(boolean isMin, BasicKind kind, Code a, Code b) {
    Scalar scalar = java.util.Objects.requireNonNull(Shapes.scalarOf(kind));
    char letter = scalar.kind().descriptor();
    String descriptor = "(" + letter + letter + ")" + letter;
    String name = isMin ? "min" : "max";
    boolean unsignedWide = scalar == Scalar.U64 || scalar == Scalar.U32;
    var method =
        unsignedWide
            ? Doors.plain("GoShifts", name + "Unsigned", "" + letter + letter, "" + letter)
            : Doors.jdk("java/lang/Math", name, descriptor);
    return Value.of(f.ir.copy(new Code.Pure(method, scalar.kind(), List.of(a, b)), scalar, true));
  }

  private Value extremeString(boolean isMin, Value.Parts best, Value next, Type type) {
    Value.Parts other = f.keep(next, type).parts();
    Place result = f.expressions.interfaces().freshPlace(type, f.program.shapes().of(type));
    Block take = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.storeTo(result, type, best);
    Code order =
        new Code.Pure(
            Doors.plain("GoStrings", "compare", "JJJJ", "I"),
            JvmKind.INT,
            List.of(other.at(0), other.at(1), best.at(0), best.at(1)));
    f.ir.branch(isMin ? Condition.LESS : Condition.GREATER, false, order, Code.of(0), take, end);
    f.ir.start(take);
    f.storeTo(result, type, other);
    f.ir.goTo(end);
    f.ir.start(end);
    return f.load(result, type);
  }

  // -- unsafe
  // ----------------------------------------------------------------------------------------

  private Code asLong(Expression expression, Value value) {
    return Numbers.toLong(value.only(), f.program.shapes().scalarOf(expression.type()));
  }

  private Value unsafeAdd(List<Expression> arguments) {
    List<Value> both = f.expressions.lowerAll(arguments);
    return Value.of(
        new Code.Arith(Code.Op.ADD, both.get(0).only(), asLong(arguments.get(1), both.get(1))));
  }

  private Value unsafeSlice(Pos pos, List<Expression> arguments) {
    List<Value> both = f.expressions.lowerAll(arguments);
    Code length = f.ir.leaf(asLong(arguments.get(1), both.get(1)), Scalar.I64);
    f.ir.check(
        Condition.LESS, false, length, Code.of(0L), f.failure(pos, "panicUnsafeSliceLength"));
    return Value.of(both.get(0).only(), length, length);
  }

  private Value unsafeString(List<Expression> arguments) {
    List<Value> both = f.expressions.lowerAll(arguments);
    return Value.of(both.get(0).only(), asLong(arguments.get(1), both.get(1)));
  }
}
