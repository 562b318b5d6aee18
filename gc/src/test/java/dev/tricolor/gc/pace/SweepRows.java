package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** Proportional sweeping. */
final class SweepRows {
  private SweepRows() {}

  static Stream<Row> rows() {
    return Stream.of(
        // As logged.
        pace("5426 pages", 46_959_464, 27_484_904, 5_426, 0, 0.00029447545379394664),
        pace("no way left", 1_048_576, 0, 1_024, 0, 0.125),
        pace("all swept", 46_959_464, 27_484_904, 5_426, 5_426, 0),
        due("nothing yet", 1_000_000, 0, 0, 0, 0),
        due("growth", 1_100_000, 0, 0, 0, 100),
        due("growth and a span", 1_100_000, 8_192, 0, 0, 108),
        due("some are swept", 1_100_000, 8_192, 40, 0, 68),
        due("more than enough are", 1_100_000, 8_192, 140, 0, 0),
        due("the caller sweeps some", 1_100_000, 8_192, 0, 8, 100));
  }

  private static Row pace(
      String name, long trigger, long live, long inUse, long swept, double pagesPerByte) {
    return Row.of(
        "sweep pace: " + name,
        pagesPerByte,
        c -> SweepPace.of(c, trigger, live, inUse, swept).pagesPerByte());
  }

  private static Row due(String name, long live, long span, long swept, long own, long pages) {
    SweepPace pace = new SweepPace(0.001, 1_000_000, 500);
    return Row.of("sweep credit: " + name, pages, c -> pace.duePages(live, span, 500 + swept, own));
  }
}
