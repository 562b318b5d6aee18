package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.UntypedConversion.Failure;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Representation;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Checks binary operators; shifts and comparisons are left to their own checkers. */
final class BinaryChecker {
  private final Checking checking;

  BinaryChecker(Checking checking) {
    this.checking = checking;
  }

  /**
   * An operation: a binary expression, or what {@code x op= y} computes.
   *
   * @param expr the expression whose value it is
   * @param pos the operator's position
   * @param value the right operand of {@code op=}, null for binary expressions
   */
  record Operation(Expr expr, Pos pos, Operator operator, @Nullable Expr value) {

    /** The operation as messages quote it. */
    String text() {
      String text = ExprText.of(expr);
      return value == null ? text : text + " " + operator.text() + "= " + ExprText.of(value);
    }
  }

  /** Both operands after they were given a common type. */
  private record Pair(Operand x, Operand y) {}

  /** Works from left to right, without recursion: sums of thousands of terms do occur. */
  Operand check(Env env, Expr.Binary binary) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr first = binary;
    while (first instanceof Expr.Binary outer) {
      chain.push(outer);
      first = outer.left();
    }
    Operand x = checking.exprs.expr(env, first);
    while (true) {
      Expr.Binary next = chain.pop();
      Operand y = checking.exprs.expr(env, next.right());
      x = operate(new Operation(next, next.pos(), next.operator(), null), x, y);
      if (chain.isEmpty()) {
        return x;
      }
      checking.record(x);
    }
  }

  Operand operate(Operation operation, Operand x, Operand y) {
    if (x.isInvalid() || y.isInvalid()) {
      return Operand.invalid(operation.expr());
    }
    if (operation.operator().isShift()) {
      return checking.shifts.check(operation, x, y);
    }
    Pair pair = match(operation, x, y);
    if (pair == null) {
      return Operand.invalid(operation.expr());
    }
    if (operation.operator().isComparison()) {
      return checking.comparisons.check(operation, pair.x, pair.y);
    }
    if (!TypeIdentity.identical(pair.x.type(), pair.y.type())) {
      boolean numbers = isUntypedNumber(x) || isUntypedNumber(y);
      reportMismatch(operation, numbers ? x : pair.x, numbers ? y : pair.y);
      return Operand.invalid(operation.expr());
    }
    return arithmetic(operation, pair.x, pair.y);
  }

  private static boolean isUntypedNumber(Operand x) {
    return x.isUntyped() && Types.basicKind(x.type()).isNumeric();
  }

  /** Gives untyped operands the type of the other one; null if that was refused. */
  private @Nullable Pair match(Operation operation, Operand x, Operand y) {
    if (!mayConvert(x, y)) {
      return new Pair(x, y);
    }
    Outcome left = checking.untyped.implicit(x, y.type());
    Outcome right = left.ok() ? checking.untyped.implicit(y, left.type()) : left;
    if (left.ok() && right.ok()) {
      return new Pair(checking.untyped.apply(x, left), checking.untyped.apply(y, right));
    }
    Failure failure = left.ok() ? right.failure() : left.failure();
    if (failure != Failure.MISMATCH) {
      boolean first = !left.ok();
      checking.untyped.reportFailure(first ? x : y, first ? y.type() : x.type(), failure);
    } else {
      reportMismatch(operation, x, y);
    }
    return null;
  }

  /** Whether an untyped operand has any chance to take the other one's type. */
  private static boolean mayConvert(Operand x, Operand y) {
    if (!x.isUntyped() && !y.isUntyped()) {
      return false;
    }
    if (Types.isInterface(x.type()) || Types.isInterface(y.type())) {
      return true;
    }
    if (x.isNil() || y.isNil()) {
      return TypeKinds.hasNil(x.isNil() ? y.type() : x.type());
    }
    return TypeKinds.isBoolean(x.type()) == TypeKinds.isBoolean(y.type())
        && TypeKinds.isString(x.type()) == TypeKinds.isString(y.type())
        && !(x.type().underlying() instanceof Type.Pointer)
        && !(y.type().underlying() instanceof Type.Pointer);
  }

  private void reportMismatch(Operation operation, Operand x, Operand y) {
    boolean comparison = operation.operator().isComparison();
    checking.error(
        comparison ? y.expr() : x.expr(),
        "invalid operation: "
            + operation.text()
            + " (mismatched types "
            + checking.text(x.type())
            + " and "
            + checking.text(y.type())
            + ")");
  }

  private Operand arithmetic(Operation operation, Operand x, Operand y) {
    if (!isDefined(operation.operator(), x.type())) {
      checking.fail(
          x.expr(),
          "invalid operation: operator "
              + operation.operator().text()
              + " not defined on "
              + checking.text(x));
      return Operand.invalid(operation.expr());
    }
    if (isDivision(operation.operator()) && isZeroDivisor(x, y)) {
      checking.fail(y.expr(), "invalid operation: division by zero");
      return Operand.invalid(operation.expr());
    }
    if (x.value() != null && y.value() != null && x.isConstant() && y.isConstant()) {
      boolean integers = Types.basicKind(x.type()).isInteger();
      Constant value = Arithmetic.binary(operation.operator(), x.value(), y.value(), integers);
      return folded(operation.expr(), operation.pos(), x.type(), value);
    }
    return Operand.value(operation.expr(), x.type());
  }

  private static boolean isDefined(Operator operator, Type type) {
    return switch (operator) {
      case ADD -> TypeKinds.isNumericOrString(type);
      case SUB, MUL, DIV -> TypeKinds.isNumeric(type);
      case REM, AND, OR, XOR, AND_NOT -> TypeKinds.isInteger(type);
      case AND_AND, OR_OR -> TypeKinds.isBoolean(type);
      default -> false;
    };
  }

  private static boolean isDivision(Operator operator) {
    return operator == Operator.DIV || operator == Operator.REM;
  }

  private static boolean isZeroDivisor(Operand x, Operand y) {
    boolean matters = x.isConstant() || TypeKinds.isInteger(x.type());
    return matters
        && y.isConstant()
        && y.value() != null
        && vanishes(y.value(), Types.basicKind(y.type()).isComplex());
  }

  /** Whether it is zero, or among complex numbers so small that gc takes it for zero. */
  private static boolean vanishes(Constant divisor, boolean complex) {
    return complex
        ? squareVanishes(Constants.real(divisor)) && squareVanishes(Constants.imaginary(divisor))
        : Constants.sign(divisor) == 0;
  }

  private static boolean squareVanishes(Constant part) {
    return Constants.sign(part) == 0
        || (part instanceof Constant.Huge(BigInteger mantissa, int exponent)
            && 2L * ((long) exponent + mantissa.bitLength()) < Integer.MIN_VALUE);
  }

  /**
   * A constant that was computed; null stands for one beyond all bounds.
   *
   * @param at where an untyped constant that got too long is reported
   */
  Operand folded(Expr expr, Pos at, Type type, @Nullable Constant value) {
    boolean untyped = Types.isUntyped(type);
    boolean integer = Types.basicKind(type).isInteger();
    if (value == null || (untyped && integer && Constants.isTooLong(value))) {
      checking.error(at, "constant " + operationName(expr) + "overflow");
      return Operand.invalid(expr);
    }
    if (untyped) {
      return Operand.constant(expr, type, value);
    }
    Constant represented = Representation.represent(value, Types.basicKind(type));
    if (represented != null) {
      return Operand.constant(expr, type, represented);
    }
    String text = checking.text(Operand.constant(expr, type, value));
    return checking.fail(expr, text + " overflows " + checking.text(type));
  }

  private static String operationName(Expr expr) {
    Operator operator =
        switch (expr) {
          case Expr.Binary binary -> binary.operator();
          case Expr.Unary unary -> unary.operator();
          default -> null;
        };
    if (operator == null) {
      return "";
    }
    boolean unary = expr instanceof Expr.Unary;
    return switch (operator) {
      case ADD -> unary ? "" : "addition ";
      case SUB -> unary ? "" : "subtraction ";
      case XOR -> unary ? "bitwise complement " : "bitwise XOR ";
      case MUL -> "multiplication ";
      case SHL -> "shift ";
      default -> "";
    };
  }
}
