package dev.tricolor.core.sched;

import dev.tricolor.core.time.Picos;
import org.jspecify.annotations.Nullable;

/**
 * The loop that drives the simulation: the P whose clock is lowest takes a step; when all are idle,
 * the first timer wakes one; when there is no timer either, the program is deadlocked.
 */
public final class Dispatcher {
  private final Scheduler scheduler;
  private final Processors processors;
  private final WorkFinder finder;
  private final Sysmon sysmon;
  private long turns;
  private BackgroundWork background = BackgroundWork.NONE;

  /** The latest time that any P has reached. */
  private long nowPicos;

  private Runnable deadlock =
      () -> {
        throw new ProgramExit(2);
      };

  private Runnable timeLimit =
      () -> {
        throw new ProgramExit(2);
      };

  Dispatcher(Scheduler scheduler, Processors processors, WorkFinder finder, Sysmon sysmon) {
    this.scheduler = scheduler;
    this.processors = processors;
    this.finder = finder;
    this.sysmon = sysmon;
  }

  BackgroundWork background() {
    return background;
  }

  /** Names the collector's work. */
  public void setBackground(BackgroundWork work) {
    background = work;
    finder.setBackground(work);
  }

  /** Names what reports a deadlock; it ends the program. */
  public void setDeadlock(Runnable report) {
    deadlock = report;
  }

  /** Lets the program run until a virtual time, and names what then ends it. */
  public void setTimeLimit(long picos, Runnable report) {
    processors.endAt(picos);
    timeLimit = report;
  }

  /** One step of one P. */
  void step() {
    P p = processors.lowest();
    long timerPicos = processors.timerWakePicos();
    // The collector's own time to wake does not keep a program alive that waits for ever.
    if (processors.idleCount() > 0 && (p != null || timerPicos != Picos.NEVER)) {
      timerPicos = Math.min(timerPicos, background.wakePicos());
    }
    if (processors.isAfterEnd(p == null ? timerPicos : Math.min(timerPicos, p.clockPicos))) {
      timeLimit.run();
      throw new AssertionError("the time limit must end the program");
    }
    if (p == null) {
      wakeIdle(timerPicos);
    } else if (timerPicos < p.clockPicos) {
      processors.wake(timerPicos);
    } else {
      step(p);
    }
  }

  private void wakeIdle(long timerPicos) {
    sysmon.sleep();
    if (background.wantsIdle()) {
      processors.wake(nowPicos);
    } else if (timerPicos != Picos.NEVER) {
      processors.wake(timerPicos);
    } else {
      deadlock.run();
      throw new AssertionError("a deadlock must end the program");
    }
  }

  private void step(P p) {
    sysmon.advance(p.clockPicos);
    G g = p.current;
    boolean found = g == null;
    if (g == null) {
      g = findWork(p);
    }
    if (g != null) {
      g.beginTurn(++turns);
      if (found) {
        g.synchronise();
      }
      processors.enter(p);
      scheduler.resume(p, g);
      processors.leave();
      nowPicos = Math.max(nowPicos, p.clockPicos);
    }
  }

  private @Nullable G findWork(P p) {
    WorkFinder.Outcome outcome = finder.find(p);
    switch (outcome) {
      case AGAIN -> {
        return null;
      }
      case NOTHING -> {
        processors.rest(p);
        return null;
      }
      case NEW_SLICE, SAME_SLICE -> {}
    }
    G g = finder.found();
    if (processors.stopSpinning(p)) {
      processors.wakeForWork(p.clockPicos);
    }
    scheduler.enter(p, g, outcome == WorkFinder.Outcome.NEW_SLICE);
    return g;
  }
}
