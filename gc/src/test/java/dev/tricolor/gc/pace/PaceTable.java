package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** All rows of all formulas. */
final class PaceTable {
  private PaceTable() {}

  static Stream<Row> rows() {
    return Stream.of(
            GoalRows.rows(),
            TriggerRows.rows(),
            AssistRows.rows(),
            WorkerRows.rows(),
            SweepRows.rows(),
            LimiterRows.rows(),
            MemoryRows.rows(),
            ScavengeRows.rows())
        .flatMap(rows -> rows);
  }
}
