package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goals, workers and stacks that real Go reports for settings that were asked for. */
class RecordedGoalsTest {
  private static final int SYSTEM_GOROUTINES = 7;

  static Stream<RecordedLine> limits() {
    return lines("limits.log");
  }

  static Stream<RecordedLine> percents() {
    return lines("percents.log");
  }

  static Stream<RecordedLine> starts() {
    return lines("starts.log");
  }

  static Stream<RecordedLine> workers() {
    return lines("workers.log");
  }

  private static Stream<RecordedLine> lines(String name) {
    return RecordedCycle.lines(name).stream().map(RecordedLine::new);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void underLimit(RecordedLine line) {
    Pacer pacer = new Pacer(PacerConstants.GO, (int) line.whole("percent"), line.whole("limit"), 0);
    pacer.commit(line.found(), new ScanWork(0, 0, 0));
    MemoryUse use =
        new MemoryUse(
            line.whole("mappedReady"), line.whole("heapFree"), line.whole("heapAllocated"));
    assertThat(pacer.goal(use).bytes()).isEqualTo(line.whole("goal"));
  }

  /** At once, with all swept, there is no room for the sweep; after a cycle there is. */
  @ParameterizedTest
  @MethodSource("percents")
  void withPercent(RecordedLine line) {
    int percent = (int) line.whole("percent");
    Pacer pacer = new Pacer(PacerConstants.GO, 100, Long.MAX_VALUE, 0);
    if (line.text().contains("at-once")) {
      pacer.commit(line.found(), new ScanWork(0, 0, 0));
      pacer.setGcPercent(percent, 0);
    } else {
      pacer.setGcPercent(percent, 0);
      pacer.commit(line.found(), new ScanWork(0, 0, 0));
    }
    assertThat(pacer.goal(MemoryUse.NONE).bytes()).isEqualTo(line.whole("goal"));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void startingStack(RecordedLine line) {
    assertThat(
            new StartingStack(PacerConstants.GO)
                .bytes(line.whole("stack"), line.whole("goroutines") + SYSTEM_GOROUTINES))
        .isEqualTo(line.whole("bytes"));
  }

  @ParameterizedTest
  @MethodSource("workers")
  void markWorkers(RecordedLine line) {
    MarkWorkers workers = MarkWorkers.of(PacerConstants.GO, (int) line.whole("procs"));
    assertThat((long) workers.dedicatedCount()).isEqualTo(line.whole("dedicated"));
    double fraction = Double.parseDouble(line.text("fractional"));
    assertThat(workers.fractionalShare()).isCloseTo(fraction, within(1e-15));
  }
}
