package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** Runway, trigger, the cons/mark ratio, and the periodic trigger. */
final class TriggerRows {
  private static final long MINUTES_2 = 120_000_000_000L;

  private TriggerRows() {}

  static Stream<Row> rows() {
    return Stream.of(runways(), triggers(), ratios(), periods()).flatMap(rows -> rows);
  }

  private static Stream<Row> runways() {
    return Stream.of(
        runway(0.3773123655604535, 23_855_042, 27_002_406),
        runway(0.181254, 7_835_522, 4_260_659),
        runway(0, 7_835_522, 0),
        // What a negative, an infinite or an undefined number turns into.
        runway(-0.5, 1_000_000, -1_500_000),
        runway(Double.POSITIVE_INFINITY, 1, Long.MIN_VALUE),
        runway(Double.NEGATIVE_INFINITY, 1, Long.MIN_VALUE),
        runway(Double.NaN, 1, Long.MIN_VALUE),
        runway(1e30, 1, Long.MIN_VALUE),
        runway(1e19 / 3, 1, Long.parseUnsignedLong("10000000000000000000")));
  }

  private static Row runway(double consMark, long work, long runway) {
    return Row.of(
        "runway of " + consMark + " for " + work,
        runway,
        c -> new Runway(c).bytes(consMark, new ScanWork(work, 0, 0)));
  }

  private static Stream<Row> triggers() {
    return Stream.of(
        // The runway is longer than seven tenths of the way allow; as logged.
        trigger(27_484_904, 55_182_114, 27_002_407, 28_533_480, 46_959_464),
        trigger(9_541_480, 29_049_068, 4_260_664, 10_590_056, 24_788_404),
        // No runway: 95 % of the way, or 4 MiB before the goal where that is later.
        trigger(0, 4_194_304, 0, 0, 3_997_696),
        trigger(200_000_000, 400_000_000, 0, 0, 395_805_696),
        trigger(20_000_000, 100_000_000, 0, 0, 96_250_000),
        // A runway longer than the goal, or one made of a negative ratio.
        trigger(20_000_000, 40_000_000, 50_000_000, 0, 34_062_500),
        trigger(20_000_000, 40_000_000, -1_500_000, 0, 34_062_500),
        // Sweeping has to be over.
        trigger(1_000_000, 2_048_576, 0, 2_048_576, 2_048_576),
        // All the room is used up.
        trigger(5_000_000, 5_000_000, 0, 0, 5_000_000),
        Row.of(
            "a limit does not wait for the sweep",
            2_737_280L,
            c ->
                new Trigger(c)
                    .bytes(2_000_000, new HeapGoal(3_048_576, true), 1 << 30, 3_048_576)));
  }

  private static Row trigger(long marked, long goal, long runway, long sweptAt, long trigger) {
    return Row.of(
        "trigger from " + marked + " to " + goal + ", runway " + runway,
        trigger,
        c -> new Trigger(c).bytes(marked, new HeapGoal(goal, false), runway, sweptAt));
  }

  private static Stream<Row> ratios() {
    MarkObservation two = allocating(2_000);
    MarkObservation one = allocating(1_000);
    MarkObservation none = allocating(0);
    MarkObservation lone = new MarkObservation(1_000, 2_000, 1_000, 1_000, 900, 0, 1);
    MarkObservation logged =
        new MarkObservation(8_003_584, 9_977_856, 7_835_522, 2_930_000, 270_000, 1_200_000, 2);
    double third = 1.0 / 3;
    return Stream.of(
        consMark("as logged", 0.17927643381157266, logged),
        consMark("no cycle yet", 0.0),
        consMark("one cycle", 2 * third, two),
        consMark("the higher one", 2 * third, one, two),
        consMark("remembered over four", 2 * third, two, one, one, one, one),
        consMark("forgotten over five", third, two, one, one, one, one, one),
        consMark("a cycle without allocation", third, one, none),
        consMark("does not count", 2 * third, two, one, one, one, none, one),
        consMark("negative on a single P", -7.666666666666671, lone),
        consMark("any other is higher", third, lone, one));
  }

  private static MarkObservation allocating(long bytes) {
    return new MarkObservation(1_000, 1_000 + bytes, 1_000, 1_000, 0, 0, 4);
  }

  private static Row consMark(String name, double ratio, MarkObservation... cycles) {
    return Row.of(
        "cons/mark: " + name,
        ratio,
        c -> {
          ConsMark consMark = new ConsMark(c);
          for (MarkObservation cycle : cycles) {
            consMark.observe(cycle);
          }
          return consMark.ratio();
        });
  }

  private static Stream<Row> periods() {
    return Stream.of(
        period(5 + MINUTES_2, 5, 100, false),
        period(6 + MINUTES_2, 5, 100, true),
        period(6 + MINUTES_2, 5, 0, true),
        period(6 + MINUTES_2, 5, -1, false),
        period(6 + MINUTES_2, 0, 100, false));
  }

  private static Row period(long now, long lastEnd, int gcPercent, boolean due) {
    return Row.of(
        "periodic at " + now + " after " + lastEnd + ", GOGC " + gcPercent,
        due,
        c -> new PeriodicTrigger(c).due(now, lastEnd, gcPercent));
  }
}
