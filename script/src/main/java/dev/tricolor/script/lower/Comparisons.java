package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;

/** {@code ==}, {@code <} and their relatives, on every type that has them. */
final class Comparisons {
  private final FunctionLowering f;

  Comparisons(FunctionLowering f) {
    this.f = f;
  }

  /** A BOOLEAN code. */
  Code lower(Pos pos, Operator operator, Expression left, Expression right) {
    if (right instanceof Expression.Zero && !f.program.shapes().of(left.type()).inRegisters()) {
      return compareValues(pos, operator, left.type(), f.expressions.lower(left), new Value.Zero());
    }
    List<Value> operands =
        Operators.isString(left.type())
            ? f.expressions.conversions().lookedAt(List.of(left, right))
            : f.expressions.lowerAll(List.of(left, right));
    return compareValues(pos, operator, left.type(), operands.get(0), operands.get(1));
  }

  private Code compareValues(Pos pos, Operator operator, Type type, Value left, Value right) {
    Condition condition = conditionOf(operator);
    return switch (Types.unalias(type).underlying()) {
      case Type.Basic basic when basic.kind().isString() ->
          strings(condition, left.parts(), right.parts());
      case Type.Basic basic when basic.kind().isComplex() ->
          not(condition, allEqual(left.parts(), right.parts()));
      case Type.Basic _, Type.Pointer _, Type.Chan _, Type.MapType _, Type.Signature _ -> {
        Scalar scalar = f.program.shapes().scalarOf(type);
        yield new Code.Compare(
            condition, scalar.isUnsigned() || scalar == Scalar.POINTER, left.only(), right.only());
      }
      case Type.Slice _ ->
          new Code.Compare(condition, false, left.parts().at(0), right.parts().at(0));
      case Type.Interface _ -> not(condition, interfaces(pos, type, left.parts(), right.parts()));
      case Type.Struct _, Type.Array _ -> not(condition, memory(pos, type, left, right));
      case Type.Tuple _, Type.Union _, Type.TypeParam _, Type.Named _, Type.Alias _ ->
          throw new AssertionError("cannot compare " + type);
    };
  }

  static Condition conditionOf(Operator operator) {
    return switch (operator) {
      case EQUAL -> Condition.EQUAL;
      case NOT_EQUAL -> Condition.NOT_EQUAL;
      case LESS -> Condition.LESS;
      case LESS_EQUAL -> Condition.LESS_EQUAL;
      case GREATER -> Condition.GREATER;
      case GREATER_EQUAL -> Condition.GREATER_EQUAL;
      default -> throw new AssertionError("no comparison " + operator);
    };
  }

  private static Code not(Condition condition, Code equal) {
    return condition == Condition.EQUAL
        ? equal
        : new Code.Compare(Condition.EQUAL, false, equal, Code.of(0));
  }

  private Code allEqual(Value.Parts left, Value.Parts right) {
    Code first = new Code.Compare(Condition.EQUAL, false, left.at(0), right.at(0));
    Code second = new Code.Compare(Condition.EQUAL, false, left.at(1), right.at(1));
    return new Code.Arith(Code.Op.AND, first, second);
  }

  // -- strings -----------------------------------------------------------------------------------

  private Code strings(Condition condition, Value.Parts left, Value.Parts right) {
    if (condition != Condition.EQUAL && condition != Condition.NOT_EQUAL) {
      Code order =
          new Code.Pure(
              Doors.plain("GoStrings", "compare", "JJJJ", "I"),
              JvmKind.INT,
              List.of(left.at(0), left.at(1), right.at(0), right.at(1)));
      return new Code.Compare(condition, false, order, Code.of(0));
    }
    if (isEmptyConstant(right)) {
      return new Code.Compare(condition, false, left.at(1), Code.of(0L));
    }
    if (isEmptyConstant(left)) {
      return new Code.Compare(condition, false, right.at(1), Code.of(0L));
    }
    Code equal =
        new Code.Pure(
            Doors.plain("GoStrings", "equal", "JJJJ", "Z"),
            JvmKind.INT,
            List.of(left.at(0), left.at(1), right.at(0), right.at(1)));
    return not(condition, equal);
  }

  private static boolean isEmptyConstant(Value.Parts string) {
    return string.at(1) instanceof Code.LongConst(long length) && length == 0;
  }

  // -- interfaces, structs, arrays
  // -----------------------------------------------------------------

  private Code interfaces(Pos pos, Type type, Value.Parts left, Value.Parts right) {
    if (right.at(0) instanceof Code.LongConst(long zero) && zero == 0) {
      return new Code.Compare(Condition.EQUAL, false, left.at(0), Code.of(0L));
    }
    if (left.at(0) instanceof Code.LongConst(long zero) && zero == 0) {
      return new Code.Compare(Condition.EQUAL, false, right.at(0), Code.of(0L));
    }
    boolean empty = Interfaces.isEmpty(type);
    return f.ir
        .door(
            pos,
            Doors.framed("GoInterfaces", empty ? "equalInterface" : "equalNonEmpty", "JJJJ", "Z"),
            List.of(left.at(0), left.at(1), right.at(0), right.at(1)),
            Scalar.U8)
        .getFirst();
  }

  private Code memory(Pos pos, Type type, Value left, Value right) {
    if (f.program.shapes().of(type).inRegisters()) {
      return parts(pos, type, left.parts(), right.parts());
    }
    Code a = f.ir.leaf(f.inMemory(left, type), Scalar.POINTER);
    Code b = f.ir.leaf(f.inMemory(right, type), Scalar.POINTER);
    return f.ir
        .door(
            pos,
            Doors.framed("GoInterfaces", "equalValues", "IJJ", "Z"),
            List.of(Code.of(f.program.descriptors().idOf(type)), a, b),
            Scalar.U8)
        .getFirst();
  }

  /** Compares a small struct or array part by part; stops at the first difference. */
  private Code parts(Pos pos, Type type, Value.Parts left, Value.Parts right) {
    List<PartType> types = partTypes(type);
    if (types.isEmpty()) {
      return Code.of(1);
    }
    Register result = f.ir.variable(Scalar.U8, true);
    Block end = f.ir.newBlock();
    Value.Parts a = f.keep(left, type).parts();
    Value.Parts b = f.keep(right, type).parts();
    f.ir.set(result, Code.of(0));
    int first = 0;
    for (PartType part : types) {
      int width = f.program.shapes().of(part.type()).width();
      if (width > 0 && part.counts()) {
        Value x = new Value.Parts(a.codes().subList(first, first + width));
        Value y = new Value.Parts(b.codes().subList(first, first + width));
        Block next = f.ir.newBlock();
        f.ir.branchIf(compareValues(pos, Operator.EQUAL, part.type(), x, y), next, end);
        f.ir.start(next);
      }
      first += width;
    }
    f.ir.set(result, Code.of(1));
    f.ir.goTo(end);
    f.ir.start(end);
    return new Code.Use(result);
  }

  /** A field or element; blank fields do not count. */
  private record PartType(Type type, boolean counts) {}

  private static List<PartType> partTypes(Type type) {
    return switch (Types.unalias(type).underlying()) {
      case Type.Struct struct ->
          struct.fields().stream()
              .map(field -> new PartType(field.type(), !field.name().equals("_")))
              .toList();
      case Type.Array array ->
          array.length() == 0 ? List.of() : List.of(new PartType(array.element(), true));
      default -> throw new AssertionError("no parts: " + type);
    };
  }
}
