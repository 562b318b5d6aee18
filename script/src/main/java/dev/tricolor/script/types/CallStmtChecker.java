package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.TypeAndValue.Mode;

/** Checks expressions that stand for their effect, alone or after go and defer. */
final class CallStmtChecker {
  private final Checking checking;

  CallStmtChecker(Checking checking) {
    this.checking = checking;
  }

  /** What the value of an expression statement comes from. */
  private enum Kind {
    EFFECT,
    BUILTIN_VALUE,
    CONVERSION,
    OTHER
  }

  void effect(Env env, Expr expr) {
    Operand x = checking.exprs.effect(env, expr);
    if (x.isInvalid()) {
      return;
    }
    if (x.mode() == Mode.BUILTIN) {
      checking.error(expr, ExprText.of(expr) + " (built-in) must be called");
      return;
    }
    if (x.isType()) {
      checking.error(expr, ExprText.of(expr) + " (type) is not an expression");
      return;
    }
    if (kind(expr) != Kind.EFFECT) {
      checking.error(expr, checking.text(x) + " is not used");
      return;
    }
    checking.untyped.settle(x, Types.defaultType(x.type()));
  }

  private Kind kind(Expr expr) {
    Expr bare = AssignmentChecker.unparen(expr);
    if (bare instanceof Expr.Unary unary && unary.operator() == Operator.RECEIVE) {
      return Kind.EFFECT;
    }
    if (!(bare instanceof Expr.Call call)) {
      return Kind.OTHER;
    }
    TypeAndValue function = checking.result.types.get(call.function());
    if (function == null) {
      return Kind.EFFECT;
    }
    TypeAndValue result = checking.result.types.get(call);
    return switch (function.mode()) {
      case TYPE -> Kind.CONVERSION;
      case BUILTIN ->
          result != null && hasOnlyValue(call, result) ? Kind.BUILTIN_VALUE : Kind.EFFECT;
      default -> Kind.EFFECT;
    };
  }

  /** Built-in functions that are called for their value only. */
  private boolean hasOnlyValue(Expr.Call call, TypeAndValue result) {
    if (result.mode() == Mode.NO_VALUE) {
      return false;
    }
    Obj object =
        switch (AssignmentChecker.unparen(call.function())) {
          case Expr.Name name -> checking.result.uses.get(name);
          case Expr.Selector selector -> checking.result.uses.get(selector.name());
          default -> null;
        };
    return !(object instanceof Obj.BuiltinFunc function)
        || (function.builtin() != Builtin.COPY && function.builtin() != Builtin.RECOVER);
  }

  /** {@code go} and {@code defer}. */
  void detached(Env env, String keyword, Expr expr) {
    if (!(AssignmentChecker.unparen(expr) instanceof Expr.Call)) {
      checking.exprs.effect(env, expr);
      checking.error(expr, "expression in " + keyword + " must be function call");
      return;
    }
    if (expr instanceof Expr.Paren) {
      checking.error(expr, "expression in " + keyword + " must not be parenthesized");
    }
    Operand x = checking.exprs.effect(env, expr);
    if (x.isInvalid()) {
      return;
    }
    switch (kind(expr)) {
      case EFFECT -> {}
      case CONVERSION ->
          checking.error(
              expr, keyword + " requires function call, not conversion " + checking.text(x));
      case BUILTIN_VALUE, OTHER ->
          checking.error(expr, keyword + " discards result of " + checking.text(x));
    }
  }
}
