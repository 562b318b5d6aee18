package dev.tricolor.core.panic;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;
import java.util.Map;

/** The {@code func()}s of Go's package runtime that the Java runtime calls. */
public final class RuntimeFunctions {
  private final GoFunction[] functions;
  private final Map<String, Integer> ids;

  /** Makes them known by name, without package. */
  public RuntimeFunctions(GoFunction[] functions, Map<String, Integer> ids) {
    this.functions = functions;
    this.ids = ids;
  }

  /** Whether the program has the function. */
  boolean has(String name) {
    return ids.containsKey(name);
  }

  /** Calls a function; {@code sp} is the offset of the frame below it. */
  void call(G g, long sp, String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new AssertionError("the program has no runtime." + name);
    }
    functions[id].call(g, sp, 0);
  }
}
