package dev.tricolor.core.abi;

import dev.tricolor.core.chan.TimeSender;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.RuntimeObject;
import dev.tricolor.core.sched.TimerRecord;
import dev.tricolor.core.sched.Timers;
import dev.tricolor.core.time.Picos;

/**
 * The door to timers, for package time. A {@code *time.Timer} or {@code *time.Ticker} is an object
 * of 112 bytes: the channel, a flag, and the runtime's timer.
 */
public final class GoTimers {
  private static final long HEAD_BYTES = 16;
  private static final long CHANNEL = 0;
  private static final long INITIALISED = 8;

  private GoTimers() {}

  /**
   * {@code func newTimer(when, period int64, f func(), c chan Time) *Timer}: makes and starts a
   * timer. It calls {@code f} in a goroutine of its own, or, if {@code f} is nil, sends the time on
   * {@code c}, which has room for one.
   *
   * @param when virtual nanoseconds, as {@code GoRuntime.nanotime} counts
   * @param period nanoseconds between ticks; 0 fires once
   */
  public static long newTimer(G g, long sp, long when, long period, long closure, long channel) {
    Doors.awaitTurn(g, sp, channel, closure);
    Machine machine = Context.machineOf(g);
    long object = machine.runtimeObjects.allocate(g, RuntimeObject.TIMER);
    long timer = object + HEAD_BYTES;
    Memory.storeByte(object + INITIALISED, 1);
    if (channel == 0) {
      machine.values.memory.storePointer(g, timer + TimerRecord.CLOSURE, closure);
    } else {
      machine.values.memory.storePointer(g, object + CHANNEL, channel);
      machine.values.memory.storePointer(g, timer + TimerRecord.CHANNEL, channel);
      Memory.storeInt(timer + TimerRecord.KIND, TimerRecord.CHANNEL_SEND);
      TimeSender.attach(channel, timer);
    }
    reset(machine, g, timer, when, period);
    return Doors.close(g, sp, object);
  }

  private static boolean reset(Machine machine, G g, long timer, long when, long period) {
    return machine
        .scheduler
        .timers()
        .reset(g, timer, Timers.whenPicos(when), Picos.ofNanos(Math.max(0, period)));
  }

  /** {@code func stopTimer(t *Timer) bool}: whether it was pending. */
  public static boolean stopTimer(G g, long sp, long object) {
    Doors.awaitTurn(g, sp, object);
    Machine machine = Context.machineOf(g);
    machine.scheduler.charge(g, machine.scheduler.costs().timerPicos());
    return machine.scheduler.timers().stop(g, object + HEAD_BYTES);
  }

  /** {@code func resetTimer(t *Timer, when, period int64) bool}: whether it was pending. */
  public static boolean resetTimer(G g, long sp, long object, long when, long period) {
    Doors.awaitTurn(g, sp, object);
    Machine machine = Context.machineOf(g);
    machine.scheduler.charge(g, machine.scheduler.costs().timerPicos());
    return reset(machine, g, object + HEAD_BYTES, when, period);
  }

  /**
   * {@code func registerClock(start int64, local *Location)}: called once by package time's
   * initialisation with what it subtracts from monotonic readings, and its local location.
   */
  public static void registerClock(G g, long start, long local) {
    Context.machineOf(g).timeSender.registerClock(start, local);
  }
}
