package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Checks return statements. */
final class ReturnChecker {
  private final Checking checking;

  ReturnChecker(Checking checking) {
    this.checking = checking;
  }

  void check(Env env, Stmt.Return statement) {
    if (env.function() == null) {
      return;
    }
    Type.Tuple results = env.function().signature.results();
    List<Expr> values = statement.results();
    if (values.isEmpty()) {
      bare(env, statement, results);
      return;
    }
    if (results.size() == 0) {
      List<Operand> operands = evaluate(env, values);
      if (operands.stream().noneMatch(Operand::isInvalid)) {
        report(values.getFirst(), "too many", operands, results);
      }
      return;
    }
    if (values.size() == results.size()) {
      for (int i = 0; i < values.size(); i++) {
        Type type = results.at(i);
        String name = results.variables().get(i).name();
        Target target = Target.of(type, name.isEmpty() ? "result variable" : name);
        Operand x = checking.exprs.exprFor(env, values.get(i), target);
        checking.assignments.assign(x, type, "return statement");
      }
      return;
    }
    List<Operand> operands = evaluate(env, values);
    if (operands.stream().anyMatch(Operand::isInvalid)) {
      return;
    }
    if (operands.size() != results.size()) {
      mismatch(operands, results);
      return;
    }
    for (int i = 0; i < operands.size(); i++) {
      checking.assignments.assign(operands.get(i), results.at(i), "return statement");
    }
  }

  private void mismatch(List<Operand> operands, Type.Tuple results) {
    boolean many = operands.size() > results.size();
    Expr at = many ? operands.get(results.size()).expr() : operands.getLast().expr();
    report(at, many ? "too many" : "not enough", operands, results);
  }

  private void report(Expr at, String what, List<Operand> operands, Type.Tuple results) {
    checking.error(
        at,
        what
            + " return values\n\thave "
            + CountText.have(checking, operands, false)
            + "\n\twant "
            + CountText.want(checking, results));
  }

  private List<Operand> evaluate(Env env, List<Expr> values) {
    if (values.size() == 1) {
      return ArgumentChecker.spread(checking.exprs.multi(env, values.getFirst()));
    }
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operands.add(checking.exprs.expr(env, value)));
    return operands;
  }

  private void bare(Env env, Stmt.Return statement, Type.Tuple results) {
    if (results.size() == 0) {
      return;
    }
    if (results.variables().getFirst().name().isEmpty()) {
      checking.error(
          statement.pos(),
          "not enough return values\n\thave ()\n\twant " + CountText.want(checking, results));
      return;
    }
    for (Obj.Var result : results.variables()) {
      Obj visible = env.scope().lookup(result.name());
      if (visible != null && visible != result && !result.name().equals("_")) {
        checking.error(
            statement.pos(),
            "result parameter "
                + result.name()
                + " not in scope at return\n\t"
                + visible.pos()
                + ": inner declaration of "
                + ObjectText.of(visible, checking));
      }
    }
  }
}
