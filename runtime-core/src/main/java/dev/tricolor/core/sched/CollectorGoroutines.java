package dev.tricolor.core.sched;

import org.jspecify.annotations.Nullable;

/** The goroutines that work for the collector: one sweeps, one calls finalizers and cleanups. */
public final class CollectorGoroutines {
  private final Scheduler scheduler;
  private @Nullable G sweeper;
  private @Nullable G caller;

  CollectorGoroutines(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void setSweeper(G g) {
    sweeper = g;
  }

  /** Wakes the sweeper, if it waits. */
  public void wakeSweeper(P p) {
    wake(p, sweeper);
  }

  /** The goroutine that calls finalizers waits for {@link #wakeCaller}. */
  public void awaitCalls(G g) {
    caller = g;
    scheduler.park(g, WaitReason.FINALIZER);
    caller = null;
  }

  /** There is something to call for objects that have died. */
  public void wakeCaller(P p) {
    wake(p, caller);
  }

  private void wake(P p, @Nullable G g) {
    if (g != null && g.state == GState.WAITING) {
      scheduler.ready(p, g);
    }
  }
}
