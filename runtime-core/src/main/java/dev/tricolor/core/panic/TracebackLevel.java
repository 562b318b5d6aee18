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

  /** The level for a value of GOTRACEBACK; what Go does not know counts as 0 there. */
  public static TracebackLevel of(String text) {
    return switch (text) {
      case "", "single" -> SINGLE;
      case "1", "all" -> ALL;
      case "system" -> SYSTEM;
      case "crash" -> CRASH;
      default -> text.matches("[+]?0*([2-9]|[1-9][0-9]{1,8})") ? SYSTEM : NONE;
    };
  }

  /** Whether it shows at least as much as another. */
  public boolean atLeast(TracebackLevel other) {
    return compareTo(other) >= 0;
  }
}
