package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeSets;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Conversions to interfaces, assertions, and the words that interfaces are made of. */
final class Interfaces {
  private static final long ITAB_TYPE = 8;

  private final FunctionLowering f;

  Interfaces(FunctionLowering f) {
    this.f = f;
  }

  /** Whether an interface type has no methods, so that its first word is a type, not an itab. */
  static boolean isEmpty(Type type) {
    return TypeSets.of(Types.unalias(type)).methods().isEmpty();
  }

  // -- conversion --------------------------------------------------------------------------------

  Value toInterface(Expression.ToInterface conversion) {
    Type from = conversion.operand().type();
    if (Types.unalias(from).underlying() instanceof Type.Interface) {
      return betweenInterfaces(conversion);
    }
    Code word = firstWord(conversion.type(), from);
    if (conversion.operand() instanceof Expression.Const constant) {
      Code data = f.program.staticData().boxed(constant, from);
      return Value.of(word, data);
    }
    Value value = f.expressions.lower(conversion.operand());
    return Value.of(word, box(conversion, from, value));
  }

  /** The type or itab word of an interface of {@code target} type that holds a {@code concrete}. */
  Code firstWord(Type target, Type concrete) {
    long offset =
        isEmpty(target) ? f.program.typeOffset(concrete) : f.program.itabOffset(target, concrete);
    return new Code.Address(Code.Segment.READ_ONLY, offset);
  }

  private Code box(Expression.ToInterface conversion, Type type, Value value) {
    if (Descriptors.isDirect(type)) {
      return value.only();
    }
    Shape shape = f.program.shapes().of(type);
    if (shape.sizeBytes() == 0) {
      return new Code.Address(Code.Segment.READ_ONLY, 0);
    }
    if (!f.program.escapes().escapes(conversion) && shape.sizeBytes() <= 1024) {
      Code.Address memory = f.frameMemory(type);
      f.storeTo(new Place.InMemory(memory, 0, true), type, value);
      return memory;
    }
    return boxOnHeap(conversion.pos(), type, shape, value);
  }

  private Code boxOnHeap(Pos pos, Type type, Shape shape, Value value) {
    int id = f.program.descriptors().idOf(type);
    if (shape.width() == 1 && shape.parts().getFirst().scalar().isInteger()) {
      return boxInteger(pos, id, shape.parts().getFirst().scalar(), value.only());
    }
    if (shape.width() == 1) {
      return boxFloat(pos, id, shape.parts().getFirst().scalar(), value.only());
    }
    if (Operators.isString(type)) {
      return f.ir
          .door(
              pos,
              Doors.framed("GoInterfaces", "boxString", "IJJ", "J"),
              withId(id, value),
              Scalar.POINTER)
          .getFirst();
    }
    if (Types.unalias(type).underlying() instanceof Type.Slice) {
      return f.ir
          .door(
              pos,
              Doors.framed("GoInterfaces", "boxSlice", "IJJJ", "J"),
              withId(id, value),
              Scalar.POINTER)
          .getFirst();
    }
    Value kept = f.keep(value, type);
    Code object = f.allocate(pos, type);
    f.storeTo(new Place.InMemory(object, 0, false), type, kept);
    return object;
  }

