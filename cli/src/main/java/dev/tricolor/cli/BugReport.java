package dev.tricolor.cli;

/** Tells of a bug of ours: that it is one, and how to reproduce it. */
final class BugReport {
  private BugReport() {}

  static int tell(Throwable failure, String[] arguments) {
    System.err.println("tricolor: internal error: " + failure);
    System.err.println(
        "This is a bug of tricolor. To reproduce it: tricolor " + String.join(" ", arguments));
    if (System.getenv("TRICOLOR_DEBUG") != null) {
      failure.printStackTrace(System.err);
    }
    return ExitCodes.INTERNAL;
  }
}
