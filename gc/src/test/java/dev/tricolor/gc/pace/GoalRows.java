package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** Heap goals; those of large heaps are cycles that real Go logged. */
final class GoalRows {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private GoalRows() {}

  static Stream<Row> rows() {
    return Stream.of(byPercent(), byLimit(), inForce()).flatMap(rows -> rows);
  }

  private static Stream<Row> byPercent() {
    return Stream.of(
        percent(27_484_904, 57_512, 154_794, 100, 55_182_114),
        percent(9_541_480, 57_520, 154_794, 200, 29_049_068),
        percent(5_297_968, 2_352, 157_258, 100, 10_755_546),
        percent(0, 0, 0, 100, 4_194_304),
        percent(0, 0, 0, 50, 2_097_152),
        percent(0, 0, 0, 99, 4_152_360),
        percent(0, 0, 0, 101, 4_236_247),
        percent(0, 0, 0, 400, 16_777_216),
        percent(97_432, 2_304, 157_258, Integer.MAX_VALUE, 90_071_992_505_466L),
        percent(1_000, 0, 0, 0, 1_000),
        percent(1_000, 0, 0, -1, Long.MAX_VALUE));
  }

  private static Row percent(long marked, long stack, long global, int gcPercent, long goal) {
    LiveBytes live = new LiveBytes(marked, stack, global);
    return Row.of(
        "goal of " + live + " at GOGC " + gcPercent,
        goal,
        c -> new PercentGoal(c).bytes(live, gcPercent));
  }

  private static Stream<Row> byLimit() {
    return Stream.of(
        limit(10_000_000, 64_000_000, new MemoryUse(30_000_000, 5_000_000, 20_000_000), 57_230_000),
        // Recorded: a mebibyte is kept back as long as three percent are less.
        limit(7_300_200, 20_971_520, new MemoryUse(13_941_000, 1_466_368, 7_299_912), 14_748_224),
        // Nothing is left, or only part of it because memory in use is above the limit.
        limit(10_000_000, 4_000_000, new MemoryUse(30_000_000, 5_000_000, 20_000_000), 10_000_000),
        limit(1_000, 20_000_000, new MemoryUse(22_000_000, 0, 19_000_000), 13_951_424),
        // Less than twice the room is left.
        limit(0, 6_500_000, new MemoryUse(5_000_000, 0, 0), 1_048_576),
        // What is live is always allowed.
        limit(9_000_000, 20_000_000, new MemoryUse(18_000_000, 0, 7_000_000), 9_000_000),
        limit(0, NO_LIMIT, MemoryUse.NONE, 8_946_670_875_749_132_533L));
  }

  private static Row limit(long marked, long limit, MemoryUse use, long goal) {
    return Row.of(
        "goal of " + marked + " under limit " + limit + ", " + use,
        goal,
        c -> new LimitGoal(c).bytes(marked, limit, use));
  }

  private static Stream<Row> inForce() {
    return Stream.of(
        Row.of("a mebibyte of room whatever GOGC says", 6_048_576L, c -> after(c, 5_000_000, 0)),
        Row.of("no room needed", 40_000_000L, c -> after(c, 20_000_000, 100)),
        Row.of("GOGC off, no limit", 8_946_670_875_749_132_533L, c -> after(c, 0, -1)),
        Row.of("64 KiB of room to mark", 6_114_112L, c -> whileMarking(c, 6_048_576)),
        Row.of("enough room to mark", 6_048_576L, c -> whileMarking(c, 5_983_040)),
        Row.of("the limit leaves no room", 5_000_000L, GoalRows::underLimit),
        Row.of(
            "before the first cycle there is nothing to sweep",
            419_430L,
            c -> new Pacer(c, 10, NO_LIMIT, 0).goal(MemoryUse.NONE).bytes()));
  }

  private static Pacer pacer(PacerConstants constants, long marked, int gcPercent, long limit) {
    Pacer pacer = new Pacer(constants, gcPercent, limit, 0);
    pacer.commit(new LiveBytes(marked, 0, 0), new ScanWork(0, 0, 0));
    return pacer;
  }

  private static long after(PacerConstants constants, long marked, int gcPercent) {
    return pacer(constants, marked, gcPercent, NO_LIMIT).goal(MemoryUse.NONE).bytes();
  }

  private static long whileMarking(PacerConstants constants, long triggered) {
    Pacer pacer = pacer(constants, 5_000_000, 0, NO_LIMIT);
    pacer.startCycle(triggered);
    return pacer.goal(MemoryUse.NONE).bytes();
  }

  private static long underLimit(PacerConstants constants) {
    Pacer pacer = pacer(constants, 5_000_000, 100, 6_000_000);
    pacer.startCycle(5_000_000);
    return pacer.goal(new MemoryUse(10_000_000, 0, 5_000_000)).bytes();
  }
}
