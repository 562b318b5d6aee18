package dev.tricolor.gc.pace;

import java.util.function.Function;

/**
 * A formula with numbers filled in, and what comes out with Go's constants.
 *
 * @param formula all but the constants
 */
record Row(String name, Function<PacerConstants, Object> formula, Object expected) {
  static Row of(String name, Object expected, Function<PacerConstants, Object> formula) {
    return new Row(name, formula, expected);
  }

  boolean holdsFor(PacerConstants constants) {
    return expected.equals(formula.apply(constants));
  }

  @Override
  public String toString() {
    return name;
  }
}
