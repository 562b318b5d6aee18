package dev.tricolor.core.stack;

import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/**
 * A frame in which a door method keeps pointers while other goroutines run: they keep their objects
 * alive, and are corrected when a stack moves. It fits into the guard of any stack.
 */
public final class IntrinsicFrame {
  private static final int BYTES = RuntimeFrame.INTRINSIC.info().frameBytes();

  private IntrinsicFrame() {}

  /** Puts one on top of the frame at {@code sp}; it becomes the innermost. */
  public static void push(G g, long sp, long first, long second, long third) {
    g.sp = sp + BYTES;
    long frame = g.stackTop - g.sp;
    Memory.clear(frame, BYTES);
    Memory.storeLong(frame, RuntimeFrame.INTRINSIC.pc());
    Memory.storeLong(frame + 8, first);
    Memory.storeLong(frame + 16, second);
    Memory.storeLong(frame + 24, third);
  }

  /** The pointer in word {@code index}, from 1. */
  public static long pointer(G g, int index) {
    return Memory.loadLong(g.stackTop - g.sp + 8L * index);
  }

  /** Takes the innermost frame away. */
  public static void pop(G g) {
    g.sp -= BYTES;
  }
}
