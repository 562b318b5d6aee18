package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the analysis knows of a function. */
final class FunctionNode {
  private final Function function;
  private final Unit unit;
  private final @Nullable FunctionNode outer;
  private final List<@Nullable Location> parameters = new ArrayList<>();
  private final List<@Nullable Location> results = new ArrayList<>();
  private int loopDepth = 1;
  private int deepest = 1;
  private boolean hasLiterals;

  /**
   * Creates a node without variables yet.
   *
   * @param outer of a literal that captures something, the function around; null for others
   */
  FunctionNode(Function function, Unit unit, @Nullable FunctionNode outer) {
    this.function = function;
    this.unit = unit;
    this.outer = outer;
    if (outer != null) {
      outer.hasLiterals = true;
    }
  }

  Function function() {
    return function;
  }

  Unit unit() {
    return unit;
  }

  /** One for each; null for those without pointers whose address is not taken. */
  List<@Nullable Location> parameters() {
    return parameters;
  }

  /** One for each; null for those without pointers whose address is not taken. */
  List<@Nullable Location> results() {
    return results;
  }

  /** Where the value of a parameter goes; null: nowhere. */
  @Nullable LeakSummary leaks(int parameter) {
    Location location = parameters.get(parameter);
    return location == null ? null : location.leaks();
  }

  /** While the body is built: in how many loops, plus one. */
  int loopDepth() {
    return loopDepth;
  }

  /** Enters (1) or leaves (-1) a loop. */
  void changeLoopDepth(int by) {
    loopDepth += by;
    deepest = Math.max(deepest, loopDepth);
  }

  /** The depth of its innermost loop. */
  int deepest() {
    return deepest;
  }

  /** Whether there are literals inside that capture something. */
  boolean hasLiterals() {
    return hasLiterals;
  }

  /** Whether a literal, at any level, lies inside this function. */
  boolean isAround(@Nullable FunctionNode literal) {
    if (!hasLiterals || literal == null) {
      return false;
    }
    for (FunctionNode at = literal.outer; at != null; at = at.outer) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }
}
