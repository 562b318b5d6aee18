package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Representation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives untyped operands the type that their context asks for, and writes it down for every part of
 * the expression that was untyped so far.
 */
final class UntypedConversion {
  private final Checking checking;

  UntypedConversion(Checking checking) {
    this.checking = checking;
  }

  /** Why an untyped value does not take a type. */
  enum Failure {
    NONE,
    MISMATCH,
    TRUNCATED,
    OVERFLOWS,
    /** A number that not all types of a type parameter hold. */
    NOT_IN_TYPE_SET
  }

  /**
   * What became of an untyped operand.
   *
   * @param type the type that it takes, if there was no failure
   */
  record Outcome(Failure failure, Type type, @Nullable Constant value) {
    static Outcome failed(Failure failure) {
      return new Outcome(failure, Types.INVALID, null);
    }

    boolean ok() {
      return failure == Failure.NONE;
    }
  }

  private static Outcome ok(Type type, @Nullable Constant value) {
    return new Outcome(Failure.NONE, type, value);
  }

  /** What {@code x} becomes where {@code target} is wanted; typed operands stay what they are. */
  Outcome implicit(Operand x, Type target) {
    if (!x.isUntyped() || x.isInvalid() || Types.isInvalid(target)) {
      return ok(x.type(), x.value());
    }
    if (Types.isUntyped(target)) {
      return bothUntyped(x, target);
    }
    if (Types.isTypeParam(target)) {
      return toTypeParameter(x, target);
    }
    return switch (target.underlying()) {
      case Type.Basic basic -> toBasic(x, target, basic.kind());
      case Type.Interface constraint -> toInterface(x, target, constraint);
      case Type.Array ignored -> Outcome.failed(Failure.MISMATCH);
      case Type.Struct ignored -> Outcome.failed(Failure.MISMATCH);
      case Type.Tuple ignored -> Outcome.failed(Failure.MISMATCH);
      default -> x.isNil() ? ok(target, null) : Outcome.failed(Failure.MISMATCH);
    };
  }

  private static Outcome bothUntyped(Operand x, Type target) {
    BasicKind from = Types.basicKind(x.type());
    BasicKind to = Types.basicKind(target);
    if (from == to) {
      return ok(x.type(), x.value());
    }
    if (from.isNumeric() && to.isNumeric()) {
      return ok(from.compareTo(to) > 0 ? x.type() : target, x.value());
    }
    return Outcome.failed(Failure.MISMATCH);
  }

  private Outcome toTypeParameter(Operand x, Type target) {
    List<Type> underlyings = TypeSets.underlyings(target);
    if (underlyings == null || underlyings.isEmpty()) {
      return Outcome.failed(Failure.MISMATCH);
    }
    for (Type each : underlyings) {
      Outcome outcome = implicit(x, each);
      if (!outcome.ok()) {
        return outcome.failure() == Failure.MISMATCH
            ? outcome
            : Outcome.failed(Failure.NOT_IN_TYPE_SET);
      }
    }
    return ok(target, x.value());
  }

  private static Outcome toBasic(Operand x, Type target, BasicKind to) {
    if (x.isNil()) {
      return to == BasicKind.UNSAFE_POINTER ? ok(target, null) : Outcome.failed(Failure.MISMATCH);
    }
    Constant value = x.value();
    if (x.isConstant() && value != null) {
      Constant represented = Representation.represent(value, to);
      return represented == null ? Outcome.failed(failure(x.type(), to)) : ok(target, represented);
    }
    BasicKind from = Types.basicKind(x.type());
    boolean fits =
        (from.isBoolean() && to.isBoolean())
            || (from.isNumeric() && to.isNumeric())
            || (from.isString() && to.isString());
    return fits ? ok(target, null) : Outcome.failed(Failure.MISMATCH);
  }

  private static Failure failure(Type from, BasicKind to) {
    BasicKind kind = Types.basicKind(from);
    if (!kind.isNumeric() || !to.isNumeric()) {
      return Failure.MISMATCH;
    }
    return Representation.reason(kind, to).equals("truncated")
        ? Failure.TRUNCATED
        : Failure.OVERFLOWS;
  }

