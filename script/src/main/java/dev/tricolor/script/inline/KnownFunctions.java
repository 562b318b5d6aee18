package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The func values in one caller of which it is known what function they are. */
final class KnownFunctions {

  /**
   * A literal as it stands in a body.
   *
   * @param source what it is in the source: its body is copied from there
   * @param around the body that it stands in, by which its captured variables are found
   */
  record Literal(Function source, BodyCopy around) {}

  /**
   * A func value.
   *
   * @param once whether there is no other mention of it
   */
  record Value(Function function, boolean once) {}

  private final Map<Function, Literal> literals = new HashMap<>();
  private final Map<Local, Value> variables = new HashMap<>();

  /** Takes note of a literal in a finished body. */
  void add(Function finished, Literal literal) {
    literals.put(finished, literal);
  }

  /** Takes note of a variable that holds nothing but its first value. */
  void declare(Local variable, Expression first, boolean once) {
    Value value = find(first);
    if (value != null) {
      variables.put(variable, new Value(value.function(), once));
    }
  }

  /** What a called expression is; null if that is not known. */
  @Nullable Value find(Expression called) {
    return switch (called) {
      case Expression.Closure closure -> new Value(closure.function(), true);
      case Expression.FunctionRef reference -> new Value(reference.function(), false);
      case Expression.LocalRef(_, Local local) -> variables.get(local);
      case Expression.InlinedCall call when call.results().size() == 1 ->
          variables.get(call.results().getFirst());
      default -> null;
    };
  }

  /** The literal that became a function; null if it is a declared one. */
  @Nullable Literal literal(Function finished) {
    return literals.get(finished);
  }
}
