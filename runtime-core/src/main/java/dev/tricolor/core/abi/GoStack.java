package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** The door to the goroutine's own stack. */
public final class GoStack {
  private GoStack() {}

  /**
   * Makes room for the frame of a function that is being entered and has no pointers among its
   * arguments.
   *
   * @param sp offset of its caller's frame
   */
  public static void grow(G g, long sp, int frameBytes) {
    grow(g, sp, frameBytes, 0);
  }

  /**
   * Makes room for the frame of a function that is being entered.
   *
   * @param sp offset of its caller's frame
   * @param pc of one of the function's own safepoints, whose live slots, all in the caller's
   *     outgoing area, hold its pointer arguments
   */
  public static void grow(G g, long sp, int frameBytes, long pc) {
    g.sp = sp;
    Machine machine = Context.machineOf(g);
    machine.stacks.grow(g, frameBytes, pc);
    long copiedKiB = g.stackBytes >> 10;
    machine.scheduler.charge(g, copiedKiB * machine.scheduler.costs().copyStackPicosPerKiB());
  }

  /** A pointer after the stack moved: corrected if it pointed into the old stack. */
  public static long adjust(long pointer, long oldTop, long oldBytes, long newTop) {
    long fromTop = oldTop - pointer;
    return fromTop > 0 && fromTop <= oldBytes ? newTop - fromTop : pointer;
  }

  /** Corrects the pointer in a word of memory. */
  public static void adjustWord(long address, long oldTop, long oldBytes, long newTop) {
    Memory.storeLong(address, adjust(Memory.loadLong(address), oldTop, oldBytes, newTop));
  }

  /** {@code debug.SetMaxStack}: bytes; returns the old limit. */
  public static long setMaxStack(G g, long bytes) {
    return Context.machineOf(g).stacks.setLimit(bytes);
  }
}
