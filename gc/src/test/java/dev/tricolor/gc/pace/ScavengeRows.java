package dev.tricolor.gc.pace;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How the scavenger finds its share. */
final class ScavengeRows {
  private static final long MILLI = 1_000_000;

  private ScavengeRows() {}

  static Stream<Row> rows() {
    return Stream.of(
        // As a trace of Go shows: bursts after 1 s and 0.33 s, then every two milliseconds.
        Row.of(
            "sleeps after bursts",
            List.of(1_000_000_000L, 329_181_567L, 1_049_729L, 969_215L),
            c -> sleepsAfterBursts(c, 4)),
        Row.of("a burst", MILLI, c -> new ScavengePace(c).burstNanos()),
        Row.of("after a burst without sleep", 66_955_888L, ScavengeRows::sleepAfterHaste),
        Row.of("after a long rest", 1_000_000L, c -> sleepAfterRest(c, 1_000 * MILLI)));
  }

  private static List<Long> sleepsAfterBursts(PacerConstants constants, int count) {
    ScavengePace pace = new ScavengePace(constants);
    return LongStream.generate(() -> burst(pace)).limit(count).boxed().toList();
  }

  private static long burst(ScavengePace pace) {
    long slept = pace.sleepNanos(MILLI);
    pace.observe(MILLI, slept, 1);
    return slept;
  }

  /** The share is missed so far that the ratio is cut off at its least. */
  private static long sleepAfterHaste(PacerConstants constants) {
    ScavengePace pace = new ScavengePace(constants);
    pace.observe(MILLI, 0, 1);
    pace.observe(0, 100 * MILLI, 1);
    pace.observe(0, MILLI, 1);
    return pace.sleepNanos(MILLI);
  }

  private static long sleepAfterRest(PacerConstants constants, long workNanos) {
    ScavengePace pace = new ScavengePace(constants);
    for (int i = 0; i < 2; i++) {
      pace.observe(0, 1_000_000 * MILLI, 1);
    }
    return pace.sleepNanos(workNanos);
  }
}
