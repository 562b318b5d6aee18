package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A program on one P that a memory limit keeps collecting: our limiter, fed with the few digits of
 * time that Go printed, turns on in about the same cycle as Go's.
 */
class RecordedLimiterTest {
  private static final int TOLERANCE_CYCLES = 12;

  @Test
  void turnsOnAsInGo() {
    List<RecordedCycle> cycles = RecordedCycle.readTimes("limited.log");
    int inGo = firstLimitedInGo(cycles);
    assertThat(firstLimitedHere(cycles))
        .isBetween(inGo - TOLERANCE_CYCLES, inGo + TOLERANCE_CYCLES);
  }

  private static int firstLimitedInGo(List<RecordedCycle> cycles) {
    return cycles.stream()
        .filter(cycle -> cycle.has("limited") && cycle.whole("limited") > 0)
        .mapToInt(cycle -> (int) cycle.whole("limited"))
        .findFirst()
        .orElseThrow();
  }

  private static int firstLimitedHere(List<RecordedCycle> cycles) {
    CpuLimiter limiter = new CpuLimiter(PacerConstants.GO, 1, 0);
    long scavengedNanos = 0;
    for (RecordedCycle cycle : cycles) {
      if (cycle.has("start", "scavenged")) {
        limiter.addAssist(cycle.whole("scavenged") - scavengedNanos);
        scavengedNanos = cycle.whole("scavenged");
        if (limitedAfter(cycle, limiter)) {
          return (int) cycle.whole("number");
        }
      }
    }
    throw new AssertionError("never limited");
  }

  private static boolean limitedAfter(RecordedCycle cycle, CpuLimiter limiter) {
    long now = Math.round(cycle.real("start") * 1e9);
    limiter.stop(now);
    now += cycle.atLeastNanos("firstStop");
    limiter.start(now, true);
    limiter.addAssist(cycle.atLeastNanos("assist"));
    now += cycle.atLeastNanos("mark");
    limiter.stop(now);
    boolean limiting = limiter.limiting();
    limiter.start(now + cycle.atLeastNanos("secondStop"), false);
    return limiting || limiter.limiting();
  }
}
