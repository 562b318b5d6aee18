package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;

/** Scans string and rune literals; their opening quote is the reader's current character. */
final class QuoteScanner {
  private final CharReader reader;
  private final Diagnostics diagnostics;

  QuoteScanner(CharReader reader, Diagnostics diagnostics) {
    this.reader = reader;
    this.diagnostics = diagnostics;
  }

  /** Scans {@code "..."} and returns whether it is well formed. */
  boolean string(Pos start) {
    boolean good = true;
    reader.advance();
    while (true) {
      switch (reader.current()) {
        case '"' -> {
          reader.advance();
          return good;
        }
        case '\\' -> {
          reader.advance();
          good &= escape('"');
        }
        case '\n' -> {
          return wrong("newline in string");
        }
        case CharReader.END -> {
          diagnostics.report(start, "string not terminated");
          return false;
        }
        default -> reader.advance();
      }
    }
  }

  /** Scans a string in back quotes. */
  boolean rawString(Pos start) {
    reader.advance();
    while (reader.current() != '`') {
      if (reader.current() == CharReader.END) {
        diagnostics.report(start, "string not terminated");
        return false;
      }
      reader.advance();
    }
    reader.advance();
    return true;
  }

  /** Scans {@code 'x'}; only the first mistake is reported, except for those in escapes. */
  boolean rune(Pos start) {
    boolean good = true;
    reader.advance();
    for (int count = 0; ; count++) {
      switch (reader.current()) {
        case '\'' -> {
          if (good) {
            good = checkCount(start, count);
          }
          reader.advance();
          return good;
        }
        case '\\' -> {
          reader.advance();
          good &= escape('\'');
        }
        case '\n' -> {
          return good && wrong("newline in rune literal");
        }
        case CharReader.END -> {
          if (good) {
            diagnostics.report(start, "rune literal not terminated");
          }
          return false;
        }
        default -> reader.advance();
      }
    }
  }

  private boolean checkCount(Pos start, int count) {
    if (count == 0) {
      return wrong("empty rune literal or unescaped '");
    }
    if (count > 1) {
      diagnostics.report(start, "more than one character in rune literal");
      return false;
    }
    return true;
  }

  /** Scans what follows a backslash. An end of file is left for the caller to complain about. */
  private boolean escape(char quote) {
    int c = reader.current();
    if (c == quote) {
      reader.advance();
      return true;
    }
    return switch (c) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> {
        reader.advance();
        yield true;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(3, 8, 255);
      case 'x' -> numberAfterLetter(2, 255);
      case 'u' -> numberAfterLetter(4, Character.MAX_CODE_POINT);
      case 'U' -> numberAfterLetter(8, Character.MAX_CODE_POINT);
      case CharReader.END -> true;
      default -> wrong("unknown escape");
    };
  }

  private boolean numberAfterLetter(int digits, int max) {
    reader.advance();
    return number(digits, 16, max);
  }

  private boolean number(int digits, int base, int max) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int c = reader.current();
      if (c == CharReader.END) {
        return true;
      }
      int digit = c < 0x80 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        String kind = base == 8 ? "octal" : "hexadecimal";
        return wrong("invalid character " + CharText.quoted(c) + " in " + kind + " escape");
      }
      value = value * base + digit;
      reader.advance();
    }
    if (value > max && base == 8) {
      return wrong("octal escape value " + value + " > 255");
    }
    if (value > max || (value >= 0xD800 && value < 0xE000)) {
      return wrong("escape is invalid Unicode code point " + CharText.unicode((int) value));
    }
    return true;
  }

  private boolean wrong(String message) {
    diagnostics.report(reader.pos(), message);
    return false;
  }
}
