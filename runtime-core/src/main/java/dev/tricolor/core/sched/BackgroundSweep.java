package dev.tricolor.core.sched;

/** The body of the sweeper's goroutine: sweeps a little, gives way, waits once all is swept. */
final class BackgroundSweep extends GoFunction {
  private final Scheduler scheduler;

  BackgroundSweep(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void call(G g, long sp, long closure) {
    while (true) {
      if (!scheduler.dispatcher().background().runOnGoroutine(g)) {
        scheduler.park(g, WaitReason.GC_SWEEP);
      } else if (scheduler.idleProcessorCount() == 0) {
        scheduler.yieldToGlobal(g);
      } else {
        scheduler.awaitTurn(g);
      }
    }
  }
}
