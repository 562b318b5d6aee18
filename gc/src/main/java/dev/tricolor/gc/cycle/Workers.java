package dev.tricolor.gc.cycle;

import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.time.Picos;
import dev.tricolor.gc.pace.FractionalShare;
import dev.tricolor.gc.pace.IdleSlots;
import dev.tricolor.gc.pace.MarkWorkers;
import dev.tricolor.gc.pace.PacerConstants;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which Ps mark: dedicated workers keep their P as long as there is work, fractional ones take
 * their share of it, idle ones what nobody else wants.
 */
final class Workers {
  private final PacerConstants constants;
  private final IdleSlots idle = new IdleSlots();
  private final BitSet dedicated = new BitSet();
  private final BitSet fractional = new BitSet();

  /** By P, in this cycle. */
  private final long[] fractionalPicos = new long[Machine.MOST_PROCESSORS];

  private MarkWorkers plan;
  private FractionalShare share;

  /** What a P does for the collector. */
  enum Role {
    NONE,
    DEDICATED,
    FRACTIONAL
  }

  Workers(PacerConstants constants) {
    this.constants = constants;
    plan = MarkWorkers.of(constants, 1);
    share = new FractionalShare(constants, plan);
  }

  void begin(int processorCount, boolean periodic) {
    plan = MarkWorkers.of(constants, processorCount);
    share = new FractionalShare(constants, plan);
    idle.allow(plan.mostIdle(periodic));
    dedicated.clear();
    fractional.clear();
    Arrays.fill(fractionalPicos, 0);
  }

  void end() {
    idle.allow(0);
    dedicated.clear();
  }

  /** What a P does before it looks for goroutines, while there is work. */
  Role role(P p, long markingNanos) {
    if (dedicated.get(p.id)) {
      return Role.DEDICATED;
    }
    if (dedicated.cardinality() < plan.dedicatedCount()) {
      dedicated.set(p.id);
      return Role.DEDICATED;
    }
    long ranNanos = fractionalPicos[p.id] / Picos.PER_NANO;
    boolean runs =
        fractional.get(p.id)
            ? !share.mustLeave(ranNanos, markingNanos)
            : share.mayRun(ranNanos, markingNanos);
    fractional.set(p.id, runs);
    return runs ? Role.FRACTIONAL : Role.NONE;
  }

  void ranFractionally(P p, long picos) {
    fractionalPicos[p.id] += picos;
  }

  /** A worker found nothing to do: its P is free for others. */
  void leave(P p) {
    dedicated.clear(p.id);
    fractional.clear(p.id);
  }

  boolean takeIdleSlot() {
    return idle.take();
  }

  void giveBackIdleSlot() {
    idle.giveBack();
  }

  /** Whether Ps without other work may mark. */
  boolean idleAllowed() {
    return plan.mostIdle(false) > 0 && idle.taken() == 0;
  }
}
