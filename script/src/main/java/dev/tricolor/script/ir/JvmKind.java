package dev.tricolor.script.ir;

/** The JVM's computational types that compiled Go uses. */
public enum JvmKind {
  INT('I', 1),
  LONG('J', 2),
  FLOAT('F', 1),
  DOUBLE('D', 2);

  private final char descriptor;
  private final int slots;

  JvmKind(char descriptor, int slots) {
    this.descriptor = descriptor;
    this.slots = slots;
  }

  /** The letter in a method descriptor. */
  public char descriptor() {
    return descriptor;
  }

  /** Local variable slots that a value takes. */
  public int slots() {
    return slots;
  }

  /** Whether it is INT or LONG. */
  public boolean isIntegral() {
    return this == INT || this == LONG;
  }
}
