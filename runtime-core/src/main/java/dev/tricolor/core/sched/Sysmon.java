package dev.tricolor.core.sched;

import dev.tricolor.core.time.Picos;

/**
 * The runtime's monitor: wakes every 20 microseconds at first and every 10 milliseconds after a
 * while, and asks a goroutine to leave whose P has been in the same time slice for 10 milliseconds.
 * It sleeps while every P is idle.
 */
final class Sysmon {
  private static final long SHORTEST_DELAY = 20 * Picos.PER_MICRO;
  private static final long LONGEST_DELAY = 10 * Picos.PER_MILLI;
  private static final long SLICE = 10 * Picos.PER_MILLI;

  /** What the host's sleep adds to each delay. */
  private static final long SLEEP_OVERHEAD = 55 * Picos.PER_MICRO;

  /** Number of rounds at the shortest delay. */
  private static final int PATIENCE = 50;

  private final Processors processors;
  private long delay = SHORTEST_DELAY;
  private int idleRounds;
  private boolean asleep;
  private long nextPicos = SHORTEST_DELAY + SLEEP_OVERHEAD;

  Sysmon(Processors processors) {
    this.processors = processors;
  }

  /** No P runs: sleep until one does. */
  void sleep() {
    asleep = true;
  }

  /** Does what falls due until {@code nowPicos}. */
  void advance(long nowPicos) {
    if (asleep) {
      asleep = false;
      idleRounds = 0;
      delay = SHORTEST_DELAY;
      nextPicos = nowPicos + delay + SLEEP_OVERHEAD;
    }
    while (nextPicos <= nowPicos) {
      tick();
    }
  }

  private void tick() {
    for (int i = 0; i < processors.count(); i++) {
      observe(processors.at(i));
    }
    idleRounds++;
    if (idleRounds > PATIENCE) {
      delay = Math.min(2 * delay, LONGEST_DELAY);
    }
    nextPicos += delay + SLEEP_OVERHEAD;
  }

  private void observe(P p) {
    if (p.current == null) {
      return;
    }
    if (p.observedTick != p.scheduleTick) {
      p.observedTick = p.scheduleTick;
      p.observedSincePicos = nextPicos;
    } else if (p.observedSincePicos + SLICE <= nextPicos) {
      p.preempt = true;
    }
  }
}
