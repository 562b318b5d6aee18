package dev.tricolor.script.lower;

import dev.tricolor.script.ir.JavaMethod;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.HashMap;
import java.util.Map;

/** Which Java method stands behind a Go function without a body. */
final class Intrinsics {

  /**
   * A bound function.
   *
   * @param pure whether it neither takes the goroutine nor reads or changes anything
   * @param context whether it takes the goroutine
   * @param framed whether it takes the frame's offset and is a safepoint
   */
  record Binding(JavaMethod method, boolean pure, boolean context, boolean framed) {}

  private enum Mode {
    /** {@code (parameters)}, without effects, and reading nothing that changes. */
    PURE,
    /** {@code (parameters)}. */
    PLAIN,
    /** {@code (G, parameters)}. */
    CONTEXT,
    /** {@code (G, sp, parameters)}: may collect, park or panic. */
    FRAMED
  }

  private record Entry(String owner, String name, Mode mode) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Shapes shapes;

  Intrinsics(Shapes shapes) {
    this.shapes = shapes;
    IntrinsicTable.fill(this);
  }

  /** Binds a function without effects to a static method of a JDK class or a door. */
  void pure(String goName, String owner, String name) {
    entries.put(goName, new Entry(owner, name, Mode.PURE));
  }

  /** Binds a function to a static method that takes the parameters alone. */
  void plain(String goName, String owner, String name) {
    entries.put(goName, new Entry(owner, name, Mode.PLAIN));
  }

  /** Binds a function to a door method that takes the goroutine. */
  void context(String goName, String owner, String name) {
    entries.put(goName, new Entry(owner, name, Mode.CONTEXT));
  }

  /** Binds a function to a door method that is a safepoint. */
  void framed(String goName, String owner, String name) {
    entries.put(goName, new Entry(owner, name, Mode.FRAMED));
  }

  /** The binding of a function; its descriptor follows from the function's parameters. */
  Binding find(Function function) {
    String key = function.packagePath() + "." + function.plainName();
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new AssertionError("no intrinsic for " + key);
    }
    StringBuilder descriptor = new StringBuilder("(");
    if (entry.mode == Mode.CONTEXT || entry.mode == Mode.FRAMED) {
      descriptor.append("Ldev/tricolor/core/sched/G;");
    }
    if (entry.mode == Mode.FRAMED) {
      descriptor.append('J');
    }
    for (Local parameter : function.parameters()) {
      descriptor.append(lettersOf(parameter.type()));
    }
    descriptor.append(')').append(resultOf(function));
    JavaMethod method = new JavaMethod(entry.owner, entry.name, descriptor.toString());
    return new Binding(
        method,
        entry.mode == Mode.PURE,
        entry.mode == Mode.CONTEXT || entry.mode == Mode.FRAMED,
        entry.mode == Mode.FRAMED);
  }

  private String lettersOf(Type type) {
    if (Types.unalias(type).underlying() instanceof Type.Basic basic && basic.kind().isBoolean()) {
      return "Z";
    }
    StringBuilder letters = new StringBuilder();
    shapes.of(type).parts().forEach(part -> letters.append(part.scalar().kind().descriptor()));
    return letters.toString();
  }

  private String resultOf(Function function) {
    for (Local result : function.results()) {
      String letters = lettersOf(result.type());
      if (!letters.isEmpty()) {
        return letters.substring(0, 1);
      }
    }
    return "V";
  }
}
