package dev.tricolor.core.panic;

/** How much a dying program tells: GOTRACEBACK. */
public enum TracebackLevel {
  /** Only the message. */
  NONE,
  /** The goroutine that failed. */
  SINGLE,
  /** All goroutines of the program. */
  ALL,
  /** Also the runtime's frames and goroutines. */
  SYSTEM,
  /** As {@link #SYSTEM}, and the program ends with an abort. */
  CRASH;

  /** The level for a value of GOTRACEBACK; unknown values mean the default. */
  public static TracebackLevel of(String text) {
    return switch (text) {
      case "none", "0" -> NONE;
      case "all", "1" -> ALL;
      case "system", "2" -> SYSTEM;
      case "crash" -> CRASH;
      default -> SINGLE;
    };
  }

  /** Whether it shows at least as much as another. */
  public boolean atLeast(TracebackLevel other) {
    return compareTo(other) >= 0;
  }
}
