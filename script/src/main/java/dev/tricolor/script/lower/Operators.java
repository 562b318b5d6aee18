package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Code.Op;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic, logic, shifts and string addition. */
final class Operators {
  private final FunctionLowering f;
  private final Comparisons comparisons;
  private final TextBuffers buffers;

  Operators(FunctionLowering f) {
    this.f = f;
    this.buffers = new TextBuffers(f);
    this.comparisons = new Comparisons(f);
  }

  Comparisons comparisons() {
    return comparisons;
  }

  /** Whether a binary expression only reads: on scalars, and not on interfaces or memory. */
  static boolean isScalar(Expression.Binary binary) {
    return switch (Types.unalias(binary.left().type()).underlying()) {
      case Type.Basic basic ->
          !(basic.kind().isString() && binary.operator() == Operator.ADD)
              && !basic.kind().isComplex();
      case Type.Pointer _, Type.Chan _, Type.MapType _, Type.Signature _, Type.Slice _ -> true;
      default -> false;
    };
  }

  Value unary(Expression.Unary unary) {
    Type type = unary.type();
    Value operand = f.expressions.lower(unary.operand());
    if (unary.operator() == Operator.ADD) {
      return operand;
    }
    if (isComplex(type)) {
      Value.Parts parts = operand.parts();
      return Value.of(new Code.Negate(parts.at(0)), new Code.Negate(parts.at(1)));
    }
    Scalar scalar = f.program.shapes().scalarOf(type);
    Code code = operand.only();
    return Value.of(
        switch (unary.operator()) {
          case SUB -> Numbers.wrap(new Code.Negate(code), scalar);
          case XOR -> Numbers.wrap(new Code.Arith(Op.XOR, code, minusOne(scalar)), scalar);
          case NOT -> negation(code);
          default -> throw new AssertionError("no unary " + unary.operator());
        });
  }

  private static Code negation(Code code) {
    if (code instanceof Code.Compare(Condition condition, boolean unsigned, Code left, Code right)
        && left.kind().isIntegral()) {
      return new Code.Compare(condition.negated(), unsigned, left, right);
    }
    return new Code.Arith(Op.XOR, code, Code.of(1));
  }

  private static Code minusOne(Scalar scalar) {
    return scalar.kind() == JvmKind.LONG ? Code.of(-1L) : Code.of(-1);
  }

  static boolean isComplex(Type type) {
    return Types.unalias(type).underlying() instanceof Type.Basic basic && basic.kind().isComplex();
  }

  static boolean isString(Type type) {
    return Types.unalias(type).underlying() instanceof Type.Basic basic && basic.kind().isString();
  }

  Value binary(Expression.Binary binary) {
    if (binary.operator().isComparison()) {
      return Value.of(
          comparisons.lower(binary.pos(), binary.operator(), binary.left(), binary.right()));
    }
    if (isString(binary.type())) {
      return concatenate(binary);
    }
    List<Value> operands = f.expressions.lowerAll(List.of(binary.left(), binary.right()));
    return combine(
        binary.pos(),
        binary.operator(),
        binary.type(),
        operands.get(0),
        operands.get(1),
        binary.right().type());
  }

  /** {@code left operator right} on values of a type; a shift's count has its own type. */
  Value combine(Pos pos, Operator operator, Type type, Value left, Value right, Type rightType) {
    if (isString(type)) {
      return concatenate(pos, null, List.of(left, right));
    }
    if (isComplex(type)) {
      return complex(operator, type, left.parts(), right.parts());
    }
    Scalar scalar = f.program.shapes().scalarOf(type);
    if (operator.isShift()) {
      return Value.of(shift(pos, operator, scalar, left.only(), right.only(), rightType));
    }
    return Value.of(arithmetic(pos, operator, scalar, left.only(), right.only()));
  }

  private Code arithmetic(Pos pos, Operator operator, Scalar scalar, Code left, Code right) {
    return switch (operator) {
      case ADD -> Numbers.wrap(new Code.Arith(Op.ADD, left, right), scalar);
      case SUB -> Numbers.wrap(new Code.Arith(Op.SUB, left, right), scalar);
      case MUL -> Numbers.wrap(new Code.Arith(Op.MUL, left, right), scalar);
      case AND -> new Code.Arith(Op.AND, left, right);
      case OR -> new Code.Arith(Op.OR, left, right);
      case XOR -> new Code.Arith(Op.XOR, left, right);
      case AND_NOT -> new Code.Arith(Op.AND, left, new Code.Arith(Op.XOR, right, minusOne(scalar)));
      case DIV, REM -> divide(pos, operator == Operator.DIV, scalar, left, right);
      default -> throw new AssertionError("no arithmetic " + operator);
    };
  }

  private Code divide(Pos pos, boolean quotient, Scalar scalar, Code left, Code right) {
    Op op = quotient ? Op.DIV : Op.REM;
    if (!scalar.isInteger()) {
      return new Code.Arith(op, left, right);
    }
    Code divisor = f.ir.leaf(right, scalar);
    Code dividend = f.ir.leaf(left, scalar);
    boolean safe =
        (divisor instanceof Code.IntConst(int i) && i != 0)
            || (divisor instanceof Code.LongConst(long j) && j != 0);
    if (!safe) {
      f.ir.check(
          Condition.EQUAL,
          false,
          divisor,
          FunctionLowering.zero(scalar),
          f.failure(pos, "panicDivide"));
    }
    if (scalar == Scalar.U64 || scalar == Scalar.U32) {
      boolean wide = scalar == Scalar.U64;
      String owner = wide ? "java/lang/Long" : "java/lang/Integer";
      String name = quotient ? "divideUnsigned" : "remainderUnsigned";
      return new Code.Pure(
          Doors.jdk(owner, name, wide ? "(JJ)J" : "(II)I"),
          scalar.kind(),
          List.of(dividend, divisor));
    }
    return Numbers.wrap(new Code.Arith(op, dividend, divisor), scalar);
  }

