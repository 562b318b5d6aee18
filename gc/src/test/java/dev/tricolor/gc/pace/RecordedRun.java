package dev.tricolor.gc.pace;

import java.util.ArrayList;
import java.util.List;

/** A run of which real Go has logged the cycles. */
record RecordedRun(String workload, int gcPercent, int processorCount) {
  static final List<RecordedRun> ALL =
      List.of(
          new RecordedRun("churn", 50, 1),
          new RecordedRun("churn", 100, 2),
          new RecordedRun("growth", 100, 2),
          new RecordedRun("noscan", 100, 2),
          new RecordedRun("stacks", 100, 2),
          new RecordedRun("steady", 50, 2),
          new RecordedRun("steady", 100, 1),
          new RecordedRun("steady", 100, 2),
          new RecordedRun("steady", 100, 4),
          new RecordedRun("steady", 200, 2));

  List<RecordedStep> steps() {
    List<RecordedCycle> cycles = RecordedCycle.readPacer(this + ".log");
    List<RecordedStep> steps = new ArrayList<>();
    for (int n = 1; n < cycles.size(); n++) {
      steps.add(new RecordedStep(this, n, cycles.get(n - 1), cycles.get(n)));
    }
    return steps;
  }

  @Override
  public String toString() {
    return workload + "-" + gcPercent + "-procs-" + processorCount;
  }
}
