package dev.tricolor.script.source;

/**
 * One thing that is wrong with a program.
 *
 * @param pos where
 * @param message what, in gc's words; further lines begin with a tab
 * @param syntax whether the parser found it ({@code syntax error: ...}): such errors hide type
 *     errors
 */
public record Diagnostic(Pos pos, String message, boolean syntax) {

  @Override
  public String toString() {
    return pos + ": " + message;
  }
}
