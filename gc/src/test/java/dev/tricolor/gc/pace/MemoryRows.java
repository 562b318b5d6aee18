package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** Goals of the scavenger, and the size of new stacks. */
final class MemoryRows {
  private static final long NONE = ScavengeGoal.NONE;

  private MemoryRows() {}

  static Stream<Row> rows() {
    return Stream.of(retained(), limited(), atOnce(), stacks()).flatMap(rows -> rows);
  }

  private static Stream<Row> retained() {
    return Stream.of(
        retained("a tenth more than was in use", 10_000_000, 20_000_000, 20_000_000, 11_001_856),
        retained("grown with the goal", 10_000_000, 40_000_000, 20_000_000, 22_003_712),
        retained("no cycle yet", 0, 4_194_304, 0, NONE),
        Row.of(
            "a page too much",
            11_001_856L,
            c -> new ScavengeGoal(c).byPercent(10_000_000, 1, 1, 11_001_856 + 4_096)),
        Row.of(
            "less than a page too much",
            NONE,
            c -> new ScavengeGoal(c).byPercent(10_000_000, 1, 1, 11_001_856 + 4_095)));
  }

  private static Row retained(String name, long inUse, long goal, long lastGoal, long target) {
    return Row.of(
        "retained: " + name,
        target,
        c -> new ScavengeGoal(c).byPercent(inUse, goal, lastGoal, 1L << 30));
  }

  private static Stream<Row> limited() {
    return Stream.of(
        Row.of("95 % of the limit", 95_000_000L, c -> byLimit(c, 95_000_001)),
        Row.of("not above it", NONE, c -> byLimit(c, 95_000_000)));
  }

  private static long byLimit(PacerConstants constants, long mapped) {
    return new ScavengeGoal(constants).byLimit(100_000_000, mapped);
  }

  private static Stream<Row> atOnce() {
    return Stream.of(
        growth("above the goal already", 12_000_000, 10_000_000, 4_194_304),
        growth("just above", 10_000_000, 14_000_000, 194_304),
        growth("below", 5_000_000, 14_000_000, 0),
        growth("no goal", 5_000_000, NONE, 0),
        Row.of("limit crossed", 50L, c -> new ScavengeGoal(c).beforeAllocation(100, 950, 1_000)),
        Row.of("limit kept", 0L, c -> new ScavengeGoal(c).beforeAllocation(50, 950, 1_000)));
  }

  private static Row growth(String name, long retained, long target, long released) {
    return Row.of(
        "growth: " + name,
        released,
        c -> new ScavengeGoal(c).beforeGrowth(4_194_304, retained, target));
  }

  private static Stream<Row> stacks() {
    return Stream.of(
        stack(0, 0, 2_048),
        stack(112_000, 100, 2_048),
        stack(112_100, 100, 4_096),
        stack(316_800, 100, 4_096),
        stack(316_900, 100, 8_192),
        stack(8_259_936, 208, 65_536));
  }

  private static Row stack(long scanned, long count, long size) {
    return Row.of(
        scanned + " bytes of " + count + " stacks",
        size,
        c -> new StartingStack(c).bytes(scanned, count));
  }
}
