package dev.tricolor.gc.pace;

import java.util.stream.Stream;

/** A recorded cycle with the one before it, which decides when it starts. */
record RecordedStep(RecordedRun run, int number, RecordedCycle before, RecordedCycle cycle) {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  static Stream<RecordedStep> all() {
    return RecordedRun.ALL.stream().flatMap(run -> run.steps().stream());
  }

  /** Whether Go said all that decides the start of this cycle. */
  boolean isComplete() {
    return cycle.has("triggered") && (number == 1 || before.has("marked"));
  }

  /** Our pacer as the cycle before has left it. */
  Pacer pacer() {
    LiveBytes found = before.found();
    long globals = number == 1 ? cycle.whole("expected") : found.globalBytes();
    Pacer pacer = new Pacer(PacerConstants.GO, run.gcPercent(), NO_LIMIT, globals);
    if (number > 1) {
      pacer.commit(found, expectedWork());
    }
    return pacer;
  }

  ScanWork expectedWork() {
    return new ScanWork(cycle.whole("expected"), 0, 0);
  }

  /**
   * Live heap at which the sweep before this cycle is to be over; there is none before the first.
   */
  long sweptAtBytes() {
    long distance = PacerConstants.GO.whole(PacerConstant.SWEEP_DISTANCE);
    return number == 1 ? 0 : before.found().markedBytes() + distance;
  }

  /** Our trigger with Go's cons/mark ratio, which its log of the next cycle tells. */
  long triggerBytes() {
    double consMark = cycle.real("oldConsMark");
    long runway = new Runway(PacerConstants.GO).bytes(consMark, expectedWork());
    HeapGoal goal = pacer().goal(MemoryUse.NONE);
    return new Trigger(PacerConstants.GO)
        .bytes(before.found().markedBytes(), goal, runway, sweptAtBytes());
  }

  @Override
  public String toString() {
    return run + ", cycle " + number;
  }
}
