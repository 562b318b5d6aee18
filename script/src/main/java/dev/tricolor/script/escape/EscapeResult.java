package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;

/** The verdicts of escape analysis on a program. */
public interface EscapeResult {

  /** Whether a local variable whose address is taken or shared must lie on the heap. */
  boolean escapes(Local local);

  /**
   * Whether what an expression allocates must lie on the heap: {@code new}, {@code &T{}}, slice and
   * map literals, {@code make}, closures, method values, boxing conversions to interfaces, string
   * and byte slice conversions, string concatenation, append.
   */
  boolean escapes(Expression allocation);

  /** The verdict that is always right: everything escapes. */
  static EscapeResult everything() {
    return new EscapeResult() {
      @Override
      public boolean escapes(Local local) {
        return true;
      }

      @Override
      public boolean escapes(Expression allocation) {
        return true;
      }
    };
  }
}
