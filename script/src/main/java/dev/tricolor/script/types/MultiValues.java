package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expression for several variables: a call, or the comma-ok forms. */
final class MultiValues {
  private final Checking checking;

  MultiValues(Checking checking) {
    this.checking = checking;
  }

  /**
   * The values of {@code expressions} for {@code count} variables, where the numbers of both
   * differ; null if that does not work out. Then the expressions have been checked all the same.
   */
  @Nullable List<Operand> evaluate(Env env, List<Expr> expressions, int count) {
    if (expressions.size() != 1) {
      boolean wrong = false;
      for (Expr expression : expressions) {
        wrong |= checking.exprs.expr(env, expression).isInvalid();
      }
      return wrong ? Collections.nCopies(count, Operand.invalid(expressions.getFirst())) : null;
    }
    Operand x = checking.exprs.multi(env, expressions.getFirst());
    return apart(x, count);
  }

  private @Nullable List<Operand> apart(Operand x, int count) {
    if (x.isInvalid()) {
      return Collections.nCopies(count, x);
    }
    List<Operand> values = ArgumentChecker.spread(x);
    if (values.size() == count) {
      return values;
    }
    if (count == 2 && x.allowsCommaOk()) {
      return List.of(
          Operand.value(x.expr(), x.type()), Operand.of(x.expr(), Mode.VALUE, Types.UNTYPED_BOOL));
    }
    return null;
  }

  /** {@code assignment mismatch: 1 variable but two returns 2 values}. */
  void reportMismatch(int variables, List<Expr> values) {
    checking.error(values.getFirst(), mismatch(variables, values));
  }

  /** The value for a single variable. */
  Operand one(Env env, Expr expr, @Nullable Target target) {
    Operand x = checking.exprs.multiFor(env, expr, target);
    if (x.mode() != Mode.TUPLE || x.isInvalid()) {
      return x;
    }
    reportMismatch(1, List.of(expr));
    return Operand.invalid(expr);
  }

  private String mismatch(int variables, List<Expr> values) {
    String left = "assignment mismatch: " + count(variables, "variable") + " but ";
    if (values.size() == 1
        && AssignmentChecker.unparen(values.getFirst()) instanceof Expr.Call call) {
      TypeAndValue result = checking.result.types.get(call);
      if (result != null && result.type() instanceof Type.Tuple tuple) {
        return left + ExprText.of(call.function()) + " returns " + count(tuple.size(), "value");
      }
      return left + ExprText.of(call.function()) + " returns " + count(1, "value");
    }
    return left + count(values.size(), "value");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
