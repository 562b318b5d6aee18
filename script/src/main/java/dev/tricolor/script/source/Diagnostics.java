package dev.tricolor.script.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

  /** How many were found so far. */
  public int count() {
    return found.size();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether the parser found an error; if so, type checking is not worth its while. */
  public boolean hasSyntaxErrors() {
    return found.stream().anyMatch(Diagnostic::syntax);
  }

  /**
   * The lines of the report, sorted by position. A message that repeats the one found before it, on
   * the same line, is left out, as is one that repeats another's position too. With the tenth error
   * the report ends in {@code POS: too many errors}, POS being that of the tenth as found, unless
   * {@code all} is set.
   */
  public List<String> report(boolean all) {
    Set<String> seen = new HashSet<>();
    List<Diagnostic> kept = new ArrayList<>();
    Diagnostic last = null;
    for (Diagnostic diagnostic : found) {
      if (last == null || !repeats(diagnostic, last)) {
        if (seen.add(diagnostic.toString())) {
          kept.add(diagnostic);
        }
        if (!all && kept.size() == LIMIT) {
          break;
        }
      }
      last = diagnostic;
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

  private static boolean repeats(Diagnostic diagnostic, Diagnostic last) {
    return diagnostic.pos().file().equals(last.pos().file())
        && diagnostic.pos().line() == last.pos().line()
        && diagnostic.message().equals(last.message());
  }
}
