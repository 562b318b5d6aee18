package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** Who marks. */
final class WorkerRows {
  private WorkerRows() {}

  static Stream<Row> rows() {
    return Stream.of(counts(), fractions()).flatMap(rows -> rows);
  }

  private static Stream<Row> counts() {
    return Stream.of(
        workers(1, 0, 0.25),
        workers(2, 0, 0.25),
        workers(3, 0, 0.25),
        workers(4, 1, 0),
        workers(5, 1, 0),
        workers(6, 1, 1 / 12.0),
        workers(7, 2, 0),
        workers(12, 3, 0),
        workers(16, 4, 0),
        // With a quarter, no number of Ps comes near the bound of the rounding.
        workersWith("just not too far", 0.26, 1),
        workersWith("just too far", 0.2525, 0),
        Row.of("idle workers on 4 Ps", 3, c -> MarkWorkers.of(c, 4).mostIdle(false)),
        Row.of("none for a periodic cycle", 0, c -> MarkWorkers.of(c, 4).mostIdle(true)),
        Row.of("unless nobody else marks", 1, c -> MarkWorkers.of(c, 2).mostIdle(true)));
  }

  private static Row workers(int processors, int dedicated, double share) {
    return Row.of(
        "workers on " + processors + " Ps",
        new MarkWorkers(processors, dedicated, share),
        c -> MarkWorkers.of(c, processors));
  }

  private static Row workersWith(String name, double utilization, int dedicated) {
    return Row.of(
        name,
        dedicated,
        c ->
            MarkWorkers.of(c.with(PacerConstant.GOAL_UTILIZATION, utilization), 3)
                .dedicatedCount());
  }

  private static Stream<Row> fractions() {
    return Stream.of(
        Row.of("a fraction runs up to its share", true, c -> share(c, 2).mayRun(250, 1_000)),
        Row.of("and not above", false, c -> share(c, 2).mayRun(251, 1_000)),
        Row.of("it runs first of all", true, c -> share(c, 2).mayRun(0, 0)),
        Row.of("no share, no worker", false, c -> share(c, 4).mayRun(0, 1_000)),
        Row.of("it stays a little longer", false, c -> share(c, 2).mustLeave(295, 1_000)),
        Row.of("and leaves", true, c -> share(c, 2).mustLeave(305, 1_000)));
  }

  private static FractionalShare share(PacerConstants constants, int processors) {
    return new FractionalShare(constants, MarkWorkers.of(constants, processors));
  }
}
