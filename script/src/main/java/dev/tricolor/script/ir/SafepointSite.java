package dev.tricolor.script.ir;

import dev.tricolor.script.source.Pos;

/**
 * One place in a function that has a pc. Compared by identity; the pc and the live slots are found
 * when the function is finished.
 */
public final class SafepointSite {
  private final Pos pos;
  private final boolean movesStack;

  /**
   * Creates a site.
   *
   * @param pos the source position that tracebacks show
   * @param movesStack whether the stack may have moved when the call returns
   */
  public SafepointSite(Pos pos, boolean movesStack) {
    this.pos = pos;
    this.movesStack = movesStack;
  }

  public Pos pos() {
    return pos;
  }

  public boolean movesStack() {
    return movesStack;
  }
}
