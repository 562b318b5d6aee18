package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Builtin;
import java.util.List;

/** Tells where control does not get any further. */
final class DeadCode {

  private DeadCode() {}

  /** Whether control never passes the last of the statements. */
  static boolean ends(List<Statement> statements) {
    return !statements.isEmpty() && ends(statements.getLast());
  }

  private static boolean ends(Statement statement) {
    return switch (statement) {
      case Statement.Return _, Statement.ReturnTuple _, Statement.Jump _ -> true;
      case Statement.Block(Pos _, List<Statement> inner) -> ends(inner);
      case Statement.Evaluate(Pos _, Expression.BuiltinCall call) ->
          call.builtin() == Builtin.PANIC;
      default -> false;
    };
  }
}