  private static Outcome toInterface(Operand x, Type target, Type.Interface constraint) {
    if (x.isNil()) {
      return ok(target, null);
    }
    TypeSet set = TypeSets.of(constraint);
    return set.methods().isEmpty() && set.terms() == null
        ? ok(Types.defaultType(x.type()), x.value())
        : Outcome.failed(Failure.MISMATCH);
  }

  /** Applies a successful outcome to {@code x}, and writes down the types of its parts. */
  Operand apply(Operand x, Outcome outcome) {
    if (!x.isUntyped()) {
      return x;
    }
    settle(x.expr(), outcome.type());
    return x.withConstant(outcome.type(), outcome.value());
  }

  /** {@code x} with the type that it takes where nothing else is asked for. */
  Operand toDefault(Operand x) {
    return convert(x, Types.defaultType(x.type()));
  }

  /** Converts {@code x} to {@code target}, or reports why that cannot be. */
  Operand convert(Operand x, Type target) {
    Outcome outcome = implicit(x, target);
    if (outcome.ok()) {
      return apply(x, outcome);
    }
    return reportFailure(x, target, outcome.failure());
  }

  Operand reportFailure(Operand x, Type target, Failure failure) {
    String from = checking.text(x);
    String to = checking.text(target);
    return checking.fail(
        x.expr(),
        switch (failure) {
          case TRUNCATED -> from + " truncated to " + to;
          case OVERFLOWS -> from + " overflows " + to;
          case NOT_IN_TYPE_SET -> "cannot convert " + from + " to type " + to;
          case NONE, MISMATCH ->
              x.isConstant() || x.isUntyped()
                  ? "cannot use " + from + " as " + to + " value in " + "assignment"
                  : "mismatched types " + from + " and " + to;
        });
  }

  /** Gives an operand that nothing takes the type that it has by default. */
  void settleAbandoned(Operand x) {
    settle(x, Types.defaultType(x.type()));
  }

  /** Gives the operand's expression its final type. */
  void settle(Operand x, Type type) {
    settle(x.expr(), type);
  }

  /** Gives {@code expr} and those of its parts that share its type their final type. */
  void settle(Expr expr, Type type) {
    TypeAndValue old = checking.result.types.get(expr);
    if (old == null || !Types.isUntyped(old.type()) || old.isType()) {
      return;
    }
    if (old.value() == null && !settleParts(expr, type)) {
      return;
    }
    if (expr instanceof Expr.Paren paren) {
      settle(paren.operand(), type);
    }
    Constant value = old.value() == null ? null : represented(old.value(), type);
    checking.result.types.put(expr, new TypeAndValue(old.mode(), type, value));
  }

  private static Constant represented(Constant value, Type type) {
    if (Types.isTypeParam(type)) {
      return value;
    }
    Constant represented = Representation.represent(value, Types.basicKind(type));
    return represented == null ? value : represented;
  }

  /** Whether the parts of a value that is no constant took the type. */
  private boolean settleParts(Expr expr, Type type) {
    switch (expr) {
      case Expr.Unary unary -> settle(unary.operand(), type);
      case Expr.Binary binary when binary.operator().isComparison() -> {}
      case Expr.Binary binary when binary.operator().isShift() -> {
        return settleShift(binary, type);
      }
      case Expr.Binary binary -> {
        settle(binary.left(), type);
        settle(binary.right(), type);
      }
      case Expr.Call call -> call.arguments().forEach(argument -> settle(argument, type));
      default -> {}
    }
    return true;
  }

  private boolean settleShift(Expr.Binary shift, Type type) {
    if (!Types.isUntyped(type) && !TypeKinds.isInteger(type)) {
      Expr.Binary inner = shift;
      while (AssignmentChecker.unparen(inner.left()) instanceof Expr.Binary left
          && left.operator().isShift()) {
        inner = left;
      }
      checking.error(
          inner.left(),
          "invalid operation: shifted operand "
              + ExprText.of(inner.left())
              + " (type "
              + checking.text(type)
              + ") must be integer");
      return false;
    }
    settle(shift.left(), type);
    return true;
  }
}
