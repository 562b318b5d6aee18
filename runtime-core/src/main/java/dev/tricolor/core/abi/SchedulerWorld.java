package dev.tricolor.core.abi;

import dev.tricolor.core.collector.World;
import dev.tricolor.core.sched.Scheduler;

/** The scheduler's processors as the collector sees them. */
final class SchedulerWorld implements World {
  private final Scheduler scheduler;

  SchedulerWorld(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public long nowPicos() {
    return scheduler.nowPicos();
  }

  @Override
  public void dropPools() {
    scheduler.clearPools();
  }

  @Override
  public long stop() {
    return scheduler.stopAll();
  }

  @Override
  public void start(long atPicos) {
    scheduler.startAll(atPicos);
  }

  @Override
  public int processorCount() {
    return scheduler.processorCount();
  }
}
