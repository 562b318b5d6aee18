package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import org.jspecify.annotations.Nullable;

/** Checks that a value may be stored in a variable of some type. */
final class AssignmentChecker {
  private final Checking checking;

  AssignmentChecker(Checking checking) {
    this.checking = checking;
  }

  /**
   * Prepares {@code x} for being stored.
   *
   * @param target the variable's type; null if it takes the value's
   * @param context what messages call the place: {@code assignment}, {@code argument to f}
   */
  Operand assign(Operand x, @Nullable Type target, String context) {
    if (x.isInvalid() || (target != null && Types.isInvalid(target))) {
      checking.untyped.settle(x, Types.defaultType(x.type()));
      return Operand.invalid(x.expr());
    }
    Operand typed = x.isUntyped() ? give(x, target, context) : x;
    if (target == null || typed.isInvalid()) {
      return typed;
    }
    String cause = checking.assignability.problem(typed, target);
    if (cause == null) {
      return typed;
    }
    return refuse(typed, target, context, cause.isEmpty() ? "" : ": " + cause);
  }

  private Operand refuse(Operand x, Type target, String context, String tail) {
    return checking.fail(
        x.expr(),
        "cannot use "
            + checking.text(x)
            + " as "
            + checking.text(target)
            + " value in "
            + context
            + tail);
  }

  private Operand give(Operand x, @Nullable Type target, String context) {
    if (x.isNil() && target == null) {
      return checking.fail(x.expr(), "use of untyped nil in " + context);
    }
    Type wanted =
        target == null || (Types.isInterface(target) && !x.isNil())
            ? Types.defaultType(x.type())
            : target;
    Outcome outcome = checking.untyped.implicit(x, wanted);
    if (outcome.ok()) {
      return checking.untyped.apply(x, outcome);
    }
    String tail =
        switch (outcome.failure()) {
          case TRUNCATED -> " (truncated)";
          case OVERFLOWS -> " (overflows)";
          case NONE, MISMATCH, NOT_IN_TYPE_SET -> "";
        };
    return refuse(x, wanted, context, tail);
  }

  /** Initialises a variable whose type may still be open. */
  void initialize(Obj.Var variable, Operand x, String context) {
    if (x.isInvalid()) {
      if (!variable.isTyped()) {
        variable.setType(Types.INVALID);
      }
      return;
    }
    Type declared = variable.isTyped() ? variable.type() : null;
    Operand stored = assign(x, declared, context);
    if (declared == null) {
      variable.setType(stored.isInvalid() ? Types.INVALID : stored.type());
    }
  }

  /**
   * The type of what stands on the left of an assignment; null for {@code _}, {@link Types#INVALID}
   * if it cannot be assigned to.
   */
  @Nullable Type target(Env env, Expr left) {
    if (isBlank(left)) {
      return null;
    }
    Operand operand = checking.exprs.assigned(env, left);
    if (operand.isInvalid()) {
      return Types.INVALID;
    }
    return checkTarget(operand) ? operand.type() : Types.INVALID;
  }

  /** Reports if {@code operand} cannot be assigned to. */
  boolean checkTarget(Operand operand) {
    if (operand.mode() == Mode.VARIABLE || operand.mode() == Mode.MAP_INDEX) {
      return true;
    }
    checking.error(operand.expr(), "cannot assign to " + notAssignable(operand));
    return false;
  }

  private String notAssignable(Operand operand) {
    Expr expr = unparen(operand.expr());
    if (expr instanceof Expr.Selector selector) {
      TypeAndValue container = checking.result.types.get(selector.operand());
      if (container != null && container.mode() == Mode.MAP_INDEX) {
        return "struct field " + ExprText.of(expr) + " in map";
      }
    }
    return ExprText.of(expr) + " (neither addressable nor a map index expression)";
  }

  static boolean isBlank(Expr expr) {
    return unparen(expr) instanceof Expr.Name name && name.value().equals("_");
  }

  static Expr unparen(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Paren paren) {
      inner = paren.operand();
    }
    return inner;
  }
}
