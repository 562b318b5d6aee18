package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** The price of allocation, and how goroutines pay it. */
final class AssistRows {
  private AssistRows() {}

  static Stream<Row> rows() {
    return Stream.of(prices(), credits(), tallies()).flatMap(rows -> rows);
  }

  private static Stream<Row> prices() {
    return Stream.of(
        // As logged at the start of cycles.
        price(progress(46_965_480, 46_965_480, 0, 23_855_042, 0), 55_182_114, 2.903262090048066),
        price(progress(4_005_888, 4_005_888, 0, 157_258, 0), 4_194_304, 0.8346318783967391),
        // Half done, half the way.
        price(progress(4_000_000, 4_500_000, 500_000, 1_000_000, 1_500_000), 5_000_000, 1.0),
        // Next to nothing left to do: it may always be a little more.
        price(progress(4_000_000, 4_500_000, 999_990, 1_000_000, 1_500_000), 5_000_000, 0.002),
        // More than was expected: half of the way more for half of the work more.
        price(progress(4_000_000, 4_500_000, 1_200_000, 1_000_000, 1_500_000), 5_000_000, 0.3),
        // Above the goal: a tenth more, and all is expected.
        price(
            progress(4_000_000, 5_200_000, 500_000, 1_000_000, 1_500_000),
            5_000_000,
            3.3333333333333335),
        // Above even that: every byte pays for all.
        price(
            progress(4_000_000, 5_600_000, 500_000, 1_000_000, 1_500_000), 5_000_000, 1_000_000.0),
        hard("the stretch ends at GOGC percent above the goal", 50, 8_000_000, 7_500_000),
        hard("the stretch stays below", 50, 3_000_000, 7_000_000),
        hard("GOGC=off has a hard goal", -1, 6_000_000_000L, 5_005_000_000L),
        Row.of(
            "credit for work is the inverse",
            0.34444013974068877,
            c ->
                new AssistPricing(c)
                    .ratio(progress(46_965_480, 46_965_480, 0, 23_855_042, 0), 55_182_114, 100)
                    .bytesPerWork()));
  }

  private static MarkProgress progress(
      long triggered, long live, long done, long expected, long most) {
    return new MarkProgress(triggered, live, done, expected, most);
  }

  private static Row price(MarkProgress progress, long goal, double workPerByte) {
    return Row.of(
        "price at " + progress + " below " + goal,
        workPerByte,
        c -> new AssistPricing(c).ratio(progress, goal, 100).workPerByte());
  }

  /** The goal that is aimed at when there is more work than expected, told from the price. */
  private static Row hard(String name, int gcPercent, long mostWork, long goal) {
    MarkProgress progress = progress(4_000_000, 4_000_000, 1_000_001, 1_000_000, mostWork);
    double workLeft = mostWork - 1_000_001;
    return Row.of(
        name,
        (goal - 4_000_000) / workLeft,
        c -> new AssistPricing(c).ratio(progress, 5_000_000, gcPercent).bytesPerWork());
  }

  private static Stream<Row> credits() {
    AssistRatio half = new AssistRatio(2, 0.5);
    return Stream.of(
        Row.of(
            "a small debt asks for 64 KiB of work",
            new AssistCredit.Assist(65_536, 32_768),
            c -> indebted(c, 100).owed(half)),
        Row.of(
            "a large debt asks for itself",
            new AssistCredit.Assist(80_000, 40_000),
            c -> indebted(c, 40_000).owed(half)),
        Row.of("work earns a byte more", -49L, c -> earned(c, 100, 100, half)),
        Row.of("a fraction is dropped", -49L, c -> earned(c, 100, 101, half)),
        Row.of("an exact theft earns what was asked", 32_668L, c -> stolen(c, 65_536, half)),
        Row.of("a partial theft earns its worth", 401L, c -> stolen(c, 1_000, half)),
        Row.of("a gift pays the debt", 20L, c -> indebted(c, 100).receive(120)),
        Row.of("a gift too small leaves nothing", 0L, c -> indebted(c, 100).receive(60)),
        Row.of("debt is not inherited", 0L, c -> indebted(c, 100).leave(half)),
        Row.of("credit is", 100L, c -> indebted(c, -50).leave(half)));
  }

  private static AssistCredit indebted(PacerConstants constants, long debt) {
    AssistCredit credit = new AssistCredit(constants);
    credit.charge(debt);
    return credit;
  }

  private static long earned(PacerConstants constants, long debt, long work, AssistRatio ratio) {
    AssistCredit credit = indebted(constants, debt);
    credit.earn(work, ratio);
    return credit.bytes();
  }

  private static long stolen(PacerConstants constants, long work, AssistRatio ratio) {
    AssistCredit credit = indebted(constants, 100);
    credit.stolen(work, credit.owed(ratio), ratio);
    return credit.bytes();
  }

  private static Stream<Row> tallies() {
    return Stream.of(
        Row.of("time is gathered", 0L, c -> new AssistTime(c).add(5_000)),
        Row.of("time is reported", 5_001L, c -> new AssistTime(c).add(5_001)),
        Row.of("work is gathered", false, c -> tally(c, 1_999).flushDue()),
        Row.of("work is reported", true, c -> tally(c, 2_000).flushDue()),
        Row.of("a worker works", false, c -> tally(c, 99_999).pollDue()),
        Row.of("a worker looks up", true, c -> tally(c, 100_000).pollDue()));
  }

  private static WorkTally tally(PacerConstants constants, long work) {
    WorkTally tally = new WorkTally(constants);
    tally.add(work);
    return tally;
  }
}
