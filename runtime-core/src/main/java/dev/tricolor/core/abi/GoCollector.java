package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** The door to the collector's controls. */
public final class GoCollector {
  private GoCollector() {}

  /** Number of cycles that have finished. */
  public static int cycle(G g) {
    return Context.machineOf(g).collector.statistics().cycles();
  }
}
