package dev.tricolor.script.types;

import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.syntax.Stmt.BranchKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fallthrough must end a case of an expression switch that another one follows. */
final class FallthroughRules {
  private final Checking checking;

  FallthroughRules(Checking checking) {
    this.checking = checking;
  }

  /** What a fallthrough at some place would be. */
  private enum Place {
    ELSEWHERE,
    FINE,
    FINAL_CASE,
    TYPE_SWITCH
  }

  /** Checks one function, without those inside of it. */
  void check(Stmt.Block body) {
    list(body.statements(), Place.ELSEWHERE);
  }

  private void list(List<Stmt> statements, Place atEnd) {
    for (int i = 0; i < statements.size(); i++) {
      boolean last = statements.stream().skip(i + 1L).allMatch(Stmt.Empty.class::isInstance);
      statement(statements.get(i), last ? atEnd : Place.ELSEWHERE);
    }
  }

  private void statement(@Nullable Stmt stmt, Place place) {
    switch (stmt) {
      case Stmt.Branch branch when branch.kind() == BranchKind.FALLTHROUGH -> check(branch, place);
      case Stmt.Block block -> list(block.statements(), Place.ELSEWHERE);
      case Stmt.Labeled labeled -> statement(labeled.statement(), place);
      case Stmt.If choice -> {
        statement(choice.then(), Place.ELSEWHERE);
        statement(choice.otherwise(), Place.ELSEWHERE);
      }
      case Stmt.Switch choice -> clauses(choice.clauses(), false);
      case Stmt.TypeSwitch choice -> clauses(choice.clauses(), true);
      case Stmt.Select select ->
          select.clauses().forEach(clause -> list(clause.body(), Place.ELSEWHERE));
      case Stmt.For loop -> list(loop.body().statements(), Place.ELSEWHERE);
      case Stmt.Range loop -> list(loop.body().statements(), Place.ELSEWHERE);
      case null, default -> {}
    }
  }

  private void clauses(List<CaseClause> clauses, boolean types) {
    for (int i = 0; i < clauses.size(); i++) {
      Place end = i == clauses.size() - 1 ? Place.FINAL_CASE : Place.FINE;
      list(clauses.get(i).body(), types ? Place.TYPE_SWITCH : end);
    }
  }

  private void check(Stmt.Branch branch, Place place) {
    switch (place) {
      case FINE -> {}
      case ELSEWHERE -> checking.error(branch.pos(), "fallthrough statement out of place");
      case FINAL_CASE -> checking.error(branch.pos(), "cannot fallthrough final case in switch");
      case TYPE_SWITCH -> checking.error(branch.pos(), "cannot fallthrough in type switch");
    }
  }
}
