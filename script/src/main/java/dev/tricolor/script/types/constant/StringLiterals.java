package dev.tricolor.script.types.constant;

/** The bytes that a string literal stands for. */
final class StringLiterals {

  private StringLiterals() {}

  /** The bytes of an interpreted or raw literal, one {@code char} each. */
  static String bytes(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') {
      return Constants.bytesOf(inner.replace("\r", ""));
    }
    StringBuilder bytes = new StringBuilder(inner.length());
    int at = 0;
    while (at < inner.length()) {
      int escape = inner.indexOf('\\', at);
      int end = escape < 0 ? inner.length() : escape;
      bytes.append(Constants.bytesOf(inner.substring(at, end)));
      at = end;
      if (escape >= 0) {
        appendEscape(bytes, inner, at);
        at += escapeLength(inner, at);
      }
    }
    return bytes.toString();
  }

  private static void appendEscape(StringBuilder bytes, String text, int at) {
    int value = escapedValue(text, at);
    char kind = text.charAt(at + 1);
    if (kind == 'u' || kind == 'U') {
      bytes.append(Constants.bytesOf(Character.toString(value)));
    } else {
      bytes.append((char) value);
    }
  }

  /** How many characters the escape at {@code at} takes, backslash included. */
  private static int escapeLength(String text, int at) {
    return switch (text.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> 4;
      default -> 2;
    };
  }

  /** The byte or code point that the escape at {@code at} stands for. */
  static int escapedValue(String text, int at) {
    int end = at + escapeLength(text, at);
    char kind = text.charAt(at + 1);
    return switch (kind) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\', '\'', '"' -> kind;
      case 'x', 'u', 'U' -> Integer.parseUnsignedInt(text, at + 2, end, 16);
      default -> Integer.parseInt(text, at + 1, end, 8);
    };
  }
}
