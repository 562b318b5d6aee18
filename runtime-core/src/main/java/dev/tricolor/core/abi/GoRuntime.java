package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.Closures;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.time.Picos;
import java.nio.charset.StandardCharsets;

/** The door to the scheduler. */
public final class GoRuntime {
  private GoRuntime() {}

  /** Called at prologues and back edges once {@code g.units >= g.unitsDeadline}. */
  public static void poll(G g, long sp) {
    Machine machine = Context.machineOf(g);
    g.sp = sp;
    machine.collector.poll(g, sp);
    machine.scheduler.poll(g);
    machine.stacks.atDoor(g);
  }

  /** {@code runtime.Gosched()}. */
  public static void gosched(G g, long sp) {
    Doors.awaitTurn(g, sp);
    Context.machineOf(g).scheduler.yieldToGlobal(g);
  }

  /** The {@code go} statement: starts a goroutine that calls a {@code func()}. */
  public static void go(G g, long sp, long closure) {
    if (closure == 0) {
      throw GoFatal.error(g, sp, "go of nil func value");
    }
    long moved = Doors.awaitTurn(g, sp, closure);
    Scheduler scheduler = Context.machineOf(g).scheduler;
    long pc = Memory.loadLong(g.frameAddress(sp));
    scheduler.start(g, Closures.function(g, moved), moved, pc);
    Doors.close(g, sp, 0);
  }

  /** {@code runtime.NumGoroutine()}. */
  public static long numGoroutine(G g) {
    return Context.machineOf(g).scheduler.goroutines().userCount();
  }

  /** {@code runtime.GOMAXPROCS(n)}: n &lt; 1 only asks; returns the old value. */
  public static long gomaxprocs(G g, long sp, long count) {
    Doors.awaitTurn(g, sp);
    int wanted = Math.clamp(count, 0, Machine.MOST_PROCESSORS);
    return Context.machineOf(g).scheduler.setProcessors(g, wanted);
  }

  /** {@code runtime.NumCPU()}. */
  public static long numCpu(G g) {
    return Context.machineOf(g).config.cpuCount();
  }

  /** Virtual nanoseconds since the program started. */
  public static long nanotime(G g) {
    Scheduler scheduler = Context.machineOf(g).scheduler;
    g.units += scheduler.costs().units(scheduler.costs().clockReadPicos());
    return scheduler.nowPicos(g) / Picos.PER_NANO;
  }

  /** Virtual nanoseconds since 1970. */
  public static long walltime(G g) {
    return Context.machineOf(g).config.epochNanos() + nanotime(g);
  }

  /** {@code time.Sleep}: waits; not at all if {@code nanos <= 0}. */
  public static void sleep(G g, long sp, long nanos) {
    if (nanos > 0) {
      Doors.awaitTurn(g, sp);
      Context.machineOf(g).scheduler.sleep(g, Picos.ofNanos(nanos));
    }
  }

  /** A system call that writes: {@code length} bytes from {@code pointer} on. */
  public static void write(G g, long sp, long fileDescriptor, long pointer, long length) {
    long from = Doors.awaitTurn(g, sp, pointer);
    Machine machine = Context.machineOf(g);
    machine.scheduler.charge(g, machine.scheduler.costs().writePicos());
    byte[] bytes = new byte[(int) length];
    Memory.copyOut(from, bytes, 0, bytes.length);
    machine.output.write((int) fileDescriptor, bytes, 0, bytes.length);
  }

  /** {@code runtime.Stack(buf, all)}: returns the number of bytes written. */
  public static long stackText(
      G g, long sp, long pointer, long length, long capacity, boolean all) {
    byte[] text =
        Context.machineOf(g).fatals.stackText(g, sp, all).getBytes(StandardCharsets.UTF_8);
    int count = (int) Math.min(text.length, length);
    Memory.copyIn(text, 0, pointer, count);
    return count;
  }

  /** {@code runtime.LockOSThread} (+1) and {@code UnlockOSThread} (-1): tracebacks show it. */
  public static void lockThread(G g, long change) {
    g.lockedCount = Math.max(0, g.lockedCount + (int) change);
  }
}
