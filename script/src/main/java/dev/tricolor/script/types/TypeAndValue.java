package dev.tricolor.script.types;

import dev.tricolor.script.types.constant.Constant;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found out about an expression.
 *
 * @param mode what kind of thing it is
 * @param type its final type: untyped expressions have the type that their context gave them
 * @param value of a constant, represented in {@code type}; else null
 */
public record TypeAndValue(Mode mode, Type type, @Nullable Constant value) {

  /** What an expression denotes. */
  public enum Mode {
    NO_VALUE,
    BUILTIN,
    TYPE,
    CONSTANT,
    /** Addressable. */
    VARIABLE,
    /** {@code m[k]}: not addressable, but may be assigned to. */
    MAP_INDEX,
    VALUE,
    NIL,
    /** A value that may be used in a comma-ok assignment: receive, assertion. */
    COMMA_OK,
    /** A call with several results; the type is a tuple. */
    TUPLE
  }

  public boolean isType() {
    return mode == Mode.TYPE;
  }
}
