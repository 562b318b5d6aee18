package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import org.jspecify.annotations.Nullable;

/** A package-level variable of a concrete type. */
public final class Global {
  private final String name;
  private final Type type;
  private final Pos pos;
  private @Nullable Expression staticValue;

  /**
   * Creates a global.
   *
   * @param name with its package path: {@code main.table}
   */
  public Global(String name, Type type, Pos pos) {
    this.name = name;
    this.type = type;
    this.pos = pos;
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  public Pos pos() {
    return pos;
  }

  /**
   * Its initial value where that is data, not code: constants, literals of them, addresses of such
   * literals, names of functions. Null: zero, or set by the package's initialiser.
   */
  public @Nullable Expression staticValue() {
    return staticValue;
  }

  public void setStaticValue(Expression value) {
    staticValue = value;
  }
}
