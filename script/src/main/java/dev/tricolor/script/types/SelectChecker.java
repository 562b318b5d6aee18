package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CommClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.syntax.Stmt;

/** Checks select statements. */
final class SelectChecker {
  private final Checking checking;

  SelectChecker(Checking checking) {
    this.checking = checking;
  }

  void check(Env env, Stmt.Select select) {
    Pos first = null;
    for (CommClause clause : select.clauses()) {
      if (clause.communication() == null) {
        if (first != null) {
          checking.error(clause.pos(), "multiple defaults (first at " + first + ")");
        }
        first = first == null ? clause.pos() : first;
      } else if (!communicates(clause.communication())) {
        checking.error(
            clause.communication().pos(),
            "select case must be send or receive (possibly with assignment)");
        continue;
      }
      Env inner = env.nested();
      checking.statements.check(inner, clause.communication());
      checking.statements.list(inner, clause.body());
    }
  }

  private static boolean communicates(Stmt stmt) {
    return switch (stmt) {
      case Stmt.Send _ -> true;
      case Stmt.ExprStmt effect -> isReceive(effect.expression());
      case Stmt.Assign assign ->
          assign.operator() == null
              && assign.right().size() == 1
              && isReceive(assign.right().getFirst());
      default -> false;
    };
  }

  private static boolean isReceive(Expr expr) {
    return AssignmentChecker.unparen(expr) instanceof Expr.Unary unary
        && unary.operator() == Operator.RECEIVE;
  }
}
