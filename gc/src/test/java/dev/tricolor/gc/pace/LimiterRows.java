package dev.tricolor.gc.pace;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** The bucket of the CPU limiter. */
final class LimiterRows {
  private static final long MILLIS = 1_000_000;

  private LimiterRows() {}

  static Stream<Row> rows() {
    return Stream.of(
        fill("the program drains", 0, l -> l.update(500 * MILLIS)),
        fill("a pause fills, on every P", 200, l -> pause(l, 100)),
        fill("and is drained", 100, l -> drain(l, 100, 150)),
        fill("marking is half paid for", 100, l -> mark(l, 0, 0)),
        fill("assists count for the collector", 200, l -> mark(l, 50, 0)),
        fill("idle time counts for nobody", 150, l -> mark(l, 0, 50)),
        fill("no more than all the time", 400, l -> mark(l, 500, 0)),
        fill("nor than what is not idle", 300, l -> mark(l, 500, 100)),
        fill("a second on each P is the most", 2_000, l -> pause(l, 1_100)),
        limits("a full bucket limits", true, l -> pause(l, 1_000)),
        limits("one not quite full does not", false, l -> pause(l, 999)),
        limits("what flows over does not count", false, l -> drain(l, 3_000, 3_001)),
        limits("no time changes nothing", true, l -> drain(l, 3_000, 3_000)),
        limits("fewer Ps, a smaller bucket", true, LimiterRows::fewerProcessors),
        Row.of("an update holds", false, c -> limiter(c).isStale(10 * MILLIS)),
        Row.of("for ten milliseconds", true, c -> limiter(c).isStale(10 * MILLIS + 1)));
  }

  private static CpuLimiter limiter(PacerConstants constants) {
    return new CpuLimiter(constants, 2, 0);
  }

  private static Row fill(String name, long millis, Consumer<CpuLimiter> events) {
    return Row.of(
        "bucket: " + name,
        millis * MILLIS,
        c -> {
          CpuLimiter limiter = limiter(c);
          events.accept(limiter);
          return limiter.fillNanos();
        });
  }

  private static Row limits(String name, boolean limiting, Consumer<CpuLimiter> events) {
    return Row.of(
        "bucket: " + name,
        limiting,
        c -> {
          CpuLimiter limiter = limiter(c);
          events.accept(limiter);
          return limiter.limiting();
        });
  }

  private static void pause(CpuLimiter limiter, long millis) {
    limiter.stop(0);
    limiter.start(millis * MILLIS, false);
  }

  private static void drain(CpuLimiter limiter, long pauseMillis, long nowMillis) {
    pause(limiter, pauseMillis);
    limiter.update(nowMillis * MILLIS);
  }

  /** 100 ms of pause, then as much of marking, on two Ps. */
  private static void mark(CpuLimiter limiter, long assistMillis, long idleMillis) {
    limiter.stop(0);
    limiter.start(100 * MILLIS, true);
    limiter.addAssist(assistMillis * MILLIS);
    limiter.addIdle(idleMillis * MILLIS);
    limiter.update(200 * MILLIS);
  }

  private static void fewerProcessors(CpuLimiter limiter) {
    pause(limiter, 900);
    limiter.setProcessorCount(1, 900 * MILLIS);
    limiter.stop(900 * MILLIS);
    limiter.start(901 * MILLIS, false);
  }
}
