package dev.tricolor.script.inline;

/**
 * What callees may cost in one caller.
 *
 * @param ofFunction a declared function
 * @param ofLiteral a literal that is called at more than one place
 */
record Budget(int ofFunction, int ofLiteral) {
  static final Budget USUAL = new Budget(80, 160);

  /** In a caller of {@link #BIG_CALLER_NODES} nodes. */
  static final Budget IN_BIG_CALLER = new Budget(20, 40);

  static final int BIG_CALLER_NODES = 5000;

  /** A literal that is called at one place, in whatever caller. */
  static final int ONLY_CALL_OF_LITERAL = 800;
}
