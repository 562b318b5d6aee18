package dev.tricolor.sim;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that steer Go's runtime, read as Go reads them, under settings that win
 * over them.
 *
 * @param gcPercent GOGC; -1 is off
 * @param memoryLimitBytes GOMEMLIMIT; {@link Long#MAX_VALUE} is none
 * @param processors GOMAXPROCS
 * @param debugSettings GODEBUG, by key; the last of equal keys wins
 * @param traceback GOTRACEBACK
 */
public record GoEnvironment(
    int gcPercent,
    long memoryLimitBytes,
    int processors,
    Map<String, Integer> debugSettings,
    String traceback) {

  private static final int DEFAULT_GC_PERCENT = 100;

  /** A variable that ends the program before it begins; the message is Go's. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads the variables.
   *
   * @param gogc wins over GOGC unless null
   * @param memoryLimit wins over GOMEMLIMIT unless null
   * @param procs wins over GOMAXPROCS unless null
   * @param cpus the number of processors where nothing says otherwise
   */
  public static GoEnvironment of(
      Map<String, String> variables,
      @Nullable String gogc,
      @Nullable String memoryLimit,
      @Nullable Integer procs,
      int cpus) {
    String limit = memoryLimit == null ? variables.getOrDefault("GOMEMLIMIT", "") : memoryLimit;
    return new GoEnvironment(
        gcPercent(gogc == null ? variables.getOrDefault("GOGC", "") : gogc),
        memoryLimit(limit),
        procs != null ? procs : processors(variables.getOrDefault("GOMAXPROCS", ""), cpus),
        debugSettings(variables.getOrDefault("GODEBUG", "")),
        variables.getOrDefault("GOTRACEBACK", ""));
  }

  /** A GODEBUG setting; 0 if it is not set. */
  public int debug(String key) {
    return debugSettings.getOrDefault(key, 0);
  }

  private static int gcPercent(String text) {
    if (text.equals("off")) {
      return -1;
    }
    Integer percent = integer(text);
    return percent == null ? DEFAULT_GC_PERCENT : Math.max(-1, percent);
  }

  private static int processors(String text, int cpus) {
    Integer count = integer(text);
    return count == null || count <= 0 ? cpus : count;
  }

  /** Whether a text is an integer of 32 bits. */
  public static boolean isInteger(String text) {
    return integer(text) != null;
  }

  private static @Nullable Integer integer(String text) {
    if (!text.matches("[+-]?[0-9]+")) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static long memoryLimit(String text) {
    if (text.isEmpty() || text.equals("off")) {
      return Long.MAX_VALUE;
    }
    try {
      return bytes(text);
    } catch (IllegalArgumentException e) {
      throw new Malformed(
          "GOMEMLIMIT="
              + text
              + "\nfatal error: malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`\n");
    }
  }

  /**
   * A size as Go writes them: digits, then B, KiB, MiB, GiB, TiB or nothing.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static long bytes(String text) {
    String[] units = {"TiB", "GiB", "MiB", "KiB"};
    String digits = text;
    int shift = 0;
    for (int i = 0; i < units.length; i++) {
      if (text.endsWith(units[i])) {
        digits = text.substring(0, text.length() - 3);
        shift = 10 * (units.length - i);
      }
    }
    if (shift == 0 && text.endsWith("B")) {
      digits = text.substring(0, text.length() - 1);
    }
    if (!digits.matches("[+]?[0-9]+")) {
      throw new IllegalArgumentException("not a size: " + text);
    }
    long number = Long.parseLong(digits);
    if (number > Long.MAX_VALUE >> shift) {
      throw new IllegalArgumentException("too large: " + text);
    }
    return number << shift;
  }

  private static Map<String, Integer> debugSettings(String text) {
    Map<String, Integer> settings = new HashMap<>();
    for (String setting : text.split(",", -1)) {
      int equals = setting.indexOf('=');
      Integer value = equals < 0 ? null : integer(setting.substring(equals + 1));
      if (value != null) {
        settings.put(setting.substring(0, equals), value);
      }
    }
    return settings;
  }
}
