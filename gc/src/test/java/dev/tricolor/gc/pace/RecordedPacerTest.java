package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real Go printed of its cycles comes out of the same inputs. */
class RecordedPacerTest {
  /** Allocation and the live heap advance by whole spans. */
  private static final long SPAN_BYTES = 8192;

  static Stream<RecordedStep> steps() {
    return RecordedStep.all().filter(RecordedStep::isComplete);
  }

  static List<RecordedRun> runs() {
    return RecordedRun.ALL;
  }

  @Test
  void thereAreManyCycles() {
    assertThat(steps().count()).isGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void goal(RecordedStep step) {
    Pacer pacer = step.pacer();
    RecordedCycle cycle = step.cycle();
    if (step.before().has("nextGoal")) {
      assertThat(pacer.goal(MemoryUse.NONE).bytes()).isEqualTo(step.before().whole("nextGoal"));
    }
    pacer.startCycle(cycle.whole("triggered"));
    assertThat(pacer.goal(MemoryUse.NONE).bytes())
        .isEqualTo(cycle.whole("live") - cycle.whole("goalDelta"));
  }

  /** A cycle starts up to a span after its trigger; other Ps may take some before they stop. */
  @ParameterizedTest
  @MethodSource("steps")
  void trigger(RecordedStep step) {
    long latestBytes = (1 + 2L * (step.run().processorCount() - 1)) * SPAN_BYTES;
    assertThat(lateness(step)).isBetween(0L, latestBytes);
  }

  @Test
  void mostCyclesStartWithinOneSpanOfTheTrigger() {
    long late = steps().filter(step -> lateness(step) > SPAN_BYTES).count();
    assertThat(late).isLessThan(steps().count() / 10);
  }

  private static long lateness(RecordedStep step) {
    return step.cycle().whole("triggered") - step.triggerBytes();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void assistRatio(RecordedStep step) {
    Pacer pacer = step.pacer();
    long triggered = step.cycle().whole("triggered");
    pacer.startCycle(triggered);
    assertThat(pacer.revise(triggered, 0, 0, MemoryUse.NONE).workPerByte())
        .isEqualTo(step.cycle().real("ratio"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void workers(RecordedStep step) {
    assertThat(MarkWorkers.of(PacerConstants.GO, step.run().processorCount()))
        .isEqualTo(
            new MarkWorkers(
                step.run().processorCount(),
                (int) step.cycle().whole("dedicated"),
                step.cycle().real("fractional")));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void expectedWorkIsThatOfTheCycleBefore(RecordedStep step) {
    if (step.before().has("heapWork")) {
      RecordedCycle before = step.before();
      assertThat(step.cycle().whole("expected"))
          .isEqualTo(
              new ScanWork(
                      before.whole("heapWork"),
                      before.whole("stackWork"),
                      before.whole("globalWork"))
                  .total());
    }
  }

  /**
   * Pages are not printed, but there is a whole number of them, and about as many are swept. Go
   * prints no pace if another sweeper has ended the sweep just before.
   */
  @ParameterizedTest
  @MethodSource("steps")
  void sweepPace(RecordedStep step) {
    if (step.number() > 1 && step.before().has("pace") && step.before().real("pace") > 0) {
      long marked = step.before().found().markedBytes();
      long trigger = step.triggerBytes();
      double pace = step.before().real("pace");
      long pages = Math.round(pace * Math.max(trigger - step.sweptAtBytes(), SPAN_BYTES));
      assertThat(SweepPace.of(PacerConstants.GO, trigger, marked, pages, 0).pagesPerByte())
          .isCloseTo(pace, within(pace * 1e-12));
      assertThat(step.before().whole("pages")).isCloseTo(pages, within(20L));
    }
  }

  /** Times are printed with few digits: Go's ratio lies between what they allow. */
  @ParameterizedTest
  @MethodSource("runs")
  void consMark(RecordedRun run) {
    ConsMark least = new ConsMark(PacerConstants.GO);
    ConsMark most = new ConsMark(PacerConstants.GO);
    for (RecordedStep step : run.steps()) {
      RecordedCycle cycle = step.cycle();
      if (!cycle.has("triggered")) {
        continue;
      }
      assertThat(cycle.real("oldConsMark"))
          .isBetween(least.ratio() * (1 - 1e-6), most.ratio() * (1 + 1e-6));
      if (!cycle.has("mark")) {
        return;
      }
      MarkObservation highest = observed(step, false);
      if (most.utilization(highest) >= 1) {
        return;
      }
      least.observe(observed(step, true));
      most.observe(highest);
    }
  }

  /** A longer cycle with less help makes a lower ratio. */
  private static MarkObservation observed(RecordedStep step, boolean lowest) {
    RecordedCycle cycle = step.cycle();
    long shortest = cycle.atLeastNanos("firstStop") + cycle.atLeastNanos("mark");
    long longest = cycle.atMostNanos("firstStop") + cycle.atMostNanos("mark");
    return new MarkObservation(
        cycle.whole("triggered"),
        cycle.whole("live"),
        cycle.whole("heapWork") + cycle.whole("stackWork") + cycle.whole("globalWork"),
        lowest ? longest : shortest,
        lowest ? cycle.atLeastNanos("assist") : cycle.atMostNanos("assist"),
        lowest ? cycle.atLeastNanos("idle") : cycle.atMostNanos("idle"),
        step.run().processorCount());
  }
}
