package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Expr.LiteralKind;
import java.util.function.BiConsumer;

/**
 * Cuts a file into tokens. {@link #next} goes to the next token, the other methods tell about the
 * current one. Semicolons that Go inserts are tokens like the written ones; their text says where
 * they come from: {@code semicolon}, {@code newline} or {@code EOF}.
 */
final class Scanner {
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final CharReader reader;
  private final QuoteScanner quotes;
  private final BiConsumer<Pos, String> directives;

  private Token token = Token.EOF;
  private String text = "";
  private LiteralKind literalKind = LiteralKind.INT;
  private boolean bad;
  private int line;
  private int column;

  /**
   * Creates a scanner that stands before the first token.
   *
   * @param directives gets each {@code //go:} comment, without the slashes
   */
  Scanner(
      SourceFile file,
      Diagnostics diagnostics,
      CharReader reader,
      BiConsumer<Pos, String> directives) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.reader = reader;
    this.quotes = new QuoteScanner(reader, diagnostics);
    this.directives = directives;
  }

  Token token() {
    return token;
  }

  /** The text of a name, literal or semicolon. */
  String text() {
    return text;
  }

  LiteralKind literalKind() {
    return literalKind;
  }

  /** Whether an error was reported in the current literal. */
  boolean bad() {
    return bad;
  }

  int line() {
    return line;
  }

  Pos pos() {
    return new Pos(file, line, column);
  }

  /** Goes to the next token. */
  void next() {
    boolean newlineEnds = token.endsStatement();
    do {
      skipSpace(newlineEnds);
      line = reader.line();
      column = reader.column();
    } while (!scan(newlineEnds));
  }

  /** Skips from the brace that is the current token to the one that closes it. */
  CharReader.Mark skipBlock() {
    CharReader.Mark start = reader.skipBlock();
    token = Token.RBRACE;
    return start;
  }

  private void skipSpace(boolean newlineEnds) {
    while (true) {
      switch (reader.current()) {
        case ' ', '\t', '\r' -> reader.advance();
        case '\n' -> {
          if (newlineEnds) {
            return;
          }
          reader.advance();
        }
        default -> {
          return;
        }
      }
    }
  }

  /** Scans one token; false if there was only a comment or an invalid character. */
  private boolean scan(boolean newlineEnds) {
    int c = reader.current();
    if (isNameStart(c)) {
      name();
    } else if (NumberScanner.isDecimal(c)) {
      number(reader.offset(), false);
    } else {
      switch (c) {
        case CharReader.END -> end(newlineEnds);
        case '\n' -> {
          reader.advance();
          semicolon("newline");
        }
        case '"', '`', '\'' -> quoted(c);
        case '/' -> {
          return slash(newlineEnds);
        }
        default -> {
          return symbol(c);
        }
      }
    }
    return true;
  }

  private void end(boolean newlineEnds) {
    if (newlineEnds) {
      semicolon("EOF");
    } else {
      token = Token.EOF;
    }
  }

  private void semicolon(String origin) {
    token = Token.SEMICOLON;
    text = origin;
  }

  private boolean isNameStart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      wrong("identifier cannot begin with digit " + CharText.unicode(c));
    } else {
      checkNamePart(c);
    }
    return true;
  }

  /** Complains about what is no part of names; such characters count as if they were. */
  private void checkNamePart(int c) {
    if (!Character.isLetter(c) && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER) {
      wrong("invalid character " + CharText.unicode(c) + " in identifier");
    }
  }

  private void name() {
    int start = reader.offset();
    reader.advance();
    while (true) {
      int c = reader.current();
      if (c >= 0x80) {
        checkNamePart(c);
      } else if (!((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || c == '_'
          || NumberScanner.isDecimal(c))) {
        break;
      }
      reader.advance();
    }
    text = reader.textSince(start);
    token = Token.ofName(text);
  }

  private void number(int start, boolean afterPoint) {
    NumberScanner number = new NumberScanner(reader, diagnostics, pos(), start);
    number.scan(afterPoint);
    literal(number.kind(), start, number.bad());
  }

  private void quoted(int quote) {
    int start = reader.offset();
    boolean good =
        switch (quote) {
          case '"' -> quotes.string(pos());
          case '`' -> quotes.rawString(pos());
          default -> quotes.rune(pos());
        };
    literal(quote == '\'' ? LiteralKind.RUNE : LiteralKind.STRING, start, !good);
  }

  private void literal(LiteralKind kind, int start, boolean isBad) {
    token = Token.LITERAL;
    literalKind = kind;
    text = reader.textSince(start);
    bad = isBad;
  }

  private boolean slash(boolean newlineEnds) {
    if (reader.peek(1) == '/') {
      lineComment();
      return false;
    }
    if (reader.peek(1) == '*') {
      blockComment();
      // A comment over several lines counts as a newline, one inside a line as a space.
      if (newlineEnds && reader.line() > line) {
        semicolon("newline");
        return true;
      }
      return false;
    }
    reader.advance();
    token = reader.take('=') ? Token.DIV_ASSIGN : Token.DIV;
    return true;
  }

  private void lineComment() {
    reader.advance();
    reader.advance();
    Pos start = reader.pos();
    int textStart = reader.offset();
    boolean directive = reader.current() == 'g' && reader.peek(1) == 'o' && reader.peek(2) == ':';
    while (reader.current() != '\n' && reader.current() != CharReader.END) {
      reader.advance();
      reader.skipAsciiInLine();
    }
    if (directive) {
      directives.accept(start, reader.textSince(textStart).stripTrailing());
    }
  }

  private void blockComment() {
    reader.advance();
    reader.advance();
    while (!(reader.current() == '*' && reader.peek(1) == '/')) {
      if (reader.current() == CharReader.END) {
        diagnostics.report(pos(), "comment not terminated");
        return;
      }
      reader.advance();
    }
    reader.advance();
    reader.advance();
  }

  private boolean symbol(int c) {
    int start = reader.offset();
    if (c == '.' && NumberScanner.isDecimal(reader.peek(1))) {
      reader.advance();
      number(start, true);
      return true;
    }
    Token found = punctuation(c);
    if (found == Token.EOF) {
      wrong("invalid character " + CharText.unicode(c));
      reader.advance();
      return false;
    }
    token = found;
    if (found == Token.SEMICOLON) {
      text = "semicolon";
    }
    return true;
  }

  /** Reads an operator or punctuation; {@link Token#EOF}, with nothing read, if there is none. */
  private Token punctuation(int c) {
    return switch (c) {
      case '~' -> single(Token.TILDE);
      case '(' -> single(Token.LPAREN);
      case ')' -> single(Token.RPAREN);
      case '[' -> single(Token.LBRACK);
      case ']' -> single(Token.RBRACK);
      case '{' -> single(Token.LBRACE);
      case '}' -> single(Token.RBRACE);
      case ',' -> single(Token.COMMA);
      case ';' -> single(Token.SEMICOLON);
      case ':' -> withAssign(Token.COLON, Token.DEFINE);
      case '=' -> withAssign(Token.ASSIGN, Token.EQUAL);
      case '!' -> withAssign(Token.NOT, Token.NOT_EQUAL);
      case '*' -> withAssign(Token.STAR, Token.STAR_ASSIGN);
      case '%' -> withAssign(Token.REM, Token.REM_ASSIGN);
      case '^' -> withAssign(Token.XOR, Token.XOR_ASSIGN);
      case '.' -> dots();
      case '+' -> doubled(c, Token.INCREMENT, Token.ADD, Token.ADD_ASSIGN);
      case '-' -> doubled(c, Token.DECREMENT, Token.SUB, Token.SUB_ASSIGN);
      case '|' -> doubled(c, Token.OR_OR, Token.OR, Token.OR_ASSIGN);
      case '&' -> ampersand();
      case '<' -> less();
      case '>' -> greater();
      default -> Token.EOF;
    };
  }

  private Token single(Token found) {
    reader.advance();
    return found;
  }

  private Token withAssign(Token alone, Token withEquals) {
    reader.advance();
    return reader.take('=') ? withEquals : alone;
  }

  private Token doubled(int c, Token twice, Token alone, Token withEquals) {
    reader.advance();
    return reader.take(c) ? twice : reader.take('=') ? withEquals : alone;
  }

  private Token dots() {
    if (reader.peek(1) == '.' && reader.peek(2) == '.') {
      reader.advance();
      reader.advance();
      return single(Token.ELLIPSIS);
    }
    return single(Token.DOT);
  }

  private Token ampersand() {
    if (reader.peek(1) == '^') {
      reader.advance();
      return withAssign(Token.AND_NOT, Token.AND_NOT_ASSIGN);
    }
    return doubled('&', Token.AND_AND, Token.AND, Token.AND_ASSIGN);
  }

  private Token less() {
    if (reader.peek(1) == '<') {
      reader.advance();
      return withAssign(Token.SHL, Token.SHL_ASSIGN);
    }
    reader.advance();
    return reader.take('-') ? Token.ARROW : reader.take('=') ? Token.LESS_EQUAL : Token.LESS;
  }

  private Token greater() {
    if (reader.peek(1) == '>') {
      reader.advance();
      return withAssign(Token.SHR, Token.SHR_ASSIGN);
    }
    return withAssign(Token.GREATER, Token.GREATER_EQUAL);
  }

  private void wrong(String message) {
    diagnostics.report(reader.pos(), message);
  }
}