  private Code shift(
      Pos pos, Operator operator, Scalar scalar, Code left, Code right, Type countType) {
    Scalar countScalar = f.program.shapes().scalarOf(countType);
    Code count = Numbers.toLong(right, countScalar);
    boolean isLeft = operator == Operator.SHL;
    int width = scalar.kind() == JvmKind.LONG ? 64 : 32;
    if (count instanceof Code.LongConst(long constant)
        && (constant >= 0 || countScalar.isUnsigned())) {
      return constantShift(scalar, isLeft, left, constant, width);
    }
    if (!countScalar.isUnsigned()) {
      count = f.ir.leaf(count, Scalar.I64);
      f.ir.check(Condition.LESS, false, count, Code.of(0L), f.failure(pos, "panicShift"));
    }
    String name = isLeft ? "shiftLeft" : scalar.isUnsigned() ? "shiftRightUnsigned" : "shiftRight";
    String kind = width == 64 ? "J" : "I";
    Code shifted =
        new Code.Pure(
            Doors.plain("GoShifts", name, kind + "J", kind), scalar.kind(), List.of(left, count));
    return isLeft ? Numbers.wrap(shifted, scalar) : shifted;
  }

  private static Code constantShift(
      Scalar scalar, boolean isLeft, Code left, long count, int width) {
    if (Long.compareUnsigned(count, width) >= 0) {
      if (isLeft || scalar.isUnsigned()) {
        return FunctionLowering.zero(scalar);
      }
      count = width - 1L;
    }
    Op op = isLeft ? Op.SHL : scalar.isUnsigned() ? Op.USHR : Op.SHR;
    Code shifted = new Code.Arith(op, left, Code.of((int) count));
    return isLeft ? Numbers.wrap(shifted, scalar) : shifted;
  }

  private Value complex(Operator operator, Type type, Value.Parts left, Value.Parts right) {
    Scalar scalar = f.program.shapes().of(type).parts().getFirst().scalar();
    Code a = f.ir.leaf(left.at(0), scalar);
    Code b = f.ir.leaf(left.at(1), scalar);
    Code c = f.ir.leaf(right.at(0), scalar);
    Code d = f.ir.leaf(right.at(1), scalar);
    return switch (operator) {
      case ADD -> Value.of(new Code.Arith(Op.ADD, a, c), new Code.Arith(Op.ADD, b, d));
      case SUB -> Value.of(new Code.Arith(Op.SUB, a, c), new Code.Arith(Op.SUB, b, d));
      case MUL ->
          Value.of(
              new Code.Arith(Op.SUB, new Code.Arith(Op.MUL, a, c), new Code.Arith(Op.MUL, b, d)),
              new Code.Arith(Op.ADD, new Code.Arith(Op.MUL, a, d), new Code.Arith(Op.MUL, b, c)));
      case DIV -> complexQuotient(scalar, List.of(a, b, c, d));
      default -> throw new AssertionError("no complex " + operator);
    };
  }

  private Value complexQuotient(Scalar scalar, List<Code> operands) {
    boolean narrow = scalar == Scalar.F32;
    List<Code> wide =
        operands.stream().map(code -> Numbers.convert(code, scalar, Scalar.F64)).toList();
    List<Code> quotient =
        f.ir.invoke(
            new dev.tricolor.script.ir.Instruction.Target.Java(
                Doors.context("GoNumbers", "complexDivide128", "DDDD", "D"), true, false),
            wide,
            List.of(Scalar.F64, Scalar.F64),
            true,
            null);
    Code real = quotient.get(0);
    Code imaginary = quotient.get(1);
    return narrow
        ? Value.of(new Code.Cast(Code.CastOp.D2F, real), new Code.Cast(Code.CastOp.D2F, imaginary))
        : Value.of(real, imaginary);
  }

  // -- strings -----------------------------------------------------------------------------------

  private Value concatenate(Expression.Binary binary) {
    List<Expression> operands = new ArrayList<>();
    flatten(binary, operands);
    // A text that is sure not to be empty has the result made anew, whatever the others hold.
    boolean copies = operands.stream().anyMatch(Operators::isText);
    return concatenate(
        binary.pos(),
        binary,
        copies ? f.expressions.conversions().lookedAt(operands) : f.expressions.lowerAll(operands));
  }

  private static boolean isText(Expression operand) {
    return operand instanceof Expression.Const(_, _, Constant.Str(String bytes))
        && !bytes.isEmpty();
  }

  private static void flatten(Expression expression, List<Expression> operands) {
    if (expression instanceof Expression.Binary binary && binary.operator() == Operator.ADD) {
      flatten(binary.left(), operands);
      flatten(binary.right(), operands);
    } else {
      operands.add(expression);
    }
  }

  private Value concatenate(Pos pos, Expression.@Nullable Binary sum, List<Value> strings) {
    if (strings.size() <= 3) {
      List<Code> arguments =
          strings.stream().flatMap(string -> string.parts().codes().stream()).toList();
      String door = strings.size() == 2 ? "concat" : "concat3";
      return buffers.string(pos, sum, door, "JJ".repeat(strings.size()), arguments);
    }
    Type array = new Type.Array(strings.size(), Types.STRING);
    Code.Address headers = f.frameMemory(array);
    for (int i = 0; i < strings.size(); i++) {
      f.storeTo(new Place.InMemory(headers, 16L * i, true), Types.STRING, strings.get(i));
    }
    return buffers.string(pos, sum, "concatN", "JI", List.of(headers, Code.of(strings.size())));
  }
}
