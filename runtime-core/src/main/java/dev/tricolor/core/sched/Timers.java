package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.time.Picos;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Timers with the semantics of Go 1.23: the timer of a channel is in a heap only while a goroutine
 * waits for that channel; otherwise it fires when somebody looks, and Stop and Reset take back a
 * value that nobody has received.
 */
public final class Timers {
  private final Processors processors;
  private final Scheduler scheduler;
  private @Nullable TimerChannels channels;

  Timers(Processors processors, Scheduler scheduler) {
    this.processors = processors;
    this.scheduler = scheduler;
  }

  /** Names the port to channels. */
  public void setChannels(TimerChannels port) {
    channels = port;
  }

  private TimerChannels channels() {
    return Objects.requireNonNull(channels, "timers without channels");
  }

  /**
   * Starts a timer, or changes a running one. The record's kind and what it needs are filled in.
   *
   * @return whether it was pending
   */
  public boolean reset(G g, long timer, long whenPicos, long periodPicos) {
    boolean pending = stop(g, timer);
    Memory.storeLong(timer + TimerRecord.WHEN, whenPicos);
    Memory.storeLong(timer + TimerRecord.PERIOD, periodPicos);
    addIfNeeded(g.runningOn(), timer);
    return pending;
  }

  /**
   * Stops a timer.
   *
   * @return whether it was pending, or had sent a value that nobody received
   */
  public boolean stop(G g, long timer) {
    boolean channel = isChannel(timer);
    if (channel) {
      look(g, timer);
    }
    boolean pending = TimerRecord.when(timer) > 0;
    leaveHeap(timer);
    Memory.storeLong(timer + TimerRecord.WHEN, 0);
    if (channel && channels().drain(timer)) {
      pending = true;
    }
    return pending;
  }

  /** A goroutine looks at a timer's channel: the timer fires if it is due. */
  public void look(G g, long timer) {
    long when = TimerRecord.when(timer);
    if (!TimerRecord.inHeap(timer) && when > 0 && when <= scheduler.nowPicos(g)) {
      fire(g.runningOn(), timer, scheduler.nowPicos(g));
    }
  }

  /** A goroutine is about to wait for a timer's channel. */
  public void block(G g, long timer) {
    addBlocked(timer, 1);
    addIfNeeded(g.runningOn(), timer);
  }

  /** A goroutine has waited for a timer's channel. */
  public void unblock(long timer) {
    addBlocked(timer, -1);
    if (Memory.loadInt(timer + TimerRecord.BLOCKED) == 0) {
      leaveHeap(timer);
    }
  }

  /** Whether any timer is in a heap. */
  boolean anyPending() {
    return processors.all().stream().anyMatch(p -> p.timers.size() > 0);
  }

  /** Reports every timer that a heap keeps alive. */
  public void forEachPending(LongConsumer visitor) {
    for (P p : processors.all()) {
      for (int i = 0; i < p.timers.size(); i++) {
        visitor.accept(p.timers.at(i));
      }
    }
  }

  /** Runs what is due in {@code owner}'s heap on {@code runner}; whether anything was. */
  boolean runDue(P runner, P owner) {
    boolean any = false;
    while (owner.timers.firstPicos() <= runner.clockPicos) {
      fire(runner, owner.timers.first(), runner.clockPicos);
      any = true;
    }
    return any;
  }

  /** Moves the timers of a P that no longer takes part. */
  void move(P from, P to) {
    while (from.timers.size() > 0) {
      long timer = from.timers.first();
      from.timers.remove(timer);
      to.timers.add(timer, TimerRecord.when(timer), to.id);
    }
  }

  private void fire(P p, long timer, long nowPicos) {
    long when = TimerRecord.when(timer);
    long period = Memory.loadLong(timer + TimerRecord.PERIOD);
    long next = period == 0 ? 0 : when + period * (1 + (nowPicos - when) / period);
    leaveHeap(timer);
    Memory.storeLong(timer + TimerRecord.WHEN, next);
    addIfNeeded(p, timer);
    p.clockPicos += scheduler.costs().timerPicos();
    switch (Memory.loadInt(timer + TimerRecord.KIND)) {
      case TimerRecord.SLEEP ->
          scheduler.ready(
              p, scheduler.goroutines().at((int) Memory.loadLong(timer + TimerRecord.GOROUTINE)));
      case TimerRecord.CHANNEL_SEND -> channels().sendTime(p, timer, when);
      default -> scheduler.startTimerFunction(p, Memory.loadLong(timer + TimerRecord.CLOSURE));
    }
  }

  private void addIfNeeded(P p, long timer) {
    long when = TimerRecord.when(timer);
    boolean watched = !isChannel(timer) || Memory.loadInt(timer + TimerRecord.BLOCKED) > 0;
    if (when > 0 && watched && !TimerRecord.inHeap(timer)) {
      p.timers.add(timer, when, p.id);
      processors.timerStarted();
    }
  }

  private void leaveHeap(long timer) {
    if (TimerRecord.inHeap(timer)) {
      List<P> all = processors.all();
      all.get(Memory.loadInt(timer + TimerRecord.PROCESSOR)).timers.remove(timer);
    }
  }

  private static boolean isChannel(long timer) {
    return Memory.loadInt(timer + TimerRecord.KIND) == TimerRecord.CHANNEL_SEND;
  }

  private static void addBlocked(long timer, int change) {
    long address = timer + TimerRecord.BLOCKED;
    Memory.storeInt(address, Memory.loadInt(address) + change);
  }

  /** A time in nanoseconds as the record stores it: at least 1, since 0 means stopped. */
  public static long whenPicos(long nanos) {
    return Math.max(1, Picos.ofNanos(nanos));
  }
}
