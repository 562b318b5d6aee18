package dev.tricolor.core.abi;

import dev.tricolor.core.collector.World;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.stack.Stacks;
import java.util.List;

/** The scheduler's processors as the collector sees them. */
final class SchedulerWorld implements World {
  private final Scheduler scheduler;
  private final Stacks stacks;

  SchedulerWorld(Scheduler scheduler, Stacks stacks) {
    this.scheduler = scheduler;
    this.stacks = stacks;
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

  @Override
  public void cycleBegins() {
    scheduler.clearPools();
  }

  @Override
  public void cycleEnds() {
    List<G> goroutines = scheduler.goroutines().all();
    goroutines.forEach(stacks::shrink);
    stacks.collected(scheduler.processor(0), goroutines);
  }
}
