package dev.tricolor.core.sched;

/** The body of a goroutine of the runtime that only waits. */
final class Parking extends GoFunction {
  private final Scheduler scheduler;
  private final WaitReason reason;

  Parking(Scheduler scheduler, WaitReason reason) {
    this.scheduler = scheduler;
    this.reason = reason;
  }

  @Override
  public void call(G g, long sp, long closure) {
    while (true) {
      scheduler.park(g, reason);
    }
  }
}
