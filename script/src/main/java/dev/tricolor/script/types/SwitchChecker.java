package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.UntypedConversion.Failure;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks expression switches. */
final class SwitchChecker {
  private final Checking checking;

  SwitchChecker(Checking checking) {
    this.checking = checking;
  }

  /** A constant of an earlier case; in a switch on an interface its type counts too. */
  private record Case(Type type, Pos pos) {}

  void check(Env env, Stmt.Switch choice) {
    Env inner = env.nested();
    checking.statements.check(inner, choice.init());
    Operand tag = tag(inner, choice);
    checkDefaults(checking, choice.clauses());
    Map<Constant, List<Case>> seen = new HashMap<>();
    for (CaseClause clause : choice.clauses()) {
      for (Expr value : clause.values()) {
        caseValue(inner, value, tag, seen);
      }
      checking.statements.list(inner.nested(), clause.body());
    }
  }

  /** A switch without a tag compares with {@code true}. */
  private Operand tag(Env env, Stmt.Switch choice) {
    if (choice.tag() == null) {
      Expr expr = new Expr.Name(choice.pos(), "true");
      return Operand.constant(expr, Types.BOOL, Constants.TRUE);
    }
    Operand x = checking.exprs.expr(env, choice.tag());
    x = checking.assignments.assign(x, null, "switch expression");
    if (x.isInvalid()) {
      return x;
    }
    if (!Comparability.isComparable(x.type()) && !TypeKinds.hasNil(x.type())) {
      return checking.fail(
          choice.tag(),
          "cannot switch on "
              + checking.text(x)
              + " ("
              + checking.text(x.type())
              + " is not comparable)");
    }
    return x;
  }

  private void caseValue(Env env, Expr expr, Operand tag, Map<Constant, List<Case>> seen) {
    Operand x = checking.exprs.expr(env, expr);
    if (x.isInvalid() || tag.isInvalid()) {
      checking.untyped.settle(x, Types.defaultType(x.type()));
      return;
    }
    Operand value = x.isUntyped() ? convert(x, tag) : x;
    if (value == null || value.isInvalid() || !checking.comparisons.checkCase(value, tag)) {
      return;
    }
    if (value.value() != null && !(value.value() instanceof Constant.Bool)) {
      checkUnique(value, value.value(), seen);
    }
  }

  private @Nullable Operand convert(Operand x, Operand tag) {
    Outcome outcome = checking.untyped.implicit(x, tag.type());
    if (outcome.ok()) {
      return checking.untyped.apply(x, outcome);
    }
    if (outcome.failure() == Failure.MISMATCH) {
      return checking.fail(
          x.expr(), "cannot convert " + checking.text(x) + " to type " + checking.text(tag.type()));
    }
    return checking.untyped.reportFailure(x, tag.type(), outcome.failure());
  }

  private void checkUnique(Operand value, Constant constant, Map<Constant, List<Case>> seen) {
    List<Case> same = seen.computeIfAbsent(constant, _ -> new ArrayList<>());
    for (Case previous : same) {
      if (TypeIdentity.identical(previous.type, value.type())) {
        checking.error(
            value.expr(),
            "duplicate case "
                + checking.text(value)
                + " in expression switch\n\t"
                + previous.pos
                + ": previous case");
        return;
      }
    }
    same.add(new Case(value.type(), value.expr().start()));
  }

  /** Reports a second default clause. */
  static void checkDefaults(Checking checking, List<CaseClause> clauses) {
    CaseClause first = null;
    for (CaseClause clause : clauses) {
      if (clause.isDefault() && first != null) {
        checking.error(clause.pos(), "multiple defaults (first at " + first.pos() + ")");
      } else if (clause.isDefault()) {
        first = clause;
      }
    }
  }
}
