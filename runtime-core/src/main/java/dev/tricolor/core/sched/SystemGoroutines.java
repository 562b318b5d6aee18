package dev.tricolor.core.sched;

/**
 * The goroutines that the runtime itself starts, for what can be seen of them: they take the
 * numbers 2 to 5 or 6, and one or two stand in the queue before the program's first.
 */
final class SystemGoroutines {
  /** Time slices that a program's initialisation takes. */
  private static final int STARTUP_SLICES = 4;

  private SystemGoroutines() {}

  /** Creates them, numbered from 2. */
  static void start(Scheduler scheduler, P p, boolean finalizer) {
    scheduler.createWaiting(p, new Parking(scheduler, WaitReason.FORCE_GC), WaitReason.FORCE_GC);
    G sweeper = scheduler.createWaiting(p, new BackgroundSweep(scheduler), WaitReason.GC_SWEEP);
    scheduler.collectorGoroutines().setSweeper(sweeper);
    scheduler.createWaiting(
        p, new Parking(scheduler, WaitReason.GC_SCAVENGE), WaitReason.GC_SCAVENGE);
    scheduler.startSystem(p, new Parking(scheduler, WaitReason.PROCS_UPDATER));
    if (finalizer) {
      scheduler.startSystem(p, new Parking(scheduler, WaitReason.FINALIZER));
    }
  }

  /** Lets main's goroutine run first, and gives it the number its children start from. */
  static void enterMain(Scheduler scheduler, P p, G main, SchedulerConfig config) {
    p.active = true;
    scheduler.enter(p, main, false);
    p.clockPicos = 0;
    p.scheduleTick = STARTUP_SLICES;
    int last = config.finalizerGoroutine() ? 6 : 5;
    scheduler.goroutines().skipTo(p, config.processors() == 1 ? last : last + 12);
  }
}
