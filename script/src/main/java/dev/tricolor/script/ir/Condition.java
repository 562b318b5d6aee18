package dev.tricolor.script.ir;

/**
 * How two scalars compare. Comparisons of floats with a NaN are false, except {@link #NOT_EQUAL}.
 */
public enum Condition {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_EQUAL,
  GREATER,
  GREATER_EQUAL;

  /** The condition that holds where this one does not; not for floats. */
  public Condition negated() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> GREATER_EQUAL;
      case LESS_EQUAL -> GREATER;
      case GREATER -> LESS_EQUAL;
      case GREATER_EQUAL -> LESS;
    };
  }
}
