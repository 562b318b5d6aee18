package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;

/** Func values: a pointer to an object whose first word is the function's id. */
public final class Closures {
  private Closures() {}

  /** The function that a closure calls. */
  public static GoFunction function(G g, long closure) {
    return g.functions[(int) Memory.loadLong(closure)];
  }

  /** Calls a {@code func()}; {@code sp} is the offset of the frame below it. */
  public static void call(G g, long sp, long closure) {
    function(g, closure).call(g, sp, closure);
  }
}
