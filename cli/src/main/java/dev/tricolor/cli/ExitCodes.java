package dev.tricolor.cli;

/** The exit codes that are not the program's own. */
final class ExitCodes {
  /** Diagnostics, or a failed comparison or test. */
  static final int DIAGNOSTICS = 1;

  /** Wrong usage of the command line. */
  static final int USAGE = 64;

  /** Something to run is missing. */
  static final int UNAVAILABLE = 69;

  /** Our own bug. */
  static final int INTERNAL = 70;

  private ExitCodes() {}
}
