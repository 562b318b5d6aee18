package dev.tricolor.gc.pace;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The ratio of consumption to marking: bytes that the program allocates in a nanosecond of its CPU
 * time, for each byte that the collector scans in a nanosecond of its own.
 *
 * <p>The ratio in force is the largest of this cycle's and of the few before it, because a cycle
 * that starts too late costs more than one that starts too early.
 */
public final class ConsMark {
  private final double backgroundShare;
  private final long window;
  private final Deque<Double> earlier = new ArrayDeque<>();
  private double ratio;

  public ConsMark(PacerConstants constants) {
    backgroundShare = constants.real(PacerConstant.GOAL_UTILIZATION);
    window = constants.whole(PacerConstant.CONS_MARK_WINDOW);
  }

  public double ratio() {
    return ratio;
  }

  /** Learns from a cycle; one during which nothing was allocated teaches nothing. */
  public void observe(MarkObservation seen) {
    if (seen.liveBytes() <= seen.triggeredBytes()) {
      return;
    }
    double current = currentRatio(seen);
    ratio = current;
    for (double old : earlier) {
      ratio = old > ratio ? old : ratio;
    }
    earlier.addLast(current);
    if (earlier.size() > window) {
      earlier.removeFirst();
    }
  }

  /**
   * One cycle's ratio. The background's share is taken for granted, so that assists on a single P
   * can bring utilisation above 1, and the ratio below 0.
   */
  double currentRatio(MarkObservation seen) {
    double utilization = utilization(seen);
    double idle = seen.idleNanos() / seen.cpuNanos();
    double allocated = (double) (seen.liveBytes() - seen.triggeredBytes());
    return allocated * (utilization + idle) / (seen.work() * (1 - utilization));
  }

  /** The part of all CPU time that marking took, idle time apart. */
  public double utilization(MarkObservation seen) {
    return backgroundShare + seen.assistNanos() / seen.cpuNanos();
  }
}
