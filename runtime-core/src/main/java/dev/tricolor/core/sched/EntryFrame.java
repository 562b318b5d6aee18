package dev.tricolor.core.sched;

import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.memory.Memory;

/** The frames below a goroutine's first function. */
final class EntryFrame {
  private EntryFrame() {}

  /** Lays out the outermost frame, and above it one that keeps the closure until it is called. */
  static void push(G g, long closure) {
    lay(g, RuntimeFrame.GOEXIT, 0);
    lay(g, RuntimeFrame.INTRINSIC, g.sp);
    Memory.storeLong(g.frameAddress(g.sp) + 8, closure);
  }

  /** Takes the closure's frame away and returns the closure. */
  static long pop(G g) {
    long closure = Memory.loadLong(g.frameAddress(g.sp) + 8);
    g.sp -= RuntimeFrame.INTRINSIC.info().frameBytes();
    return closure;
  }

  /** Puts main's outermost function where the closure's frame is. */
  static void pushMain(G g) {
    pop(g);
    lay(g, RuntimeFrame.MAIN, g.sp);
    lay(g, RuntimeFrame.INTRINSIC, g.sp);
  }

  private static void lay(G g, RuntimeFrame frame, long below) {
    int bytes = frame.info().frameBytes();
    g.sp = below + bytes;
    Memory.clear(g.frameAddress(g.sp), bytes);
    Memory.storeLong(g.frameAddress(g.sp), frame.pc());
  }
}
