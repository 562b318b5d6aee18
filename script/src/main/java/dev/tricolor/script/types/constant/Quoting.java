package dev.tricolor.script.types.constant;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes strings as Go literals. */
public final class Quoting {

  private static final int DELETE = 0x7f;

  private Quoting() {}

  /** The string in double quotes; bytes that are no UTF-8 appear as {@code \xff}. */
  public static String quote(Constant.Str string) {
    String bytes = string.bytes();
    StringBuilder quoted = new StringBuilder("\"");
    int at = 0;
    while (at < bytes.length()) {
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        quoted.append(String.format("\\x%02x", (int) bytes.charAt(at)));
        at++;
      } else {
        appendCodePoint(quoted, decode(bytes, at, length).codePointAt(0));
        at += length;
      }
    }
    return quoted.append('"').toString();
  }

  /** How many bytes the well-formed character at {@code at} takes; 0 if there is none. */
  private static int sequenceLength(String bytes, int at) {
    int first = bytes.charAt(at);
    int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + length > bytes.length()) {
      return 0;
    }
    return decode(bytes, at, length).isEmpty() ? 0 : length;
  }

  private static String decode(String bytes, int at, int length) {
    byte[] sequence = bytes.substring(at, at + length).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sequence)).toString();
    } catch (CharacterCodingException _) {
      return "";
    }
  }

  private static void appendCodePoint(StringBuilder quoted, int codePoint) {
    switch (codePoint) {
      case '"', '\\' -> quoted.append('\\').appendCodePoint(codePoint);
      case 7 -> quoted.append("\\a");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 11 -> quoted.append("\\v");
      default -> appendOther(quoted, codePoint);
    }
  }

  private static void appendOther(StringBuilder quoted, int codePoint) {
    if (isPrintable(codePoint)) {
      quoted.appendCodePoint(codePoint);
    } else if (codePoint < ' ' || codePoint == DELETE) {
      quoted.append(String.format("\\x%02x", codePoint));
    } else if (Character.isBmpCodePoint(codePoint)) {
      quoted.append(String.format("\\u%04x", codePoint));
    } else {
      quoted.append(String.format("\\U%08x", codePoint));
    }
  }

  /** Letters, marks, numbers, punctuation, symbols and the plain space. */
  private static boolean isPrintable(int codePoint) {
    return codePoint == ' '
        || switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
