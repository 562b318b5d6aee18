package dev.tricolor.gc.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A program as rates, run under a pacer: it allocates evenly and pays for that while marking goes
 * on, and of what it allocated between cycles nothing stays alive.
 *
 * @param liveBytes what stays alive, all of it pointers
 * @param bytesPerNano allocated on one P by a program that is left alone, for each cycle
 * @param workPerNano scanned on one P
 */
record ModelProgram(
    int gcPercent,
    int processorCount,
    long liveBytes,
    long stackBytes,
    IntToDoubleFunction bytesPerNano,
    double workPerNano) {
  private static final double STEP_NANOS = 1_000;
  private static final double BACKGROUND = 0.25;

  /**
   * How a cycle went.
   *
   * @param goalRatio live heap at the end, as part of the goal
   * @param triggerRatio how far from the last marked heap to the goal it started
   * @param utilization part of the CPUs that marking took
   */
  record Outcome(double goalRatio, double triggerRatio, double utilization) {}

  List<Outcome> run(int cycles) {
    Pacer pacer = new Pacer(PacerConstants.GO, gcPercent, Long.MAX_VALUE, 0);
    List<Outcome> outcomes = new ArrayList<>();
    for (int n = 0; n < cycles; n++) {
      outcomes.add(cycle(pacer, bytesPerNano.applyAsDouble(n)));
    }
    return outcomes;
  }

  private Outcome cycle(Pacer pacer, double allocationRate) {
    HeapGoal goal = pacer.goal(MemoryUse.NONE);
    long marked = pacer.live().markedBytes();
    long triggered = Math.max(pacer.triggerBytes(MemoryUse.NONE), liveBytes);
    pacer.startCycle(triggered);
    long toScan = liveBytes + stackBytes;
    double work = 0;
    double live = triggered;
    double credit = 0;
    double assistNanos = 0;
    long steps = 0;
    while (work < toScan) {
      AssistRatio ratio = pacer.revise((long) live, (long) work, toScan, MemoryUse.NONE);
      double background = BACKGROUND * processorCount * STEP_NANOS * workPerNano;
      double programNanos = (1 - BACKGROUND) * processorCount * STEP_NANOS;
      double wanted = programNanos * allocationRate;
      double owed = Math.max(0, wanted * ratio.workPerByte() - credit - background);
      double slowed = programNanos / (programNanos + owed / workPerNano);
      double paid = owed * slowed;
      credit = Math.max(0, credit + background - wanted * slowed * ratio.workPerByte());
      assistNanos += paid / workPerNano;
      live += wanted * slowed;
      work += background + paid;
      steps++;
    }
    double utilization = BACKGROUND + assistNanos / (steps * STEP_NANOS * processorCount);
    pacer.endCycle(
        new MarkObservation(
            triggered,
            (long) live,
            toScan,
            (long) (steps * STEP_NANOS),
            (long) assistNanos,
            0,
            processorCount));
    long found = liveBytes + (long) live - triggered;
    pacer.commit(new LiveBytes(found, stackBytes, 0), new ScanWork(liveBytes, stackBytes, 0));
    double way = (double) (triggered - marked) / (goal.bytes() - marked);
    return new Outcome(live / goal.bytes(), way, utilization);
  }
}
