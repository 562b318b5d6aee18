package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr.LiteralKind;

/** Scans one number. Of several mistakes in it the first counts. */
final class NumberScanner {
  private final CharReader reader;
  private final Diagnostics diagnostics;
  private final Pos start;
  private final int startOffset;
  private LiteralKind kind = LiteralKind.INT;
  private int base = 10;
  private char prefix;
  private boolean digitSeen;
  private boolean separatorSeen;
  private int wrongDigit = -1;
  private boolean bad;

  NumberScanner(CharReader reader, Diagnostics diagnostics, Pos start, int startOffset) {
    this.reader = reader;
    this.diagnostics = diagnostics;
    this.start = start;
    this.startOffset = startOffset;
  }

  LiteralKind kind() {
    return kind;
  }

  boolean bad() {
    return bad;
  }

  /** Scans the rest; {@code afterPoint} if a leading point is already read. */
  void scan(boolean afterPoint) {
    boolean point = afterPoint;
    if (!point) {
      prefix();
      digits(base, true);
      if (reader.current() == '.') {
        if (prefix == 'o' || prefix == 'b') {
          wrongHere("invalid radix point in " + name());
        }
        reader.advance();
        point = true;
      }
    }
    if (point) {
      kind = LiteralKind.FLOAT;
      digits(base, true);
    }
    if (!digitSeen) {
      wrongHere(name() + " has no digits");
    }
    exponent();
    if (reader.take('i')) {
      kind = LiteralKind.IMAGINARY;
    }
    checkText(reader.textSince(startOffset));
  }

  private void prefix() {
    if (!reader.take('0')) {
      return;
    }
    prefix = (char) Character.toLowerCase(reader.current());
    switch (prefix) {
      case 'x' -> base = 16;
      case 'o' -> base = 8;
      case 'b' -> base = 2;
      default -> {
        base = 8;
        prefix = '0';
        digitSeen = true;
        return;
      }
    }
    reader.advance();
  }

  private void digits(int radix, boolean recordWrong) {
    for (; ; reader.advance()) {
      int c = reader.current();
      if (c == '_') {
        separatorSeen = true;
      } else if (radix == 16 ? isHexadecimal(c) : isDecimal(c)) {
        if (recordWrong && radix < 10 && c >= '0' + radix && wrongDigit < 0) {
          wrongDigit = reader.offset() - startOffset;
        }
        digitSeen = true;
      } else {
        return;
      }
    }
  }

  private void exponent() {
    int letter = reader.current() | 0x20;
    if (reader.current() == CharReader.END || (letter != 'e' && letter != 'p')) {
      if (prefix == 'x' && kind == LiteralKind.FLOAT) {
        wrongHere("hexadecimal mantissa requires a 'p' exponent");
      }
      return;
    }
    if (letter == 'e' && prefix != 0 && prefix != '0') {
      wrongHere(CharText.quoted(reader.current()) + " exponent requires decimal mantissa");
    } else if (letter == 'p' && prefix != 'x') {
      wrongHere(CharText.quoted(reader.current()) + " exponent requires hexadecimal mantissa");
    }
    reader.advance();
    kind = LiteralKind.FLOAT;
    if (reader.current() == '+' || reader.current() == '-') {
      reader.advance();
    }
    digitSeen = false;
    digits(10, false);
    if (!digitSeen) {
      wrongHere("exponent has no digits");
    }
  }

  private void checkText(String text) {
    if (kind == LiteralKind.INT && wrongDigit >= 0) {
      String digit = CharText.quoted(text.charAt(wrongDigit));
      wrongAt(wrongDigit, "invalid digit " + digit + " in " + name());
    }
    if (separatorSeen) {
      int index = wrongSeparator(text);
      if (index >= 0) {
        wrongAt(index, "'_' must separate successive digits");
      }
    }
  }

  /** The first underscore that has no digit (or base prefix) before it or none after it. */
  private static int wrongSeparator(String text) {
    boolean prefixed =
        text.length() > 1 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1));
    boolean hexadecimal = prefixed && (text.charAt(1) | 0x20) == 'x';
    boolean afterDigit = prefixed;
    boolean afterSeparator = false;
    for (int i = prefixed ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = isDecimal(c) || (hexadecimal && isHexadecimal(c));
      if (c == '_' && !afterDigit) {
        return i;
      }
      if (c != '_' && !digit && afterSeparator) {
        return i - 1;
      }
      afterDigit = digit;
      afterSeparator = c == '_';
    }
    return afterSeparator ? text.length() - 1 : -1;
  }

  private String name() {
    return switch (base) {
      case 2 -> "binary literal";
      case 8 -> "octal literal";
      case 16 -> "hexadecimal literal";
      default -> "decimal literal";
    };
  }

  private void wrongHere(String message) {
    if (!bad) {
      diagnostics.report(reader.pos(), message);
      bad = true;
    }
  }

  private void wrongAt(int index, String message) {
    if (!bad) {
      diagnostics.report(new Pos(start.file(), start.line(), start.column() + index), message);
      bad = true;
    }
  }

  static boolean isDecimal(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexadecimal(int c) {
    return isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
