package dev.tricolor.script.load;

/** A program that cannot be loaded; the message is what the user reads, in one or more lines. */
public final class LoadException extends Exception {
  private static final long serialVersionUID = 1;

  private static final int WRONG_PROGRAM = 1;
  private static final int MISSING_INPUT = 66;

  private final int exitCode;

  private LoadException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something is wrong with what the program's files say. */
  static LoadException wrong(String message) {
    return new LoadException(message, WRONG_PROGRAM);
  }

  /** An input is missing or cannot be read. */
  static LoadException missing(String message) {
    return new LoadException(message, MISSING_INPUT);
  }

  /** The exit code that fits. */
  public int exitCode() {
    return exitCode;
  }
}
