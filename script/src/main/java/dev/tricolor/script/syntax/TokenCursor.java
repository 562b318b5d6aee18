package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostic;
import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The parser's place in the stream of tokens, with the reporting of syntax errors and the recovery
 * from them: after an error the parser skips to a token from which it can make sense again.
 */
final class TokenCursor {

  /** Statements begin with these; inside a function, recovery always stops at them. */
  private static final Set<Token> STATEMENT_KEYWORDS =
      EnumSet.of(
          Token.BREAK,
          Token.CONST,
          Token.CONTINUE,
          Token.DEFER,
          Token.FALLTHROUGH,
          Token.FOR,
          Token.GO,
          Token.GOTO,
          Token.IF,
          Token.RETURN,
          Token.SELECT,
          Token.SWITCH,
          Token.TYPE,
          Token.VAR);

  /** Deeper nesting than this is refused. */
  private static final int MAX_DEPTH = 100_000;

  /**
   * From this depth on the parser runs on a thread of its own, with room for {@link #MAX_DEPTH}.
   */
  private static final int OWN_STACK_DEPTH = 100;

  private static final long OWN_STACK_BYTES = 1L << 30;

  private static final String MISPLACED = "misplaced compiler directive";

  private final Diagnostics diagnostics;
  private final Scanner scanner;
  private final int errorsBefore;
  private final Directives directives = new Directives();
  private final List<Diagnostic> later = new ArrayList<>();
  private Token token = Token.EOF;
  private int lastSyntaxErrorLine;
  private int functionDepth;
  private int depth;
  private int deepest;
  private int branchErrors;
  private int silenced;
  private boolean abandoned;

  TokenCursor(SourceFile file, Diagnostics diagnostics, CharReader reader) {
    this.diagnostics = diagnostics;
    this.errorsBefore = diagnostics.count();
    this.scanner = new Scanner(file, diagnostics, reader, directives::add);
    next();
  }

  Token token() {
    return token;
  }

  boolean at(Token wanted) {
    return token == wanted;
  }

  Pos pos() {
    return scanner.pos();
  }

  /** The text of a name, literal or semicolon. */
  String text() {
    return scanner.text();
  }

  void next() {
    scanner.next();
    token = abandoned ? Token.EOF : scanner.token();
  }

  /** Goes past the block that begins here, without a look at its tokens. */
  CharReader.Mark skipBlock() {
    CharReader.Mark start = scanner.skipBlock();
    next();
    return start;
  }

  /** Goes past {@code wanted} if it is here. */
  boolean got(Token wanted) {
    if (token != wanted) {
      return false;
    }
    next();
    return true;
  }

  /** Goes past {@code wanted}, or reports its absence and goes past what is there instead. */
  void want(Token wanted) {
    if (!got(wanted)) {
      unexpected(", expected " + spelled(wanted));
      skip();
    }
  }

  /** Takes the current token, which is a literal. */
  Expr.BasicLit literal() {
    Expr.BasicLit literal =
        new Expr.BasicLit(pos(), scanner.literalKind(), scanner.text(), scanner.bad());
    next();
    return literal;
  }

  /** Takes the name that is here, or reports that there is none. */
  Expr.Name name() {
    if (at(Token.NAME)) {
      Expr.Name name = new Expr.Name(pos(), text());
      next();
      return name;
    }
    Expr.Name missing = new Expr.Name(pos(), "_");
    unexpected(", expected name");
    skip();
    return missing;
  }

  Directives directives() {
    return directives;
  }

  /** Goes on to what no directive concerns. */
  void dropDirectives() {
    directives.drop(pos -> error(pos, MISPLACED));
  }

  /** As {@link #dropDirectives}, but gc tells only when the rest is right. */
  void dropDirectivesLater() {
    directives.drop(pos -> laterError(pos, MISPLACED));
  }

  /** Reports the current token as unexpected; {@code context} follows its name. */
  void unexpected(String context) {
    unexpected(pos(), context);
  }

  void unexpected(Pos pos, String context) {
    syntaxError(pos, "unexpected " + describe() + context);
  }

