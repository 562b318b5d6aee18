package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the copies of literals after those that a function has already. */
final class LiteralNames {
  private final List<Function> functions;
  private final Map<Function, Integer> counts = new HashMap<>();

  LiteralNames(List<Function> functions) {
    this.functions = functions;
  }

  /** {@code .func3}; what is no literal in the source keeps what its name ends with. */
  String next(Function target, Function literal) {
    if (literal.origin() != Function.Origin.LITERAL) {
      String name = literal.plainName();
      return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('-')));
    }
    int number = counts.computeIfAbsent(target, this::ownLiterals) + 1;
    counts.put(target, number);
    return ".func" + number;
  }

  private int ownLiterals(Function host) {
    return (int) functions.stream().filter(each -> isLiteralIn(each, host)).count();
  }

  private static boolean isLiteralIn(Function literal, Function host) {
    if (literal.origin() != Function.Origin.LITERAL) {
      return false;
    }
    Function around = literal.enclosing();
    while (around != null && around.origin() == Function.Origin.RANGE_BODY) {
      around = around.enclosing();
    }
    return around == host;
  }
}
