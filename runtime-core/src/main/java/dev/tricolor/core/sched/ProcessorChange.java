package dev.tricolor.core.sched;

import java.util.ArrayDeque;

/** A change of GOMAXPROCS, while the world is stopped. */
final class ProcessorChange {
  private final Scheduler scheduler;
  private final Processors processors;
  private final ArrayDeque<G> global;

  ProcessorChange(Scheduler scheduler, Processors processors, ArrayDeque<G> global) {
    this.scheduler = scheduler;
    this.processors = processors;
    this.global = global;
  }

  /** Makes it {@code count} Ps and returns the one on which {@code g} goes on. */
  P apply(G g, int count) {
    P keeper = g.runningOn();
    if (keeper.id >= count) {
      keeper = moveTo(processors.at(0), g);
    }
    for (int i = count; i < processors.count(); i++) {
      retire(processors.at(i), keeper);
    }
    processors.resize(count);
    return keeper;
  }

  private P moveTo(P target, G g) {
    P old = g.runningOn();
    displace(target);
    target.active = true;
    target.clockPicos = Math.max(target.clockPicos, old.clockPicos);
    target.scheduleTick++;
    target.current = g;
    g.p = target;
    old.current = null;
    return target;
  }

  private void displace(P p) {
    G running = p.current;
    if (running != null) {
      scheduler.release(running, GState.RUNNABLE);
      global.addLast(running);
    }
  }

  private void retire(P p, P keeper) {
    displace(p);
    for (G next = p.queue.poll(); next != null; next = p.queue.poll()) {
      global.addLast(next);
    }
    if (p.runNext != null) {
      global.addLast(p.runNext);
      p.runNext = null;
    }
    scheduler.timers().move(p, keeper);
  }
}
