package dev.tricolor.script.load;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expression of a {@code //go:build} line, over build tags. */
final class BuildConstraint {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(&&|\\|\\||[!()])|([\\p{L}\\p{Nd}_.]+)|(\\S))");

  private final Matcher tokens;
  private final Predicate<String> tags;
  private String token = "";
  private boolean isTag;

  private BuildConstraint(String expression, Predicate<String> tags) throws SyntaxException {
    this.tokens = TOKEN.matcher(expression);
    this.tags = tags;
    next();
  }

  /** A build line that makes no sense. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    SyntaxException(String message) {
      super(message);
    }
  }

  /**
   * Whether the expression holds.
   *
   * @param expression what follows {@code //go:build}
   * @param tags which tags hold
   */
  static boolean holds(String expression, Predicate<String> tags) throws SyntaxException {
    BuildConstraint constraint = new BuildConstraint(expression, tags);
    boolean result = constraint.or();
    if (!constraint.token.isEmpty()) {
      throw new SyntaxException("unexpected token " + constraint.token);
    }
    return result;
  }

  private boolean or() throws SyntaxException {
    boolean result = and();
    while (token.equals("||")) {
      next();
      // Both sides are always read, so that the whole line is checked.
      result |= and();
    }
    return result;
  }

  private boolean and() throws SyntaxException {
    boolean result = not();
    while (token.equals("&&")) {
      next();
      result &= not();
    }
    return result;
  }

  private boolean not() throws SyntaxException {
    if (token.equals("!")) {
      next();
      if (token.equals("!")) {
        throw new SyntaxException("double negation not allowed");
      }
      return !not();
    }
    return atom();
  }

  private boolean atom() throws SyntaxException {
    if (token.equals("(")) {
      next();
      boolean result = or();
      if (!token.equals(")")) {
        throw new SyntaxException("missing close paren");
      }
      next();
      return result;
    }
    if (!isTag) {
      String what = token.isEmpty() ? "end of expression" : "token " + token;
      throw new SyntaxException("unexpected " + what);
    }
    boolean result = tags.test(token);
    next();
    return result;
  }

  private void next() throws SyntaxException {
    isTag = false;
    token = "";
    if (!tokens.lookingAt()) {
      return;
    }
    if (tokens.group(3) != null) {
      throw new SyntaxException("invalid syntax at " + tokens.group(3));
    }
    isTag = tokens.group(2) != null;
    token = isTag ? tokens.group(2) : tokens.group(1);
    tokens.region(tokens.end(), tokens.regionEnd());
  }
}
