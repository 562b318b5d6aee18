package dev.tricolor.core.sched;

/** Ends the simulation: thrown through every Java frame of the goroutine that caused it. */
public final class ProgramExit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  /** Ends the program with an exit code. */
  public ProgramExit(int code) {
    super("exit status " + code, null, false, false);
    this.code = code;
  }

  /** The program's exit code. */
  public int code() {
    return code;
  }
}
