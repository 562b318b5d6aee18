package dev.tricolor.script.types;

import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.CommClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.syntax.Stmt.BranchKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a statement is terminating, as the specification defines it. */
final class ReturnAnalysis {
  private final Checking checking;

  ReturnAnalysis(Checking checking) {
    this.checking = checking;
  }

  boolean terminates(Stmt stmt) {
    return terminates(stmt, null);
  }

  private boolean terminates(Stmt stmt, @Nullable String label) {
    return switch (stmt) {
      case Stmt.Return _ -> true;
      case Stmt.Branch branch ->
          branch.kind() == BranchKind.GOTO || branch.kind() == BranchKind.FALLTHROUGH;
      case Stmt.ExprStmt statement ->
          AssignmentChecker.unparen(statement.expression()) instanceof Expr.Call call
              && checking.panics.contains(call);
      case Stmt.Block block -> listTerminates(block.statements());
      case Stmt.Labeled labeled -> terminates(labeled.statement(), labeled.label().value());
      case Stmt.If branch ->
          branch.otherwise() != null && terminates(branch.then()) && terminates(branch.otherwise());
      case Stmt.Switch choice -> clausesTerminate(choice.clauses(), label);
      case Stmt.TypeSwitch choice -> clausesTerminate(choice.clauses(), label);
      case Stmt.Select select -> select.clauses().stream().allMatch(c -> terminates(c, label));
      case Stmt.For loop -> loop.condition() == null && !hasBreak(loop.body(), label, true);
      default -> false;
    };
  }

  private boolean terminates(CommClause clause, @Nullable String label) {
    return listTerminates(clause.body()) && !anyBreak(clause.body(), label, true);
  }

  private boolean clausesTerminate(List<CaseClause> clauses, @Nullable String label) {
    return clauses.stream().anyMatch(CaseClause::isDefault)
        && clauses.stream()
            .allMatch(
                clause -> listTerminates(clause.body()) && !anyBreak(clause.body(), label, true));
  }

  private boolean listTerminates(List<Stmt> statements) {
    int last = statements.size() - 1;
    while (last >= 0 && statements.get(last) instanceof Stmt.Empty) {
      last--;
    }
    return last >= 0 && terminates(statements.get(last));
  }

  private static boolean anyBreak(List<Stmt> statements, @Nullable String label, boolean plain) {
    return statements.stream().anyMatch(stmt -> hasBreak(stmt, label, plain));
  }

  /**
   * Whether a break inside {@code stmt} leaves the statement around it.
   *
   * @param label that statement's label, if it has one
   * @param plain whether a break without label refers to that statement
   */
  private static boolean hasBreak(Stmt stmt, @Nullable String label, boolean plain) {
    return switch (stmt) {
      case Stmt.Branch branch when branch.kind() == BranchKind.BREAK ->
          branch.label() == null ? plain : branch.label().value().equals(label);
      case Stmt.Block block -> anyBreak(block.statements(), label, plain);
      case Stmt.Labeled labeled -> hasBreak(labeled.statement(), label, plain);
      case Stmt.If branch ->
          hasBreak(branch.then(), label, plain)
              || (branch.otherwise() != null && hasBreak(branch.otherwise(), label, plain));
      case Stmt.Switch choice ->
          choice.clauses().stream().anyMatch(c -> anyBreak(c.body(), label, false));
      case Stmt.TypeSwitch choice ->
          choice.clauses().stream().anyMatch(c -> anyBreak(c.body(), label, false));
      case Stmt.Select select ->
          select.clauses().stream().anyMatch(c -> anyBreak(c.body(), label, false));
      case Stmt.For loop -> hasBreak(loop.body(), label, false);
      case Stmt.Range loop -> hasBreak(loop.body(), label, false);
      default -> false;
    };
  }
}
