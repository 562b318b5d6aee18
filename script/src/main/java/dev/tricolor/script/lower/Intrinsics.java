package dev.tricolor.script.lower;

import dev.tricolor.script.ir.JavaMethod;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import java.util.HashMap;
import java.util.Map;

/** Which Java method stands behind a Go function without a body. */
final class Intrinsics {

  /**
   * A bound function.
   *
   * @param pure whether it neither takes the goroutine nor changes anything
   * @param framed whether it takes the frame's offset and is a safepoint
   */
  record Binding(JavaMethod method, boolean pure, boolean framed) {}

  private enum Mode {
    /** {@code (parameters)}, without effects. */
    PURE,
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
    if (entry.mode != Mode.PURE) {
      descriptor.append("Ldev/tricolor/core/sched/G;");
    }
    if (entry.mode == Mode.FRAMED) {
      descriptor.append('J');
    }
    for (Local parameter : function.parameters()) {
      shapes
          .of(parameter.type())
          .parts()
          .forEach(part -> descriptor.append(part.scalar().kind().descriptor()));
    }
    descriptor.append(')').append(resultOf(function));
    JavaMethod method = new JavaMethod(entry.owner, entry.name, descriptor.toString());
    return new Binding(method, entry.mode == Mode.PURE, entry.mode == Mode.FRAMED);
  }

  private String resultOf(Function function) {
    for (Local result : function.results()) {
      Shape shape = shapes.of(result.type());
      if (shape.width() > 0) {
        boolean isBoolean =
            dev.tricolor.script.types.Types.unalias(result.type()).underlying()
                    instanceof dev.tricolor.script.types.Type.Basic basic
                && basic.kind().isBoolean();
        return isBoolean
            ? "Z"
            : String.valueOf(shape.parts().getFirst().scalar().kind().descriptor());
      }
    }
    return "V";
  }
}
