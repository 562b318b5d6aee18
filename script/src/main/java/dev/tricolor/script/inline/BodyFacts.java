package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.tree.TreeVisitor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How a function's body uses its variables. */
final class BodyFacts {
  private final Set<Local> captured = new HashSet<>();
  private final Map<Local, Integer> mentions = new HashMap<>();
  private boolean hasLoop;

  private BodyFacts() {}

  static BodyFacts of(Function function) {
    BodyFacts facts = new BodyFacts();
    if (function.body() != null) {
      facts.new Search().visit(function.body());
    }
    return facts;
  }

  /** Whether a literal in the body captures the variable, and so needs one. */
  boolean isCaptured(Local local) {
    return captured.contains(local);
  }

  /** Whether the variable is mentioned at one place only, by the function itself. */
  boolean isMentionedOnce(Local local) {
    return !isCaptured(local) && mentions.getOrDefault(local, 0) == 1;
  }

  boolean hasLoop() {
    return hasLoop;
  }

  private final class Search extends TreeVisitor {
    @Override
    public void visit(Statement statement) {
      hasLoop |= statement instanceof Statement.For || statement instanceof Statement.Range;
      inside(statement);
    }

    @Override
    public void visit(Expression expression) {
      switch (expression) {
        case Expression.LocalRef(_, Local local) -> mentions.merge(local, 1, Integer::sum);
        case Expression.Closure closure ->
            closure.function().captures().forEach(each -> captured.add(each.variable()));
        default -> {}
      }
      inside(expression);
    }
  }
}
