package dev.tricolor.script.lower;

import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether a body defers anything itself. */
final class DeferSearch {
  private DeferSearch() {}

  static boolean hasDefers(@Nullable Statement statement) {
    return switch (statement) {
      case null -> false;
      case Statement.Defer defer -> defer.outer() == null;
      case Statement.Declare declare -> declare.local().kind() == Local.Kind.DEFER_TOKEN;
      case Statement.Block(_, List<Statement> statements) -> any(statements);
      case Statement.If way -> hasDefers(way.then()) || hasDefers(way.otherwise());
      case Statement.For loop -> hasDefers(loop.body());
      case Statement.Range loop -> hasDefers(loop.body());
      case Statement.Switch way ->
          way.clauses().stream().anyMatch(clause -> hasDefers(clause.body()));
      case Statement.TypeSwitch way ->
          way.clauses().stream().anyMatch(clause -> hasDefers(clause.body()));
      case Statement.Select way ->
          way.clauses().stream().anyMatch(clause -> hasDefers(clause.body()));
      case Statement.Evaluate _,
          Statement.Assign _,
          Statement.AssignOperation _,
          Statement.AssignParallel _,
          Statement.AssignTuple _,
          Statement.Return _,
          Statement.ReturnTuple _,
          Statement.Go _,
          Statement.Send _,
          Statement.Jump _,
          Statement.Label _ ->
          false;
    };
  }

  private static boolean any(List<Statement> statements) {
    return statements.stream().anyMatch(DeferSearch::hasDefers);
  }
}
