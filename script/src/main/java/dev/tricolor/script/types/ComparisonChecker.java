package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.BinaryChecker.Operation;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constants;
import org.jspecify.annotations.Nullable;

/** Checks comparisons; their result is an untyped boolean. */
final class ComparisonChecker {
  private final Checking checking;

  ComparisonChecker(Checking checking) {
    this.checking = checking;
  }

  /** Why two operands cannot be compared, and which of them is to blame. */
  private record Problem(Operand blamed, String cause) {}

  Operand check(Operation operation, Operand x, Operand y) {
    Problem problem = problem(operation.operator(), x, y);
    if (problem != null) {
      checking.error(
          problem.blamed.expr(),
          "invalid operation: " + operation.text() + " (" + problem.cause + ")");
      return Operand.invalid(operation.expr());
    }
    return compared(operation, x, y);
  }

  /** Whether a case's value may be compared with the switch's; reports if not. */
  boolean checkCase(Operand value, Operand tag) {
    Problem problem = problem(Operator.EQUAL, value, tag);
    if (problem == null) {
      return true;
    }
    checking.error(
        value.expr(),
        "invalid case "
            + ExprText.of(value.expr())
            + " in switch on "
            + ExprText.of(tag.expr())
            + " ("
            + problem.cause
            + ")");
    return false;
  }

  private @Nullable Problem problem(Operator operator, Operand x, Operand y) {
    if (!checking.assignability.isAssignable(x, y.type())
        && !checking.assignability.isAssignable(y, x.type())) {
      return new Problem(
          y, "mismatched types " + checking.text(x.type()) + " and " + checking.text(y.type()));
    }
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      return equality(operator, x, y);
    }
    if (!TypeKinds.isOrdered(x.type())) {
      return new Problem(x, unordered(operator, x.type()));
    }
    return TypeKinds.isOrdered(y.type()) ? null : new Problem(y, unordered(operator, y.type()));
  }

  private @Nullable Problem equality(Operator operator, Operand x, Operand y) {
    if (x.isNil() && y.isNil()) {
      return new Problem(y, "operator " + operator.text() + " not defined on untyped nil");
    }
    if (x.isNil() || y.isNil()) {
      Type other = x.isNil() ? y.type() : x.type();
      return TypeKinds.hasNil(other)
          ? null
          : new Problem(
              y, "mismatched types " + checking.text(x.type()) + " and " + checking.text(y.type()));
    }
    String left = incomparable(x.type());
    if (left != null) {
      return new Problem(x, left);
    }
    String right = incomparable(y.type());
    return right == null ? null : new Problem(y, right);
  }

  private @Nullable String incomparable(Type type) {
    String problem = Comparability.problem(type, checking.strings());
    if (problem == null || !problem.isEmpty()) {
      return problem;
    }
    return TypeKinds.composite(type) + " can only be compared to nil";
  }

  private String unordered(Operator operator, Type type) {
    if (Types.isTypeParam(type)) {
      return "type parameter " + checking.text(type) + " cannot use operator " + operator.text();
    }
    String kind = TypeKinds.composite(type);
    return "operator "
        + operator.text()
        + " not defined on "
        + (kind.isEmpty() ? checking.text(type) : kind);
  }

  private Operand compared(Operation operation, Operand x, Operand y) {
    Expr expr = operation.expr();
    if (x.isConstant() && y.isConstant() && x.value() != null && y.value() != null) {
      boolean result = Arithmetic.compare(operation.operator(), x.value(), y.value());
      return Operand.constant(expr, Types.UNTYPED_BOOL, Constants.of(result));
    }
    checking.untyped.settle(x, Types.defaultType(x.type()));
    checking.untyped.settle(y, Types.defaultType(y.type()));
    return Operand.value(expr, Types.UNTYPED_BOOL);
  }
}
