package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.nio.charset.StandardCharsets;

/**
 * Reads the code points of a file one by one and counts lines. What UTF-8 or Go does not allow
 * anywhere (bad encoding, NUL, a byte order mark after the start) is reported and left out.
 */
final class CharReader {
  static final int END = -1;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int INVALID = -2;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final byte[] text;
  private int current;
  private int offset;
  private int width;
  private int line = 1;
  private int lineStart;

  CharReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.text = file.text();
    load();
    if (current == BYTE_ORDER_MARK) {
      step();
      load();
    }
    dropInvalid();
  }

  /** Creates a reader that goes on at a place where another one stood. */
  CharReader(SourceFile file, Diagnostics diagnostics, Mark start) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.text = file.text();
    this.offset = start.offset();
    this.line = start.line();
    this.lineStart = start.lineStart();
    load();
  }

  /** A place in a file: its line, and the offsets in bytes of itself and of the line's start. */
  record Mark(int offset, int line, int lineStart) {}

  /** Goes from just behind a brace to just behind the one that closes it. */
  Mark skipBlock() {
    Mark brace = new Mark(offset - 1, line, lineStart);
    Mark end = new BlockSkip(text, brace).end();
    offset = end.offset();
    line = end.line();
    lineStart = end.lineStart();
    load();
    return brace;
  }

  /** Goes to the end of the line, past ASCII characters only: others are looked at. */
  void skipAsciiInLine() {
    while (offset < text.length && text[offset] > 0 && text[offset] != '\n') {
      offset++;
    }
    load();
    dropInvalid();
  }

  /** The code point here, or {@link #END}. */
  int current() {
    return current;
  }

  /** The byte {@code distance} bytes after the current one, which must be ASCII; 0 if none. */
  int peek(int distance) {
    int index = offset + distance;
    return index < text.length ? text[index] & 0xFF : 0;
  }

  int offset() {
    return offset;
  }

  int line() {
    return line;
  }

  int column() {
    return offset - lineStart + 1;
  }

  Pos pos() {
    return new Pos(file, line, column());
  }

  /** The text from {@code start} up to here. */
  String textSince(int start) {
    return new String(text, start, offset - start, StandardCharsets.UTF_8);
  }

  /** Goes to the next code point. */
  void advance() {
    int next = offset + 1;
    if (current < 0x80 && current > '\n' && next < text.length && text[next] > 0) {
      offset = next;
      current = text[next];
      return;
    }
    step();
    load();
    dropInvalid();
  }

  private void dropInvalid() {
    while (current == BYTE_ORDER_MARK || current == INVALID) {
      boolean mark = current == BYTE_ORDER_MARK;
      diagnostics.report(
          pos(), mark ? "invalid BOM in the middle of the file" : "invalid UTF-8 encoding");
      step();
      load();
    }
  }

  /** Goes past {@code expected} if it is here. */
  boolean take(int expected) {
    if (current != expected) {
      return false;
    }
    advance();
    return true;
  }

  private void step() {
    if (current == '\n') {
      line++;
      lineStart = offset + 1;
    }
    offset += width;
  }

  private void load() {
    while (offset < text.length && text[offset] == 0) {
      diagnostics.report(pos(), "invalid NUL character");
      offset++;
    }
    if (offset >= text.length) {
      current = END;
      width = 0;
    } else if (text[offset] > 0) {
      current = text[offset];
      width = 1;
    } else {
      decode();
    }
  }

  private void decode() {
    int first = text[offset] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    int value = first & (0x7F >> length);
    boolean good = first >= 0xC2 && first <= 0xF4 && offset + length <= text.length;
    for (int i = 1; good && i < length; i++) {
      int next = text[offset + i] & 0xFF;
      good = (next & 0xC0) == 0x80;
      value = value << 6 | (next & 0x3F);
    }
    if (good && isShortest(value, length) && !isSurrogate(value)) {
      current = value;
      width = length;
    } else {
      current = INVALID;
      width = 1;
    }
  }

  private static boolean isShortest(int value, int length) {
    return switch (length) {
      case 2 -> true;
      case 3 -> value >= 0x800;
      default -> value >= 0x10000 && value <= Character.MAX_CODE_POINT;
    };
  }

  private static boolean isSurrogate(int value) {
    return value >= 0xD800 && value <= 0xDFFF;
  }
}
