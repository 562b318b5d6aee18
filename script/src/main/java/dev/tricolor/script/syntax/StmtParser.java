package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses statements; {@link HeaderParser} does the headers of if, for and switch. */
final class StmtParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  StmtParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Stmt.Block functionBody() {
    int errors = cursor.errors();
    Stmt.Block body = cursor.inFunction(() -> block(""));
    if (cursor.errors() == errors) {
      cursor.withRoom(() -> BranchCheck.check(body, cursor::branchError));
    }
    return body;
  }

  /** Parses a block; {@code after} names what it belongs to, for the message if it is missing. */
  private Stmt.Block block(String after) {
    Pos pos = cursor.pos();
    if (!cursor.got(Token.LBRACE)) {
      cursor.unexpected(", expected { after " + after);
      cursor.skipTo(Token.NAME, Token.RBRACE);
      Pos end = cursor.pos();
      if (cursor.got(Token.RBRACE)) {
        return new Stmt.Block(pos, List.of(), end);
      }
    }
    List<Stmt> statements = cursor.nested(this::statements);
    Pos end = cursor.pos();
    cursor.dropDirectives();
    cursor.want(Token.RBRACE);
    return new Stmt.Block(pos, statements, end);
  }

  private List<Stmt> statements() {
    List<Stmt> statements = new ArrayList<>();
    while (!atEndOfList()) {
      Stmt statement = statementOrNull();
      if (statement == null) {
        break;
      }
      statements.add(statement);
      if (!cursor.got(Token.SEMICOLON) && !cursor.at(Token.RBRACE)) {
        cursor.unexpected(" at end of statement");
        cursor.skipTo(Token.SEMICOLON, Token.RBRACE, Token.CASE, Token.DEFAULT);
        cursor.got(Token.SEMICOLON);
      }
    }
    return statements;
  }

  private boolean atEndOfList() {
    return switch (cursor.token()) {
      case EOF, RBRACE, CASE, DEFAULT -> true;
      default -> false;
    };
  }

  /** Parses a statement; null, without a message, if none begins here. */
  private @Nullable Stmt statementOrNull() {
    Pos pos = cursor.pos();
    return switch (cursor.token()) {
      case NAME -> nameFirst();
      case VAR, CONST, TYPE -> new Stmt.DeclStmt(pos, grammar.declarations.local());
      case LBRACE -> block("");
      case STAR, ADD, SUB, AND, XOR, NOT -> simple();
      case LITERAL, FUNC, LPAREN, LBRACK, STRUCT, MAP, CHAN, INTERFACE, ARROW -> simple();
      case FOR -> forStatement(pos);
      case SWITCH -> switchStatement(pos);
      case SELECT -> select(pos);
      case IF -> ifStatement(pos);
      case FALLTHROUGH -> {
        cursor.next();
        yield new Stmt.Branch(pos, Stmt.BranchKind.FALLTHROUGH, null);
      }
      case BREAK -> branch(pos, Stmt.BranchKind.BREAK);
      case CONTINUE -> branch(pos, Stmt.BranchKind.CONTINUE);
      case GOTO -> {
        cursor.next();
        yield new Stmt.Branch(pos, Stmt.BranchKind.GOTO, cursor.name());
      }
      case GO, DEFER -> callStatement(pos);
      case RETURN -> {
        cursor.next();
        boolean bare = cursor.at(Token.SEMICOLON) || cursor.at(Token.RBRACE);
        yield new Stmt.Return(pos, bare ? List.of() : grammar.expressions.expressions());
      }
      case SEMICOLON -> new Stmt.Empty(pos);
      default -> null;
    };
  }

  private @Nullable Stmt nameFirst() {
    List<Expr> list = grammar.expressions.expressions();
    if (list.size() == 1 && list.getFirst() instanceof Expr.Name label && cursor.at(Token.COLON)) {
      return cursor.nested(() -> Optional.ofNullable(labeled(label))).orElse(null);
    }
    return simple(list);
  }

  private @Nullable Stmt labeled(Expr.Name label) {
    Pos colon = cursor.pos();
    cursor.next();
    if (cursor.at(Token.RBRACE)) {
      return new Stmt.Labeled(label.pos(), label, new Stmt.Empty(cursor.pos()));
    }
    Stmt statement = statementOrNull();
    if (statement != null) {
      return new Stmt.Labeled(label.pos(), label, statement);
    }
    cursor.syntaxError(colon, "missing statement after label");
    return null;
  }

  private Stmt branch(Pos pos, Stmt.BranchKind kind) {
    cursor.next();
    return new Stmt.Branch(pos, kind, cursor.at(Token.NAME) ? cursor.name() : null);
  }

  private Stmt callStatement(Pos pos) {
    boolean go = cursor.at(Token.GO);
    cursor.next();
    Expr call = grammar.expressions.primary();
    Expr inner = ExprParser.withoutParentheses(call);
    if (call instanceof Expr.Paren) {
      String keyword = go ? "go" : "defer";
      cursor.error(call.pos(), "expression in " + keyword + " must not be parenthesized");
    }
    return go ? new Stmt.Go(pos, inner) : new Stmt.Defer(pos, inner);
  }

  /** Parses a simple statement. */
  Stmt simple() {
    return simple(grammar.expressions.expressions());
  }

  /** Parses the rest of a simple statement that begins with {@code left}. */
  Stmt simple(List<Expr> left) {
    Pos pos = cursor.pos();
    if (cursor.at(Token.ASSIGN) || cursor.at(Token.DEFINE)) {
      boolean define = cursor.at(Token.DEFINE);
      cursor.next();
      return assignment(pos, left, define);
    }
    Expr first = left.getFirst();
    if (left.size() > 1) {
      cursor.unexpected(", expected := or = or comma");
      cursor.skipTo(Token.SEMICOLON, Token.RBRACE);
      return new Stmt.ExprStmt(first.pos(), first);
    }
    Token token = cursor.token();
    if (token.isAssignOperator()) {
      cursor.next();
      Expr right = grammar.expressions.expression();
      return new Stmt.Assign(pos, left, token.operator(), List.of(right), false);
    }
    return switch (token) {
      case INCREMENT, DECREMENT -> {
        cursor.next();
        yield new Stmt.IncDec(pos, first, Objects.requireNonNull(token.operator()));
      }
      case ARROW -> {
        cursor.next();
        yield new Stmt.Send(pos, first, grammar.expressions.expression());
      }
      default -> new Stmt.ExprStmt(first.pos(), first);
    };
  }

  /** Parses the right side of an assignment or short variable declaration. */
  Stmt assignment(Pos pos, List<Expr> left, boolean define) {
    return new Stmt.Assign(pos, left, null, grammar.expressions.expressions(), define);
  }

  private Stmt ifStatement(Pos pos) {
    HeaderParser.Header header = grammar.headers.header(Token.IF);
    Expr condition = header.condition() == null ? new Expr.Bad(cursor.pos()) : header.condition();
    Stmt.Block then = block("if clause");
    Stmt otherwise = null;
    if (cursor.got(Token.ELSE)) {
      Pos next = cursor.pos();
      switch (cursor.token()) {
        case IF -> otherwise = cursor.nested(() -> ifStatement(next));
        case LBRACE -> otherwise = block("");
        default -> {
          cursor.syntaxError(next, "else must be followed by if or statement block");
          cursor.skipTo(Token.NAME, Token.RBRACE);
        }
      }
    }
    return new Stmt.If(pos, header.init(), condition, then, otherwise);
  }

  private Stmt forStatement(Pos pos) {
    HeaderParser.Header header = grammar.headers.header(Token.FOR);
    Stmt.Block body = block("for clause");
    HeaderParser.RangeClause range = header.range();
    if (range != null) {
      return new Stmt.Range(pos, range.key(), range.value(), range.define(), range.operand(), body);
    }
    return new Stmt.For(pos, header.init(), header.condition(), header.post(), body);
  }

  private Stmt switchStatement(Pos pos) {
    HeaderParser.Header header = grammar.headers.header(Token.SWITCH);
    openClauses("switch");
    List<CaseClause> clauses = new ArrayList<>();
    while (!cursor.at(Token.EOF) && !cursor.at(Token.RBRACE)) {
      clauses.add(caseClause());
    }
    Pos end = cursor.pos();
    cursor.want(Token.RBRACE);
    if (header.condition() instanceof Expr.TypeAssert guard && guard.type() == null) {
      return new Stmt.TypeSwitch(pos, header.init(), header.guardName(), guard, clauses, end);
    }
    return new Stmt.Switch(pos, header.init(), header.condition(), clauses, end);
  }

  private void openClauses(String keyword) {
    if (!cursor.got(Token.LBRACE)) {
      cursor.syntaxError(cursor.pos(), "missing { after " + keyword + " clause");
      cursor.skipTo(Token.CASE, Token.DEFAULT, Token.RBRACE);
    }
  }

  private CaseClause caseClause() {
    Pos pos = cursor.pos();
    List<Expr> values = List.of();
    boolean isDefault = cursor.at(Token.DEFAULT);
    if (cursor.got(Token.CASE)) {
      values = grammar.expressions.expressions();
    } else if (!cursor.got(Token.DEFAULT)) {
      noClause();
    }
    Pos colon = cursor.pos();
    cursor.want(Token.COLON);
    return new CaseClause(pos, values, isDefault, cursor.nested(this::statements), colon);
  }

  private void noClause() {
    cursor.unexpected(", expected case or default or }");
    cursor.skipTo(Token.COLON, Token.CASE, Token.DEFAULT, Token.RBRACE);
  }

  private Stmt select(Pos pos) {
    cursor.next();
    openClauses("select");
    List<CommClause> clauses = new ArrayList<>();
    while (!cursor.at(Token.EOF) && !cursor.at(Token.RBRACE)) {
      clauses.add(commClause());
    }
    Pos end = cursor.pos();
    cursor.want(Token.RBRACE);
    return new Stmt.Select(pos, clauses, end);
  }

  private CommClause commClause() {
    Pos pos = cursor.pos();
    Stmt communication = null;
    if (cursor.got(Token.CASE)) {
      communication = simple();
    } else if (!cursor.got(Token.DEFAULT)) {
      noClause();
    }
    Pos colon = cursor.pos();
    cursor.want(Token.COLON);
    return new CommClause(pos, communication, cursor.nested(this::statements), colon);
  }
}
