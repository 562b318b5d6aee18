package dev.tricolor.script.inline;

/**
 * What callees may cost in one caller.
 *
 * @param ofFunction a declared function
 * @param ofLiteral a literal that is called at more than one place
 * @param loops whether declared functions with loops are inlined at all
 */
record Budget(int ofFunction, int ofLiteral, boolean loops) {
  static final Budget USUAL = new Budget(80, 160, true);

  /** In a caller of {@link #BIG_CALLER_NODES} nodes. */
  static final Budget IN_BIG_CALLER = new Budget(20, 40, true);

  /** As {@link LoopPolicy#CALLED_FROM_MAIN} wants it. */
  Budget withoutLoops() {
    return new Budget(ofFunction, ofLiteral, false);
  }

  static final int BIG_CALLER_NODES = 5000;

  /** A literal that is called at one place, in whatever caller. */
  static final int ONLY_CALL_OF_LITERAL = 800;
}
