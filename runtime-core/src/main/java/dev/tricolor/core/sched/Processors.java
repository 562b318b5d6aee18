package dev.tricolor.core.sched;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.ProcessorChanged;
import dev.tricolor.core.time.CostModel;
import dev.tricolor.core.time.Picos;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All Ps: which take part, which are idle, and whose turn it is. */
final class Processors {
  private final List<P> all = new ArrayList<>();
  private final List<P> idle = new ArrayList<>();
  private final RandomGenerator random;
  private final CostModel costs;
  private int count;
  private int spinningCount;

  /** Virtual time at which the first P other than the running one wants a turn. */
  private long othersPicos = Picos.NEVER;

  /** Virtual time at which everybody's turn ends for good. */
  private long endPicos = Picos.NEVER;

  private EventSink events = EventSink.none();
  private @Nullable P running;

  /** Time that Ps have slept, up to when they woke. */
  private long idlePicos;

  Processors(int count, RandomGenerator random, CostModel costs) {
    this.random = random;
    this.costs = costs;
    resize(count);
  }

  void setEvents(EventSink sink) {
    events = sink;
  }

  private void tell(P p) {
    if (events.listening()) {
      events.accept(new ProcessorChanged(p.clockPicos, p.id, p.active));
    }
  }

  /** GOMAXPROCS. */
  int count() {
    return count;
  }

  P at(int index) {
    return all.get(index);
  }

  /** Ps that have ever taken part, beyond {@link #count} too. */
  List<P> all() {
    return all;
  }

  int idleCount() {
    return idle.size();
  }

  /** Changes the number of Ps. New ones are idle; the caller has emptied those that go. */
  void resize(int newCount) {
    while (all.size() < newCount) {
      all.add(new P(all.size()));
    }
    for (int i = newCount; i < count; i++) {
      at(i).active = false;
      stopSpinning(at(i));
    }
    count = newCount;
    idle.clear();
    for (int i = count - 1; i >= 0; i--) {
      if (!at(i).active) {
        idle.add(at(i));
      }
    }
  }

  /** The P whose clock is lowest among those that take part; null if all are idle. */
  @Nullable P lowest() {
    P best = null;
    for (int i = 0; i < count; i++) {
      P p = at(i);
      if (p.active && (best == null || p.clockPicos < best.clockPicos)) {
        best = p;
      }
    }
    return best;
  }

  /** When an idle P wakes to run timers; {@link Picos#NEVER} if there are none, or none is idle. */
  long timerWakePicos() {
    if (idle.isEmpty()) {
      return Picos.NEVER;
    }
    long when = Picos.NEVER;
    for (int i = 0; i < count; i++) {
      when = Math.min(when, at(i).timers.firstPicos());
    }
    return when >= Picos.NEVER - costs.timerLatePicos() ? when : when + costs.timerLatePicos();
  }

  /** Gives {@code p} the turn, until somebody else's clock is lower. */
  void enter(P p) {
    running = p;
    othersPicos = Math.min(endPicos, timerWakePicos());
    for (int i = 0; i < count; i++) {
      P other = at(i);
      if (other.active && i != p.id) {
        othersPicos = Math.min(othersPicos, other.clockPicos);
      }
    }
  }

  /** Ends all turns at a virtual time. */
  void endAt(long picos) {
    endPicos = picos;
  }

  /** Whether a virtual time lies after the end of all turns. */
  boolean isAfterEnd(long picos) {
    return picos > endPicos && picos != Picos.NEVER;
  }

  /** The P whose turn it is; null between turns. */
  @Nullable P running() {
    return running;
  }

  /** Ends the turn. */
  void leave() {
    running = null;
  }

  /** Whether the running P is still not ahead of another. */
  boolean isTurnOf(P p) {
    return p.clockPicos <= othersPicos;
  }

  /** Sets from which unit count on the goroutine has to give others their turn. */
  void limitTurn(P p, G g) {
    g.unitsTurn =
        othersPicos == Picos.NEVER
            ? Long.MAX_VALUE
            : Math.floorDiv(othersPicos - p.clockPicos, costs.unitPicos());
  }

  /** A timer was started: an idle P may have to wake for it. */
  void timerStarted() {
    othersPicos = Math.min(othersPicos, timerWakePicos());
    relimit();
  }

  /** Puts a P to rest. */
  void rest(P p) {
    stopSpinning(p);
    p.active = false;
    p.covetedId = 0;
    p.restingSincePicos = p.clockPicos;
    idle.add(p);
    tell(p);
  }

  /** Wakes the P that went to rest last, at the given time; there is one. */
  P wake(long atPicos) {
    P p = idle.removeLast();
    activate(p, atPicos);
    p.spinning = true;
    spinningCount++;
    return p;
  }

  /** Takes a certain P out of rest. */
  void wake(P p, long atPicos) {
    if (idle.remove(p)) {
      activate(p, atPicos);
    }
  }

  private void activate(P p, long atPicos) {
    p.active = true;
    long since = p.restingSincePicos;
    p.clockPicos = Math.max(p.clockPicos, atPicos);
    idlePicos += p.clockPicos - since;
    tell(p);
    othersPicos = Math.min(othersPicos, p.clockPicos);
    relimit();
  }

  private void relimit() {
    if (running != null && running.current != null) {
      limitTurn(running, running.current);
    }
  }

  /** Something became runnable: wake a P to look for it, unless one is looking already. */
  void wakeForWork(long nowPicos) {
    if (spinningCount == 0 && !idle.isEmpty()) {
      wake(nowPicos + wakeLatencyPicos());
    }
  }

  /** Wakes an idle P as fast as the host can. */
  void wakeSoon(long nowPicos) {
    wake(nowPicos + wakeLatencyPicos());
  }

  /** Time that Ps have slept until now, summed. */
  long idlePicos(long nowPicos) {
    long sum = idlePicos;
    for (P p : idle) {
      sum += Math.max(0, nowPicos - p.restingSincePicos);
    }
    return sum;
  }

  private long wakeLatencyPicos() {
    long spread = costs.wakeSpreadPicos();
    return costs.wakeMinPicos() + (spread == 0 ? 0 : random.nextLong(spread));
  }

  /** Whether a P without work may look at the others': at most half of the busy ones do. */
  boolean maySpin(P p) {
    if (p.spinning) {
      return true;
    }
    if (2 * spinningCount >= count - idle.size()) {
      return false;
    }
    p.spinning = true;
    spinningCount++;
    return true;
  }

  /** The P has found work or gives up. */
  boolean stopSpinning(P p) {
    if (!p.spinning) {
      return false;
    }
    p.spinning = false;
    spinningCount--;
    return true;
  }

  /** The latest clock of all that take part. */
  long latestPicos() {
    long latest = 0;
    for (int i = 0; i < count; i++) {
      if (at(i).active) {
        latest = Math.max(latest, at(i).clockPicos);
      }
    }
    return latest;
  }
}
