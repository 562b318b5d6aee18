package dev.tricolor.core.code;

import java.util.List;

/**
 * A compiled function.
 *
 * @param id its number in the program's function table
 * @param name as tracebacks print it: {@code main.(*T).M}, {@code main.f.func1}
 * @param file absolute path for tracebacks
 * @param line of its declaration
 * @param frameBytes size of its frame on the simulated stack, a multiple of 8; 0 if it has none
 * @param wrapper whether it was made by the compiler to forward a call: hidden in tracebacks, and
 *     transparent to {@code recover}
 * @param arguments how a traceback groups its arguments
 * @param stackObjects its variables in memory that hold pointers, by ascending address
 */
public record FunctionInfo(
    int id,
    String name,
    String file,
    int line,
    int frameBytes,
    boolean wrapper,
    List<Argument> arguments,
    List<StackObject> stackObjects) {

  /**
   * One printed argument: a word, or a group in braces.
   *
   * @param slotByte where its value was spilled, in bytes from the frame's lowest byte; -1 if it
   *     was not
   * @param bytes width of the word
   * @param parts of a group; empty for a word
   */
  public record Argument(int slotByte, int bytes, List<Argument> parts) {
    /** Stands for all arguments of a function that gc inlines: a traceback does not know them. */
    public static final Argument UNKNOWN = new Argument(-2, 0, List.of());
  }

  /** Whether tracebacks show calls as gc shows inlined ones. */
  public boolean shownAsInlined() {
    return arguments.size() == 1 && arguments.getFirst().equals(Argument.UNKNOWN);
  }
}
