package dev.tricolor.core.code;

/**
 * A place in a compiled function where it may call, allocate, be preempted or panic.
 *
 * @param function the function whose frame waits here
 * @param line source line
 * @param livePointerWords word indices, ascending, from the frame's lowest byte, of the slots that
 *     hold live pointers, and of the pointers in variables that the function may still mention;
 *     indices at or beyond the frame's size lie in the caller's outgoing argument area and belong
 *     to this function's parameters
 * @param inlined functions inlined around this place, innermost first: empty if there are none
 */
public record Safepoint(
    FunctionInfo function, int line, int[] livePointerWords, InlinedCall[] inlined) {

  /** No live pointers. */
  public static final int[] NO_WORDS = {};

  /** Nothing inlined. */
  public static final InlinedCall[] NOT_INLINED = {};

  /** Whether a function made by the compiler waits here itself, not one inlined into it. */
  public boolean isInWrapper() {
    return function.wrapper() && inlined.length == 0;
  }

  /** How many calls stand here for a program that looks: wrappers do not count. */
  public int visibleCalls() {
    return inlined.length + (function.wrapper() ? 0 : 1);
  }

  /**
   * A call that was inlined.
   *
   * @param name the inlined function
   * @param file file of the call's position inside it
   * @param line line inside it
   */
  public record InlinedCall(String name, String file, int line) {}
}
