package dev.tricolor.core.sched;

import dev.tricolor.core.time.CostModel;
import dev.tricolor.core.time.Picos;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next goroutine for a P, in Go's order: due timers; the collector's work; every 61st
 * time slice the global queue; runNext; the own ring; a batch from the global queue; other Ps'
 * rings, timers and runNext; the collector's idle work.
 */
final class WorkFinder {
  private static final int FAIRNESS = 61;
  private static final int STEAL_ROUNDS = 4;
  private static final int LARGEST_BATCH = RunQueue.CAPACITY / 2;

  /** How long a thief spares the runNext of a P that runs: the host cannot sleep for less. */
  private static final long GRACE = 55 * Picos.PER_MICRO;

  /** What was found. */
  enum Outcome {
    /** {@link #found}, in a new time slice. */
    NEW_SLICE,
    /** {@link #found}, in its waker's time slice. */
    SAME_SLICE,
    /** Nothing yet, the P's clock went on: ask again. */
    AGAIN,
    /** Nothing. */
    NOTHING
  }

  private final Processors processors;
  private final ArrayDeque<G> global;
  private final Timers timers;
  private final RandomGenerator random;
  private final CostModel costs;
  private BackgroundWork background = BackgroundWork.NONE;
  private @Nullable G found;

  WorkFinder(
      Processors processors,
      ArrayDeque<G> global,
      Timers timers,
      RandomGenerator random,
      CostModel costs) {
    this.processors = processors;
    this.global = global;
    this.timers = timers;
    this.random = random;
    this.costs = costs;
  }

  void setBackground(BackgroundWork work) {
    background = work;
  }

  /** The goroutine of the last successful search. */
  G found() {
    G g = found;
    if (g == null) {
      throw new AssertionError("nothing found");
    }
    found = null;
    return g;
  }

  Outcome find(P p) {
    timers.runDue(p, p);
    if (background.runBeforeGoroutines(p)) {
      return Outcome.AGAIN;
    }
    if (p.scheduleTick % FAIRNESS == 0 && !global.isEmpty()) {
      return newSlice(global.pollFirst());
    }
    if (p.runNext != null) {
      found = p.runNext;
      p.runNext = null;
      return Outcome.SAME_SLICE;
    }
    if (!p.queue.isEmpty()) {
      return newSlice(p.queue.take());
    }
    if (!global.isEmpty()) {
      return newSlice(takeGlobalBatch(p));
    }
    Outcome stolen = processors.maySpin(p) ? steal(p) : Outcome.NOTHING;
    if (stolen == Outcome.NOTHING && background.runWhenIdle(p)) {
      return Outcome.AGAIN;
    }
    return stolen;
  }

  private Outcome newSlice(@Nullable G g) {
    found = g;
    return Outcome.NEW_SLICE;
  }

  private @Nullable G takeGlobalBatch(P p) {
    int size = global.size();
    int batch = Math.min(LARGEST_BATCH, Math.min(size, size / processors.count() + 1));
    G first = global.pollFirst();
    for (int i = 1; i < batch; i++) {
      p.queue.put(global.removeFirst(), global);
    }
    return first;
  }

  private Outcome steal(P p) {
    int count = processors.count();
    for (int round = 0; round < STEAL_ROUNDS; round++) {
      boolean last = round == STEAL_ROUNDS - 1;
      int start = random.nextInt(count);
      int step = coprimeStep(count);
      for (int i = 0; i < count; i++) {
        P victim = processors.at((start + i * step) % count);
        Outcome outcome = victim.id == p.id ? Outcome.NOTHING : stealFrom(p, victim, last);
        if (outcome != Outcome.NOTHING) {
          return outcome;
        }
      }
    }
    p.clockPicos += costs.spinPicos();
    return Outcome.NOTHING;
  }

  private int coprimeStep(int count) {
    int step = 1 + random.nextInt(count);
    while (greatestDivisor(step, count) != 1) {
      step++;
    }
    return step;
  }

  private static int greatestDivisor(int a, int b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }

  private Outcome stealFrom(P p, P victim, boolean last) {
    if (last && timers.runDue(p, victim)) {
      return Outcome.AGAIN;
    }
    int half = victim.queue.size() - victim.queue.size() / 2;
    if (half > 0) {
      for (int i = 1; i < half; i++) {
        p.queue.put(victim.queue.take(), global);
      }
      return newSlice(victim.queue.take());
    }
    G next = victim.runNext;
    if (!last || next == null) {
      return Outcome.NOTHING;
    }
    if (victim.current != null && p.covetedId != next.id) {
      p.covetedId = next.id;
      p.clockPicos += GRACE;
      return Outcome.AGAIN;
    }
    p.covetedId = 0;
    victim.runNext = null;
    return newSlice(next);
  }
}
