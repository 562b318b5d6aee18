package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what stands between the keyword {@code if}, {@code for}, {@code switch} and its brace. */
final class HeaderParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  HeaderParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What follows {@code for} in a range loop. */
  record RangeClause(@Nullable Expr key, @Nullable Expr value, boolean define, Expr operand) {}

  /**
   * A header's parts, each of which may be missing.
   *
   * @param condition the condition, the tag, or the guard of a type switch
   * @param guardName the name that a type switch declares
   */
  record Header(
      @Nullable Stmt init,
      @Nullable Expr condition,
      @Nullable Stmt post,
      @Nullable RangeClause range,
      Expr.@Nullable Name guardName) {

    static Header empty() {
      return new Header(null, null, null, null, null);
    }

    static Header of(@Nullable Stmt init, Expr condition) {
      return new Header(init, condition, null, null, null);
    }
  }

  /** Where and how the first part of a header ended. */
  private record Semicolon(Pos pos, String origin) {}

  /** Parses the keyword, which is here, and the header. */
  Header header(Token keyword) {
    cursor.next();
    if (cursor.at(Token.LBRACE)) {
      if (keyword != Token.IF) {
        return Header.empty();
      }
      cursor.syntaxError(cursor.pos(), "missing condition in if statement");
      return Header.of(null, new Expr.Bad(cursor.pos()));
    }
    return grammar.expressions.header(() -> parts(keyword));
  }

  private Header parts(Token keyword) {
    Stmt first = null;
    if (!cursor.at(Token.SEMICOLON)) {
      if (cursor.got(Token.VAR)) {
        String message = "var declaration not allowed in " + keyword.text() + " initializer";
        cursor.syntaxError(cursor.pos(), message);
      }
      if (keyword == Token.FOR && cursor.at(Token.RANGE)) {
        return range(List.of(), false);
      }
      List<Expr> left = grammar.expressions.expressions();
      if (keyword == Token.FOR && (cursor.at(Token.ASSIGN) || cursor.at(Token.DEFINE))) {
        boolean define = cursor.at(Token.DEFINE);
        Pos pos = cursor.pos();
        cursor.next();
        if (cursor.at(Token.RANGE)) {
          return range(left, define);
        }
        first = grammar.statements.assignment(pos, left, define);
      } else {
        first = grammar.statements.simple(left);
      }
    }
    return cursor.at(Token.LBRACE) ? tested(keyword, null, first, null) : more(keyword, first);
  }

  private Header range(List<Expr> left, boolean define) {
    cursor.next();
    Expr operand = grammar.expressions.expression();
    if (left.size() > 2) {
      cursor.laterError(
          left.get(2).start(), "range clause permits at most two iteration variables");
    }
    Expr key = left.isEmpty() ? null : left.get(0);
    Expr value = left.size() < 2 ? null : left.get(1);
    return new Header(null, null, null, new RangeClause(key, value, define, operand), null);
  }

  /** Goes on after the first part, behind which there should be a semicolon. */
  private Header more(Token keyword, @Nullable Stmt init) {
    Semicolon semicolon = null;
    if (cursor.at(Token.SEMICOLON)) {
      semicolon = new Semicolon(cursor.pos(), cursor.text());
      cursor.next();
    } else {
      cursor.want(Token.LBRACE);
      if (!cursor.at(Token.LBRACE)) {
        cursor.skipTo(Token.LBRACE, Token.RBRACE);
      }
    }
    if (keyword == Token.FOR) {
      return loop(init, semicolon);
    }
    Stmt second = cursor.at(Token.LBRACE) ? null : grammar.statements.simple();
    return tested(keyword, init, second, semicolon);
  }

  private Header loop(@Nullable Stmt init, @Nullable Semicolon semicolon) {
    Stmt condition = null;
    Stmt post = null;
    if (!cursor.at(Token.SEMICOLON)) {
      if (cursor.at(Token.LBRACE)) {
        cursor.unexpected(", expected for loop condition");
        return tested(Token.FOR, init, null, semicolon);
      }
      condition = grammar.statements.simple();
    }
    cursor.want(Token.SEMICOLON);
    if (!cursor.at(Token.LBRACE)) {
      post = grammar.statements.simple();
      if (post instanceof Stmt.Assign assign && assign.define()) {
        cursor.syntaxError(assign.pos(), "cannot declare in post statement of for loop");
      }
    }
    Header header = tested(Token.FOR, init, condition, null);
    return new Header(init, header.condition(), post, null, null);
  }

  /** Makes a condition, tag or guard of the statement in its place. */
  private Header tested(
      Token keyword, @Nullable Stmt init, @Nullable Stmt statement, @Nullable Semicolon semicolon) {
    return switch (statement) {
      case null -> untested(keyword, init, semicolon);
      case Stmt.ExprStmt expression -> Header.of(init, expression.expression());
      case Stmt.Assign assign when keyword == Token.SWITCH && isGuard(assign) -> {
        Expr.Name name = (Expr.Name) assign.left().getFirst();
        yield new Header(init, assign.right().getFirst(), null, null, name);
      }
      default -> {
        String text = StmtText.ofCondition(statement);
        cursor.syntaxError(statement.pos(), "cannot use " + text + " as value");
        yield Header.of(init, new Expr.Bad(statement.pos()));
      }
    };
  }

  private Header untested(Token keyword, @Nullable Stmt init, @Nullable Semicolon semicolon) {
    if (keyword != Token.IF || semicolon == null) {
      return new Header(init, null, null, null, null);
    }
    reportMissingCondition(semicolon);
    return Header.of(init, new Expr.Bad(semicolon.pos()));
  }

  private void reportMissingCondition(Semicolon semicolon) {
    if (semicolon.origin().equals("semicolon")) {
      cursor.syntaxError(semicolon.pos(), "missing condition in if statement");
    } else {
      cursor.syntaxError(
          semicolon.pos(), "unexpected " + semicolon.origin() + ", expected { after if clause");
    }
  }

  /** Whether it is {@code name := x.(type)}. */
  private static boolean isGuard(Stmt.Assign assign) {
    return assign.define()
        && assign.left().size() == 1
        && assign.left().getFirst() instanceof Expr.Name
        && assign.right().size() == 1
        && assign.right().getFirst() instanceof Expr.TypeAssert guard
        && guard.type() == null;
  }
}
