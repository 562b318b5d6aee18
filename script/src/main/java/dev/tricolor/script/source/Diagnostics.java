package dev.tricolor.script.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics in the order in which they are found, and words the report as gc does. */
public final class Diagnostics {

  /** gc stops at this many errors unless it is asked for all of them. */
  public static final int LIMIT = 10;

  private final List<Diagnostic> found = new ArrayList<>();

  /** Reports an error of the lexer or the type checker. */
  public void report(Pos pos, String message) {
    found.add(new Diagnostic(pos, message, false));
  }

  /** Reports a syntax error; {@code message} comes without the prefix {@code syntax error: }. */
  public void reportSyntax(Pos pos, String message) {
    found.add(new Diagnostic(pos, "syntax error: " + message, true));
  }

  /** What was found so far, in the order of finding. */
  public List<Diagnostic> found() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether the parser found an error; if so, type checking is not worth its while. */
  public boolean hasSyntaxErrors() {
    return found.stream().anyMatch(Diagnostic::syntax);
  }

  /**
   * The lines of the report, sorted by position; the same message on one line appears once. With
   * the tenth error the report ends in {@code POS: too many errors}, POS being that of the tenth as
   * found, unless {@code all} is set.
   */
  public List<String> report(boolean all) {
    Set<String> seen = new LinkedHashSet<>();
    List<Diagnostic> kept = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Pos pos = diagnostic.pos();
      if (seen.add(pos.file().path() + ":" + pos.line() + ":" + diagnostic.message())) {
        kept.add(diagnostic);
        if (!all && kept.size() == LIMIT) {
          break;
        }
      }
    }
    boolean cut = !all && kept.size() == LIMIT;
    List<String> lines = new ArrayList<>();
    kept.stream()
        .sorted(Comparator.comparing(Diagnostic::pos))
        .map(Diagnostic::toString)
        .forEach(lines::add);
    if (cut) {
      lines.add(kept.getLast().pos() + ": too many errors");
    }
    return lines;
  }
}
