package dev.tricolor.script.ir;

import dev.tricolor.script.source.Pos;
import org.jspecify.annotations.Nullable;

/**
 * One place in a function that has a pc. Compared by identity; the pc and the live slots are found
 * when the function is finished.
 */
public final class SafepointSite {
  private final Pos pos;
  private final boolean movesStack;
  private final @Nullable InlineFrame inlined;

  /**
   * Creates a site.
   *
   * @param pos the source position that tracebacks show
   * @param movesStack whether the stack may have moved when the call returns
   * @param inlined the innermost inlined function that it lies in; null if in none
   */
  public SafepointSite(Pos pos, boolean movesStack, @Nullable InlineFrame inlined) {
    this.pos = pos;
    this.movesStack = movesStack;
    this.inlined = inlined;
  }

  public Pos pos() {
    return pos;
  }

  public boolean movesStack() {
    return movesStack;
  }

  /** The innermost inlined function that it lies in; null if in none. */
  public @Nullable InlineFrame inlined() {
    return inlined;
  }
}