  private static List<Code> withId(int id, Value value) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(Code.of(id));
    arguments.addAll(value.parts().codes());
    return arguments;
  }

  private Code boxInteger(Pos pos, int id, Scalar scalar, Code code) {
    return switch (scalar.bytes()) {
      case 1 ->
          new Code.Arith(
              Code.Op.ADD,
              new Code.Address(Code.Segment.READ_ONLY, StaticData.SMALL_VALUES),
              new Code.Arith(
                  Code.Op.SHL,
                  new Code.Cast(Code.CastOp.I2L, new Code.Arith(Code.Op.AND, code, Code.of(0xff))),
                  Code.of(3)));
      case 2 -> boxDoor(pos, "box16", "II", id, code);
      case 4 -> boxDoor(pos, "box32", "II", id, code);
      default -> boxDoor(pos, "box64", "IJ", id, code);
    };
  }

  private Code boxFloat(Pos pos, int id, Scalar scalar, Code code) {
    boolean wide = scalar == Scalar.F64;
    Code bits =
        new Code.Pure(
            wide
                ? Doors.jdk("java/lang/Double", "doubleToRawLongBits", "(D)J")
                : Doors.jdk("java/lang/Float", "floatToRawIntBits", "(F)I"),
            wide ? dev.tricolor.script.ir.JvmKind.LONG : dev.tricolor.script.ir.JvmKind.INT,
            List.of(code));
    return boxDoor(pos, wide ? "box64" : "box32", wide ? "IJ" : "II", id, bits);
  }

  private Code boxDoor(Pos pos, String name, String parameters, int id, Code code) {
    return f.ir
        .door(
            pos,
            Doors.framed("GoInterfaces", name, parameters, "J"),
            List.of(Code.of(id), code),
            Scalar.POINTER)
        .getFirst();
  }

  private Value betweenInterfaces(Expression.ToInterface conversion) {
    Type from = conversion.operand().type();
    Value.Parts value = f.expressions.lower(conversion.operand()).parts();
    if (isEmpty(from)
        || dev.tricolor.script.types.TypeIdentity.identical(
            Types.unalias(from).underlying(), Types.unalias(conversion.type()).underlying())) {
      return value;
    }
    Code data = f.ir.stable(value.at(1), Scalar.POINTER);
    Code word = f.ir.stable(value.at(0), Scalar.U64);
    Register result = f.ir.variable(Scalar.U64, true);
    Block convert = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.set(result, Code.of(0L));
    f.ir.branch(Condition.EQUAL, false, word, Code.of(0L), end, convert);
    f.ir.start(convert);
    Code type = new Code.Load(Scalar.U64, word, ITAB_TYPE);
    f.ir.set(result, isEmpty(conversion.type()) ? type : itabFor(conversion, type));
    f.ir.goTo(end);
    f.ir.start(end);
    return Value.of(new Code.Use(result), data);
  }

  private Code itabFor(Expression.ToInterface conversion, Code type) {
    return f.ir
        .door(
            conversion.pos(),
            Doors.framed("GoInterfaces", "assertInterface", "IJ", "J"),
            List.of(Code.of(f.program.descriptors().idOf(conversion.type())), type),
            Scalar.U64)
        .getFirst();
  }

  // -- assertions --------------------------------------------------------------------------------

  /** The type word of an interface value; 0 for nil. */
  Code typeWord(Type interfaceType, Code firstWord) {
    if (isEmpty(interfaceType)) {
      return firstWord;
    }
    Code word = f.ir.stable(firstWord, Scalar.U64);
    Register result = f.ir.variable(Scalar.U64, true);
    Block load = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.set(result, Code.of(0L));
    f.ir.branch(Condition.EQUAL, false, word, Code.of(0L), end, load);
    f.ir.start(load);
    f.ir.set(result, new Code.Load(Scalar.U64, word, ITAB_TYPE));
    f.ir.goTo(end);
    f.ir.start(end);
    return new Code.Use(result);
  }

  /** The value, and with comma-ok whether it holds. */
  List<Value> typeAssert(Expression.TypeAssert assertion) {
    Type from = assertion.operand().type();
    Value.Parts operand = f.keep(f.expressions.lower(assertion.operand()), from).parts();
    if (Types.unalias(assertion.target()).underlying() instanceof Type.Interface) {
      return assertToInterface(assertion, from, operand);
    }
    if (!assertion.commaOk()) {
      checkConcrete(assertion, from, typeWord(from, operand.at(0)));
      return List.of(unbox(assertion.target(), operand.at(1)));
    }
    return assertConcrete(assertion, from, operand);
  }

  private void checkConcrete(Expression.TypeAssert assertion, Type from, Code typeWord) {
    Block bad = f.ir.newBlock();
    Block good = f.ir.newBlock();
    Code word = f.ir.leaf(typeWord, Scalar.U64);
    f.ir.branch(Condition.EQUAL, false, word, typeAddress(assertion.target()), good, bad);
    f.ir.start(bad);
    f.ir.door(
        assertion.pos(),
        Doors.framed("GoInterfaces", "assertionFailure", "IJI", "Ljava/lang/RuntimeException;"),
        List.of(
            Code.of(f.program.descriptors().idOf(from)),
            word,
            Code.of(f.program.descriptors().idOf(assertion.target()))));
    f.ir.finish(new Block.Exit.Unreachable());
    f.ir.start(good);
  }

  /** The address of a type's descriptor. */
  Code typeAddress(Type type) {
    return new Code.Address(Code.Segment.READ_ONLY, f.program.typeOffset(type));
  }

  private List<Value> assertConcrete(
      Expression.TypeAssert assertion, Type from, Value.Parts operand) {
    Type target = assertion.target();
    Shape shape = f.program.shapes().of(target);
    Register ok = f.ir.variable(Scalar.U8, true);
    Place place = freshPlace(target, shape);
    Block good = f.ir.newBlock();
    Block bad = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.branch(
        Condition.EQUAL, false, typeWord(from, operand.at(0)), typeAddress(target), good, bad);
    f.ir.start(good);
    f.storeTo(place, target, unbox(target, operand.at(1)));
    f.ir.set(ok, Code.of(1));
    f.ir.goTo(end);
    f.ir.start(bad);
    f.storeTo(place, target, f.zero(target));
    f.ir.set(ok, Code.of(0));
    f.ir.goTo(end);
    f.ir.start(end);
    return List.of(f.load(place, target), Value.of(new Code.Use(ok)));
  }

  Place freshPlace(Type type, Shape shape) {
    if (!shape.inRegisters()) {
      return new Place.InMemory(f.frameMemory(type), 0, true);
    }
    return new Place.Registers(
        shape.parts().stream().map(part -> f.ir.variable(part.scalar(), false)).toList());
  }

  /** The value in an interface's data word, known to be of a type. */
  Value unbox(Type type, Code data) {
    if (Descriptors.isDirect(type)) {
      return Value.of(data);
    }
    return f.loadMemory(f.ir.leaf(data, Scalar.POINTER), 0, type);
  }

  private List<Value> assertToInterface(
      Expression.TypeAssert assertion, Type from, Value.Parts operand) {
    Code type = f.ir.stable(typeWord(from, operand.at(0)), Scalar.U64);
    int id = f.program.descriptors().idOf(assertion.target());
    if (!assertion.commaOk()) {
      Code word =
          f.ir
              .door(
                  assertion.pos(),
                  Doors.framed("GoInterfaces", "assertInterface", "IJ", "J"),
                  List.of(Code.of(id), type),
                  Scalar.U64)
              .getFirst();
      return List.of(Value.of(word, operand.at(1)));
    }
    Code word =
        f.ir
            .tryDoor(
                Doors.context("GoInterfaces", "tryAssertInterface", "IJ", "J"),
                List.of(Code.of(id), type),
                Scalar.U64)
            .getFirst();
    Register data = f.ir.variable(Scalar.POINTER, false);
    Block good = f.ir.newBlock();
    Block end = f.ir.newBlock();
    f.ir.set(data, Code.of(0L));
    f.ir.branch(Condition.EQUAL, false, word, Code.of(0L), end, good);
    f.ir.start(good);
    f.ir.set(data, operand.at(1));
    f.ir.goTo(end);
    f.ir.start(end);
    return List.of(
        Value.of(word, new Code.Use(data)),
        Value.of(new Code.Compare(Condition.NOT_EQUAL, false, word, Code.of(0L))));
  }
}
