package dev.tricolor.core.abi;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.sched.Scheduler;

/** What the scheduler keeps alive: timers, sudogs and defer records in stock, goroutines. */
final class SchedulerRoots implements RootSource {
  private final Scheduler scheduler;

  SchedulerRoots(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void visit(RootVisitor visitor) {
    scheduler
        .stock()
        .forEach(
            address -> {
              if (address != 0) {
                visitor.visit(address, 0);
              }
            });
  }
}
