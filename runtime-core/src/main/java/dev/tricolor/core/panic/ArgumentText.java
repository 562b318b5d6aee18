package dev.tricolor.core.panic;

import dev.tricolor.core.code.FunctionInfo.Argument;
import dev.tricolor.core.memory.Memory;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The arguments of a call as tracebacks print them: hexadecimal words, groups in braces, at most
 * ten words and five levels.
 */
final class ArgumentText {
  private static final int MOST_WORDS = 10;
  private static final int MOST_DEPTH = 5;

  private final LongUnaryOperator visible;
  private final StringBuilder text;
  private long frame;
  private int words;

  ArgumentText(LongUnaryOperator visible, StringBuilder text) {
    this.visible = visible;
    this.text = text;
  }

  /** Appends the arguments of the frame whose lowest byte is at {@code frameAddress}. */
  void append(List<Argument> arguments, long frameAddress) {
    frame = frameAddress;
    words = 0;
    appendAll(arguments, 0);
  }

  private boolean appendAll(List<Argument> arguments, int depth) {
    String separator = "";
    for (Argument argument : arguments) {
      text.append(separator);
      separator = ", ";
      if (words >= MOST_WORDS) {
        text.append("...");
        return false;
      }
      if (!append(argument, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean append(Argument argument, int depth) {
    if (argument.parts().isEmpty() && argument.bytes() > 0) {
      words++;
      appendWord(argument);
      return true;
    }
    if (depth + 1 >= MOST_DEPTH) {
      words++;
      text.append("{...}");
      return true;
    }
    text.append('{');
    boolean complete = appendAll(argument.parts(), depth + 1);
    text.append('}');
    return complete;
  }

  private void appendWord(Argument argument) {
    if (argument.slotByte() < 0) {
      text.append("0x0?");
      return;
    }
    long address = frame + argument.slotByte();
    long value =
        switch (argument.bytes()) {
          case 1 -> Memory.loadUnsignedByte(address);
          case 2 -> Memory.loadUnsignedShort(address);
          case 4 -> Integer.toUnsignedLong(Memory.loadInt(address));
          default -> visible.applyAsLong(Memory.loadLong(address));
        };
    text.append("0x").append(Long.toHexString(value));
  }
}
