package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks type switches; each clause has a variable of its own, recorded as implicit. */
final class TypeSwitchChecker {
  private final Checking checking;

  TypeSwitchChecker(Checking checking) {
    this.checking = checking;
  }

  /** A type that was named in an earlier case; null stands for nil. */
  private record Seen(@Nullable Type type, Pos pos) {}

  void check(Env env, Stmt.TypeSwitch choice) {
    Env inner = env.nested();
    checking.statements.check(inner, choice.init());
    Operand x = subject(inner, choice.guard());
    SwitchChecker.checkDefaults(checking, choice.clauses());
    List<Seen> seen = new ArrayList<>();
    List<Obj.Var> variables = new ArrayList<>();
    for (CaseClause clause : choice.clauses()) {
      Type single = null;
      for (Expr value : clause.values()) {
        single = caseType(inner, value, x, seen);
      }
      Env body = inner.nested();
      if (choice.name() != null) {
        Type type = clause.values().size() == 1 && single != null ? single : x.type();
        variables.add(variable(body, choice.name(), clause, type));
      }
      checking.statements.list(body, clause.body());
    }
    report(choice.name(), variables);
  }

  private void report(Expr.@Nullable Name name, List<Obj.Var> variables) {
    if (name == null) {
      return;
    }
    if (name.value().equals("_")) {
      checking.error(name, "no new variable on left side of :=");
      return;
    }
    if (variables.stream().noneMatch(checking.used::contains)) {
      checking.error(name, name.value() + " declared and not used");
    }
  }

  private Operand subject(Env env, Expr.TypeAssert guard) {
    Operand x = checking.exprs.expr(env, guard.operand());
    if (x.isInvalid()) {
      return x;
    }
    if (Types.isTypeParam(x.type())) {
      return checking.fail(
          x.expr(), "cannot use type switch on type parameter value " + checking.text(x));
    }
    if (!Types.isInterface(x.type())) {
      return checking.fail(x.expr(), checking.text(x) + " is not an interface");
    }
    return x;
  }

  /** The type of a case; null for {@code nil}. */
  private @Nullable Type caseType(Env env, Expr expr, Operand x, List<Seen> seen) {
    Type type = null;
    if (isNil(env, expr)) {
      checking.record(Operand.of(expr, TypeAndValue.Mode.NIL, Types.UNTYPED_NIL));
    } else {
      type = checking.typeExprs.variable(env, expr);
      if (Types.isInvalid(type)) {
        return type;
      }
    }
    for (Seen each : seen) {
      if (same(each.type, type)) {
        checking.error(
            expr,
            "duplicate case "
                + (type == null ? "nil" : checking.text(type))
                + " in type switch\n\t"
                + each.pos
                + ": previous case");
        return type;
      }
    }
    seen.add(new Seen(type, expr.start()));
    if (type != null && !x.isInvalid()) {
      checkPossible(expr, x, type);
    }
    return type;
  }

  private void checkPossible(Expr expr, Operand x, Type type) {
    String cause = checking.implementation.assertionProblem(x.type(), type);
    if (cause != null) {
      checking.error(
          expr,
          "impossible type switch case: "
              + ExprText.of(expr)
              + "\n\t"
              + checking.text(x)
              + " cannot have dynamic type "
              + checking.text(type)
              + " "
              + cause);
    }
  }

  private static boolean same(@Nullable Type a, @Nullable Type b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return TypeIdentity.identical(a, b);
  }

  private boolean isNil(Env env, Expr expr) {
    if (AssignmentChecker.unparen(expr) instanceof Expr.Name name
        && env.scope().lookup(name.value()) instanceof Obj.Nil nil) {
      checking.result.uses.put(name, nil);
      return true;
    }
    return false;
  }

  private Obj.Var variable(Env body, Expr.Name name, CaseClause clause, Type type) {
    Obj.Var variable = new Obj.Var(name.pos(), checking.pkg, name.value(), type, Obj.VarKind.LOCAL);
    body.scope().insert(variable);
    checking.result.implicits.put(clause, variable);
    return variable;
  }
}
