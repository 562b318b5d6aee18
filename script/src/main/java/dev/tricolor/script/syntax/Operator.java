package dev.tricolor.script.syntax;

/** Unary and binary operators; the assignment operators {@code op=} use the binary ones. */
public enum Operator {
  OR_OR("||", 1),
  AND_AND("&&", 2),
  EQUAL("==", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  LESS_EQUAL("<=", 3),
  GREATER(">", 3),
  GREATER_EQUAL(">=", 3),
  ADD("+", 4),
  SUB("-", 4),
  OR("|", 4),
  XOR("^", 4),
  MUL("*", 5),
  DIV("/", 5),
  REM("%", 5),
  AND("&", 5),
  AND_NOT("&^", 5),
  SHL("<<", 5),
  SHR(">>", 5),
  NOT("!", 0),
  RECEIVE("<-", 0),
  TILDE("~", 0);

  private final String text;
  private final int precedence;

  Operator(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /** As written in Go. */
  public String text() {
    return text;
  }

  /** Binding strength as a binary operator, 1 to 5; 0 for those that are only unary. */
  public int precedence() {
    return precedence;
  }

  /** Whether the result is a boolean comparison of the operands. */
  public boolean isComparison() {
    return precedence == 3;
  }

  /** Whether it is a shift. */
  public boolean isShift() {
    return this == SHL || this == SHR;
  }
}
