package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks assignments and short variable declarations. */
final class AssignStmtChecker {
  private final Checking checking;

  AssignStmtChecker(Checking checking) {
    this.checking = checking;
  }

  void check(Env env, Stmt.Assign assign) {
    if (assign.define()) {
      define(env, assign);
    } else if (assign.operator() != null) {
      checking.statements.operate(env, assign, assign.operator());
    } else if (assign.left().size() == assign.right().size()) {
      pairs(env, assign.left(), assign.right());
    } else {
      several(env, assign);
    }
  }

  private void pairs(Env env, List<Expr> left, List<Expr> right) {
    for (int i = 0; i < left.size(); i++) {
      Type target = checking.assignments.target(env, left.get(i));
      Target variable = Target.of(target, ExprText.of(left.get(i)));
      Operand x =
          left.size() == 1
              ? checking.multiValues.one(env, right.get(i), variable)
              : checking.exprs.exprFor(env, right.get(i), variable);
      store(left.get(i), target, x);
    }
  }

  private void store(Expr left, @Nullable Type target, Operand x) {
    boolean blank = AssignmentChecker.isBlank(left);
    checking.assignments.assign(x, target, blank ? "assignment to _ identifier" : "assignment");
  }

  /** One expression for several variables. */
  private void several(Env env, Stmt.Assign assign) {
    List<Operand> values = checking.multiValues.evaluate(env, assign.right(), assign.left().size());
    List<Type> targets = new ArrayList<>();
    for (Expr left : assign.left()) {
      targets.add(checking.assignments.target(env, left));
    }
    if (values == null) {
      if (assign.right().size() == 1
          || targets.stream().noneMatch(type -> type != null && Types.isInvalid(type))) {
        checking.multiValues.reportMismatch(assign.left().size(), assign.right());
      }
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      store(assign.left().get(i), targets.get(i), values.get(i));
    }
  }

  /** {@code :=} declares the names that are new in this scope, and assigns to the others. */
  private void define(Env env, Stmt.Assign assign) {
    List<Obj.Var> variables = new ArrayList<>();
    List<Expr.Name> fresh = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean anyNew = false;
    boolean wrong = false;
    for (Expr left : assign.left()) {
      if (!(left instanceof Expr.Name name)) {
        checking.exprs.effect(env, left);
        checking.error(left, "non-name " + ExprText.of(left) + " on left side of :=");
        wrong = true;
        variables.add(dummy(left));
        continue;
      }
      if (!name.value().equals("_") && !seen.add(name.value())) {
        checking.error(name, name.value() + " repeated on left side of :=");
        wrong = true;
        variables.add(dummy(left));
        continue;
      }
      Obj.Var known = known(env, name);
      if (known != null) {
        variables.add(known);
        continue;
      }
      anyNew |= !name.value().equals("_");
      Obj.Var variable =
          new Obj.Var(name.pos(), checking.pkg, name.value(), null, Obj.VarKind.LOCAL);
      variables.add(variable);
      fresh.add(name);
    }
    checking.values.define(variables, assign.right(), env);
    declare(env, variables, fresh);
    if (!anyNew && !wrong) {
      checking.error(assign.pos(), "no new variables on left side of :=");
    }
  }

  private Obj.Var dummy(Expr left) {
    return new Obj.Var(left.pos(), checking.pkg, "_", null, Obj.VarKind.LOCAL);
  }

  private Obj.@Nullable Var known(Env env, Expr.Name name) {
    Obj object = env.scope().local(name.value());
    if (object == null) {
      return null;
    }
    checking.result.uses.put(name, object);
    if (object instanceof Obj.Var variable) {
      checking.recordVariable(name, variable);
      return variable;
    }
    checking.error(name, "cannot assign to " + ObjectText.of(object, checking));
    return dummy(name);
  }

  private void declare(Env env, List<Obj.Var> variables, List<Expr.Name> fresh) {
    for (Expr.Name name : fresh) {
      for (Obj.Var variable : variables) {
        if (name.pos().equals(variable.pos()) && variable.name().equals(name.value())) {
          checking.statements.declareLocal(env, name, variable);
          checking.recordVariable(name, variable);
          break;
        }
      }
    }
  }
}
