package dev.tricolor.script.syntax;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of tokens. */
enum Token {
  EOF("EOF"),
  NAME("name"),
  LITERAL("literal"),

  OR_OR(Operator.OR_OR),
  AND_AND(Operator.AND_AND),
  EQUAL(Operator.EQUAL),
  NOT_EQUAL(Operator.NOT_EQUAL),
  LESS(Operator.LESS),
  LESS_EQUAL(Operator.LESS_EQUAL),
  GREATER(Operator.GREATER),
  GREATER_EQUAL(Operator.GREATER_EQUAL),
  ADD(Operator.ADD),
  SUB(Operator.SUB),
  OR(Operator.OR),
  XOR(Operator.XOR),
  STAR(Operator.MUL),
  DIV(Operator.DIV),
  REM(Operator.REM),
  AND(Operator.AND),
  AND_NOT(Operator.AND_NOT),
  SHL(Operator.SHL),
  SHR(Operator.SHR),
  NOT(Operator.NOT),
  TILDE(Operator.TILDE),
  ARROW(Operator.RECEIVE),

  ADD_ASSIGN("+=", Operator.ADD),
  SUB_ASSIGN("-=", Operator.SUB),
  OR_ASSIGN("|=", Operator.OR),
  XOR_ASSIGN("^=", Operator.XOR),
  STAR_ASSIGN("*=", Operator.MUL),
  DIV_ASSIGN("/=", Operator.DIV),
  REM_ASSIGN("%=", Operator.REM),
  AND_ASSIGN("&=", Operator.AND),
  AND_NOT_ASSIGN("&^=", Operator.AND_NOT),
  SHL_ASSIGN("<<=", Operator.SHL),
  SHR_ASSIGN(">>=", Operator.SHR),
  INCREMENT("++", Operator.ADD),
  DECREMENT("--", Operator.SUB),

  ASSIGN("="),
  DEFINE(":="),
  LPAREN("("),
  LBRACK("["),
  LBRACE("{"),
  RPAREN(")"),
  RBRACK("]"),
  RBRACE("}"),
  COMMA("comma"),
  SEMICOLON("semicolon or newline"),
  COLON(":"),
  DOT("."),
  ELLIPSIS("..."),

  BREAK("break"),
  CASE("case"),
  CHAN("chan"),
  CONST("const"),
  CONTINUE("continue"),
  DEFAULT("default"),
  DEFER("defer"),
  ELSE("else"),
  FALLTHROUGH("fallthrough"),
  FOR("for"),
  FUNC("func"),
  GO("go"),
  GOTO("goto"),
  IF("if"),
  IMPORT("import"),
  INTERFACE("interface"),
  MAP("map"),
  PACKAGE("package"),
  RANGE("range"),
  RETURN("return"),
  SELECT("select"),
  STRUCT("struct"),
  SWITCH("switch"),
  TYPE("type"),
  VAR("var");

  private static final Map<String, Token> KEYWORDS = new HashMap<>();
  private static final Set<Token> BEFORE_AUTOMATIC_SEMICOLON =
      EnumSet.of(
          NAME,
          LITERAL,
          BREAK,
          CONTINUE,
          FALLTHROUGH,
          RETURN,
          INCREMENT,
          DECREMENT,
          RPAREN,
          RBRACK,
          RBRACE);

  static {
    for (Token token : EnumSet.range(BREAK, VAR)) {
      KEYWORDS.put(token.text, token);
    }
  }

  private final String text;
  private final @Nullable Operator operator;

  Token(String text) {
    this(text, null);
  }

  Token(Operator operator) {
    this(operator.text(), operator);
  }

  Token(String text, @Nullable Operator operator) {
    this.text = text;
    this.operator = operator;
  }

  /** The keyword of this spelling, or {@link #NAME}. */
  static Token ofName(String name) {
    return KEYWORDS.getOrDefault(name, NAME);
  }

  /** As messages call it: its spelling, or a word. */
  String text() {
    return text;
  }

  /** The operator that it is, assigns with, or counts with; null for all other tokens. */
  @Nullable Operator operator() {
    return operator;
  }

  /** Its binding strength as a binary operator, 1 to 5; 0 for what is none. */
  int precedence() {
    return operator != null && ordinal() <= ARROW.ordinal() ? operator.precedence() : 0;
  }

  boolean isKeyword() {
    return ordinal() >= BREAK.ordinal();
  }

  /** Whether it is {@code op=}. */
  boolean isAssignOperator() {
    return ordinal() >= ADD_ASSIGN.ordinal() && ordinal() <= SHR_ASSIGN.ordinal();
  }

  /** Whether a newline after it ends the statement. */
  boolean endsStatement() {
    return BEFORE_AUTOMATIC_SEMICOLON.contains(this);
  }
}
