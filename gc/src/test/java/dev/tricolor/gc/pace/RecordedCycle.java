package dev.tricolor.gc.pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that real Go printed about one cycle, by name; those that it left out are absent. */
final class RecordedCycle {
  private static final String REAL = "(-?[\\d.]+(?:e-\\d+)?)";
  private static final String WHOLE = "(-?\\d+)";

  private static final Line START =
      new Line(
          "pacer: assist ratio=" + REAL + " .* workers=(\\d+)\\+" + REAL,
          "ratio",
          "dedicated",
          "fractional");
  private static final Line END =
      new Line(
          "pacer: \\d+% CPU .* for N\\+N\\+N B work \\(N B exp.\\) in N B -> N B"
                  .replace("N", WHOLE)
              + " \\(∆goal "
              + WHOLE
              + ", cons/mark "
              + REAL
              + "\\)",
          "heapWork",
          "stackWork",
          "globalWork",
          "expected",
          "triggered",
          "live",
          "goalDelta",
          "oldConsMark");
  private static final Line SWEEP =
      new Line("pacer: sweep done .* swept " + WHOLE + " pages at " + REAL, "pages", "pace");
  private static final Line FOUND =
      new Line(
          "found N marked=N stack=N globals=N goal=N limited=N scavenged=N".replace("N", WHOLE),
          "number",
          "marked",
          "stack",
          "globals",
          "nextGoal",
          "limited",
          "scavenged");
  private static final Line TIMES =
      new Line(
          "gc N @Rs \\d+%: R\\+R\\+R ms clock, R\\+R/R/R\\+R ms cpu.*"
              .replace("N", WHOLE)
              .replace("R", REAL),
          "number",
          "start",
          "firstStop",
          "mark",
          "secondStop",
          "firstCpu",
          "assist",
          "background",
          "idle",
          "secondCpu");

  private final Map<String, String> texts = new HashMap<>();

  /** A kind of line, and the names of its numbers. */
  private record Line(Pattern pattern, List<String> names) {
    Line(String pattern, String... names) {
      this(Pattern.compile(pattern + ".*"), List.of(names));
    }

    boolean read(String line, Map<String, String> into) {
      Matcher matcher = pattern.matcher(line);
      if (!matcher.matches()) {
        return false;
      }
      for (int i = 0; i < names.size(); i++) {
        into.put(names.get(i), matcher.group(i + 1));
      }
      return true;
    }
  }

  /** All cycles of a log; the first is preceded by an empty one, the state before it. */
  static List<RecordedCycle> readPacer(String name) {
    List<RecordedCycle> cycles = new ArrayList<>(List.of(new RecordedCycle()));
    for (String line : lines(name)) {
      if (START.pattern().matcher(line).matches()) {
        cycles.add(new RecordedCycle());
      }
      RecordedCycle current = cycles.getLast();
      if (!START.read(line, current.texts)
          && !END.read(line, current.texts)
          && !SWEEP.read(line, current.texts)) {
        current.readNumbered(line, cycles);
      }
    }
    return cycles;
  }

  /** All cycles of a log that has only the lines with a cycle's number. */
  static List<RecordedCycle> readTimes(String name) {
    List<RecordedCycle> cycles = new ArrayList<>();
    for (String line : lines(name)) {
      Map<String, String> numbers = new HashMap<>();
      if (FOUND.read(line, numbers) || TIMES.read(line, numbers)) {
        int number = Integer.parseInt(Objects.requireNonNull(numbers.get("number")));
        while (cycles.size() <= number) {
          cycles.add(new RecordedCycle());
        }
        cycles.get(number).texts.putAll(numbers);
      }
    }
    return cycles;
  }

  /** Puts a line with a number where it belongs: it may come after the next cycle's start. */
  private void readNumbered(String line, List<RecordedCycle> cycles) {
    Map<String, String> numbers = new HashMap<>();
    if (FOUND.read(line, numbers) || TIMES.read(line, numbers)) {
      int number = Integer.parseInt(Objects.requireNonNull(numbers.get("number")));
      cycles.get(number).texts.putAll(numbers);
    }
  }

  static List<String> lines(String name) {
    try (var in = RecordedCycle.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String... names) {
    return texts.keySet().containsAll(List.of(names));
  }

  String text(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }

  long whole(String name) {
    return Long.parseLong(text(name));
  }

  double real(String name) {
    return Double.parseDouble(text(name));
  }

  /** Nanoseconds of a time in milliseconds that was cut off. */
  long atLeastNanos(String name) {
    return Math.round(real(name) * 1e6);
  }

  /** What the time was less than. */
  long atMostNanos(String name) {
    String digits = text(name);
    int decimals = digits.equals("0") ? 3 : Math.max(0, digits.length() - digits.indexOf('.') - 1);
    double unit = digits.contains(".") || digits.equals("0") ? Math.pow(10, -decimals) : 1;
    return atLeastNanos(name) + Math.round(unit * 1e6);
  }

  LiveBytes found() {
    return has("marked")
        ? new LiveBytes(whole("marked"), whole("stack"), whole("globals"))
        : LiveBytes.NONE;
  }
}
