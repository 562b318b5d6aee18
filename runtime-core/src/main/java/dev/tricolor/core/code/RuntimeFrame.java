package dev.tricolor.core.code;

import java.util.List;

/**
 * Frames that the Java runtime itself puts on a simulated stack. Each has a reserved pc, and in
 * every word behind the pc word a pointer that is always live.
 */
public enum RuntimeFrame {
  /** Not a pc: a frame that waits here was never given one. */
  INVALID("runtime.invalid", 8),
  /**
   * The outermost frame of every goroutine, as big as what Go leaves free there. Its words are the
   * goroutine's own roots: {@link #DEFER_HEAD}, {@link #WAITING}.
   */
  GOEXIT("runtime.goexit", 40),
  /** Main's outermost function: it only takes the room that Go's takes. */
  MAIN("runtime.main", 160),
  /** A panic that runs deferred functions: holds the panic's record. */
  PANIC("runtime.gopanic", 64),
  /** Room for pointers that an intrinsic needs after an allocation. */
  INTRINSIC("runtime.intrinsic", 64);

  /** Word of the {@link #GOEXIT} frame that holds the innermost defer record. */
  public static final int DEFER_HEAD = 1;

  /** Word of the {@link #GOEXIT} frame that holds the first sudog on which the goroutine waits. */
  public static final int WAITING = 2;

  private final FunctionInfo info;

  RuntimeFrame(String name, int frameBytes) {
    info =
        new FunctionInfo(
            -1 - ordinal(), name, "runtime/panic.go", 1, frameBytes, false, List.of(), List.of());
  }

  public FunctionInfo info() {
    return info;
  }

  /** The pc that such a frame holds. */
  public long pc() {
    return PcTable.FIRST_PC + ordinal();
  }

  /** The safepoint for the program's table. */
  public Safepoint safepoint() {
    int[] words = new int[info.frameBytes() / 8 - 1];
    for (int i = 0; i < words.length; i++) {
      words[i] = i + 1;
    }
    return new Safepoint(info, 1, words, Safepoint.NOT_INLINED);
  }
}
