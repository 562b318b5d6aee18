package dev.tricolor.core.abi;

import dev.tricolor.core.collector.World;
import dev.tricolor.core.sched.BackgroundWork;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.stack.Stacks;
import java.util.List;

/** The scheduler's processors as the collector sees them. */
final class SchedulerWorld implements World {
  private final Scheduler scheduler;
  private final Stacks stacks;
  private final Pools pools;

  SchedulerWorld(Scheduler scheduler, Stacks stacks, Pools pools) {
    this.scheduler = scheduler;
    this.stacks = stacks;
    this.pools = pools;
  }

  @Override
  public long nowPicos() {
    return scheduler.nowPicos();
  }

  @Override
  public long nowPicos(G g) {
    return scheduler.nowPicos(g);
  }

  @Override
  public void charge(G g, long picos) {
    scheduler.charge(g, picos);
  }

  @Override
  public long idlePicos() {
    return scheduler.idlePicos(scheduler.nowPicos());
  }

  @Override
  public int processorCount() {
    return scheduler.processorCount();
  }

  @Override
  public int choose(int bound) {
    return scheduler.random().nextInt(bound);
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
  public void cycleBegins() {
    scheduler.stock().clear();
    pools.age();
  }

  @Override
  public void cycleEnds() {
    List<G> goroutines = scheduler.goroutines().all();
    goroutines.forEach(stacks::shrink);
    stacks.collected(scheduler.processor(0), goroutines);
  }

  @Override
  public void setNodeUnits(long units) {
    scheduler.goroutines().setNodeUnits(units);
  }

  @Override
  public void setBarrier(boolean on) {
    scheduler.setBarrier(on);
  }

  @Override
  public void attach(BackgroundWork work) {
    scheduler.dispatcher().setBackground(work);
  }

  @Override
  public void wakeIdle() {
    scheduler.wakeIdle(scheduler.nowPicos());
  }

  @Override
  public void wakeSweeper(P p) {
    scheduler.collectorGoroutines().wakeSweeper(p);
  }

  @Override
  public void wakeCaller(P p) {
    scheduler.collectorGoroutines().wakeCaller(p);
  }

  @Override
  public void awaitTurn(G g) {
    scheduler.awaitTurn(g);
  }

  @Override
  public void giveWay(G g) {
    scheduler.yieldToGlobal(g);
  }

  @Override
  public void park(G g, WaitReason reason) {
    scheduler.park(g, reason);
  }

  @Override
  public void ready(P p, G g) {
    scheduler.ready(p, g);
  }
}
