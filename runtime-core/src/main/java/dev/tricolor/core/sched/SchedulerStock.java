package dev.tricolor.core.sched;

import java.util.function.LongConsumer;

/** Heap objects that the scheduler keeps, in use or in stock, where no stack shows them. */
public final class SchedulerStock {
  private final Processors processors;
  private final GoroutineTable goroutines;
  private final Timers timers;

  SchedulerStock(Processors processors, GoroutineTable goroutines, Timers timers) {
    this.processors = processors;
    this.goroutines = goroutines;
    this.timers = timers;
  }

  /** Shows their addresses; 0 is none. */
  public void forEach(LongConsumer visitor) {
    timers.forEachPending(visitor);
    for (G g : goroutines.all()) {
      visitor.accept(g.sleepTimer);
      visitor.accept(g.recordAddress);
    }
    for (P p : processors.all()) {
      for (int i = 0; i < p.sudogs.count(); i++) {
        visitor.accept(p.sudogs.at(i));
      }
      for (int i = 0; i < p.freeDeferCount; i++) {
        visitor.accept(p.freeDefers[i]);
      }
    }
  }

  /** A collection begins: drops the sudogs and defer records that nobody uses. */
  public void clear() {
    for (P p : processors.all()) {
      p.sudogs.clear();
      p.freeDeferCount = 0;
    }
  }
}
