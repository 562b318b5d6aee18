package dev.tricolor.script.syntax;

/** Words code points as Go's messages do. */
final class CharText {
  private CharText() {}

  /** {@code U+0040 '@'}; without the character where it does not print. */
  static String unicode(int codePoint) {
    String number = String.format("U+%04X", codePoint);
    return prints(codePoint) ? number + " '" + Character.toString(codePoint) + "'" : number;
  }

  /** {@code '@'}, with an escape where the character does not print. */
  static String quoted(int codePoint) {
    return switch (codePoint) {
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      case 7 -> "'\\a'";
      case '\b' -> "'\\b'";
      case '\f' -> "'\\f'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      case 11 -> "'\\v'";
      default ->
          "'" + (prints(codePoint) ? Character.toString(codePoint) : escaped(codePoint)) + "'";
    };
  }

  private static String escaped(int codePoint) {
    if (codePoint < 0x80) {
      return String.format("\\x%02x", codePoint);
    }
    return String.format(codePoint < 0x10000 ? "\\u%04x" : "\\U%08x", codePoint);
  }

  private static boolean prints(int codePoint) {
    if (codePoint == ' ') {
      return true;
    }
    if (!Character.isValidCodePoint(codePoint)) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