  /**
   * Reports a syntax error unless there is one on that line, or it only says the file has ended.
   */
  void syntaxError(Pos pos, String message) {
    if (at(Token.EOF) && errors() > 0) {
      return;
    }
    if (pos.line() == lastSyntaxErrorLine) {
      silenced++;
    } else {
      lastSyntaxErrorLine = pos.line();
      diagnostics.reportSyntax(pos, message);
    }
  }

  /** Reports an error that is no syntax error to gc. */
  void error(Pos pos, String message) {
    diagnostics.report(pos, message);
  }

  /** Reports an error that gc's checker would find: only if the file has no syntax errors. */
  void laterError(Pos pos, String message) {
    later.add(new Diagnostic(pos, message, false));
  }

  /** Reports the errors that were put off, if there are no syntax errors. */
  void finish() {
    if (!diagnostics.hasSyntaxErrors()) {
      later.forEach(error -> diagnostics.report(error.pos(), error.message()));
    }
  }

  private String describe() {
    return switch (token) {
      case NAME -> "name " + text();
      case LITERAL -> "literal " + text();
      case SEMICOLON -> text();
      default -> spelled(token);
    };
  }

  private static String spelled(Token token) {
    return token.isKeyword() ? "keyword " + token.text() : token.text();
  }

  /** The number of errors in this file, silenced ones too, but not those of branch statements. */
  int errors() {
    return diagnostics.count() - errorsBefore - branchErrors + silenced;
  }

  /** Reports a wrong label or branch statement, which is no reason to doubt the syntax. */
  void branchError(Pos pos, String message) {
    branchErrors++;
    diagnostics.report(pos, message);
  }

  /** Skips the current token. */
  void skip() {
    next();
  }

  /** Skips to one of these, to the end of the file or, inside functions, to a statement. */
  void skipTo(Token... wanted) {
    List<Token> stops = Arrays.asList(wanted);
    while (!at(Token.EOF) && !stops.contains(token)) {
      if (functionDepth > 0 && STATEMENT_KEYWORDS.contains(token)) {
        return;
      }
      next();
    }
  }

  /**
   * Parses a list up to and including {@code close}; the last separator may be left out.
   *
   * @param what the list's name in messages
   * @param element parses one element; returns true if no further one may follow
   * @return the position of {@code close}
   */
  Pos list(String what, Token separator, Token close, BooleanSupplier element) {
    boolean done = false;
    while (!at(Token.EOF) && !at(close) && !done) {
      done = element.getAsBoolean();
      if (!got(separator) && !at(close)) {
        unexpected(
            " in " + what + "; possibly missing " + separator.text() + " or " + close.text());
        skipTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
        if (!at(close)) {
          return pos();
        }
      }
    }
    Pos end = pos();
    want(close);
    return end;
  }

  /** Parses the body of a function; in it, recovery stops at statements. */
  <T> T inFunction(Supplier<T> body) {
    functionDepth++;
    T result = body.get();
    functionDepth--;
    return result;
  }

  /**
   * Goes one level of nesting down. The parser recurs with the nesting of the source; sources that
   * are nested deeper than the thread's stack may bear are parsed on a thread with a larger one.
   */
  <T> T nested(Supplier<T> inner) {
    depth++;
    deepest = Math.max(deepest, depth);
    if (depth == MAX_DEPTH) {
      syntaxError(pos(), "nesting too deep");
      abandoned = true;
      token = Token.EOF;
    }
    T result = depth == OWN_STACK_DEPTH ? onOwnStack(inner) : inner.get();
    depth--;
    return result;
  }

  /** Runs what recurs as deeply as the statements parsed so far are nested. */
  void withRoom(Runnable task) {
    if (deepest < OWN_STACK_DEPTH || depth >= OWN_STACK_DEPTH) {
      task.run();
    } else {
      onOwnStack(
          () -> {
            task.run();
            return task;
          });
    }
  }

  private static <T> T onOwnStack(Supplier<T> inner) {
    DeepTask<T> task = new DeepTask<>(inner);
    Thread thread = new Thread(null, task, "parser", OWN_STACK_BYTES);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return task.result();
  }
}
