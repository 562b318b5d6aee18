package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Function;
import dev.tricolor.script.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * The functions around a place where something may be inlined.
 *
 * @param budget what a callee may cost
 * @param known what func values in the caller are
 * @param callee the innermost function that is being inlined; null in the caller itself
 * @param outer those around it
 */
record Callers(
    Inlining inlining,
    Budget budget,
    KnownFunctions known,
    @Nullable Function callee,
    @Nullable Callers outer) {

  /** The caller itself. */
  static Callers of(Inlining inlining, Budget budget) {
    return new Callers(inlining, budget, new KnownFunctions(), null, null);
  }

  /** The same, with one more function inlined. */
  Callers in(Function function) {
    return new Callers(inlining, budget, known, function, this);
  }

  /** Whether a declared function is inlined here: not inside of itself. */
  boolean accept(Function function) {
    return !isInside(function)
        && inlining.candidates().costOf(function) <= budget.ofFunction()
        && (budget.loops() || !staysCall(function));
  }

  /** What calls back is better off inlined: then its argument can be, too. */
  private boolean staysCall(Function function) {
    boolean callsBack =
        function.parameters().stream()
            .anyMatch(parameter -> parameter.type().underlying() instanceof Type.Signature);
    boolean stays = facts(function).hasLoop() && !callsBack;
    if (stays) {
      function.showAsInlined();
    }
    return stays;
  }

  /** Whether a literal is inlined here. */
  boolean acceptLiteral(Function literal, boolean onlyCall) {
    int limit = onlyCall ? Budget.ONLY_CALL_OF_LITERAL : budget.ofLiteral();
    return !isInside(literal) && inlining.candidates().costOf(literal) <= limit;
  }

  private boolean isInside(Function function) {
    for (Callers at = this; at != null; at = at.outer) {
      if (at.callee == function) {
        return true;
      }
    }
    return false;
  }

  BodyFacts facts(Function function) {
    return inlining.candidates().facts(function);
  }

  /** The name, without package, of a literal's copy in the function that has the frame. */
  String literalName(Function target, Function literal) {
    return target.plainName() + path() + inlining.nextLiteral(target, literal);
  }

  private String path() {
    if (callee == null) {
      return "";
    }
    return (outer == null ? "" : outer.path()) + "." + callee.plainName();
  }
}
