package dev.tricolor.script.syntax;

/** Finds the end of a block without cutting it into tokens. The text must be right. */
final class BlockSkip {
  private final byte[] text;
  private int offset;
  private int line;
  private int lineStart;

  /** Stands before the block, on its brace. */
  BlockSkip(byte[] text, CharReader.Mark brace) {
    this.text = text;
    this.offset = brace.offset();
    this.line = brace.line();
    this.lineStart = brace.lineStart();
  }

  /** The place just behind the brace that closes the block. */
  CharReader.Mark end() {
    int depth = 0;
    do {
      byte here = text[offset++];
      switch (here) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '\n' -> newline();
        case '"', '\'', '`' -> quoted(here);
        case '/' -> comment();
        default -> {}
      }
    } while (depth > 0 && offset < text.length);
    return new CharReader.Mark(offset, line, lineStart);
  }

  private void newline() {
    line++;
    lineStart = offset;
  }

  private void quoted(byte quote) {
    while (offset < text.length) {
      byte here = text[offset++];
      if (here == quote) {
        return;
      } else if (here == '\\' && quote != '`') {
        offset++;
      } else if (here == '\n') {
        newline();
      }
    }
  }

  private void comment() {
    if (text[offset] == '/') {
      while (text[offset] != '\n') {
        offset++;
      }
    } else if (text[offset] == '*') {
      offset++;
      while (!(text[offset] == '*' && text[offset + 1] == '/')) {
        if (text[offset++] == '\n') {
          newline();
        }
      }
      offset += 2;
    }
  }
}
