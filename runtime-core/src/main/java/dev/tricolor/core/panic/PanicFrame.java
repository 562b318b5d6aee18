package dev.tricolor.core.panic;

import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** A running panic: the words of its frame. Numbers among them are too small to be addresses. */
final class PanicFrame {
  /** Deferred functions may still see it, but it will not go on. */
  static final int RECOVERED = 1;

  /** It is a Goexit. */
  static final int GOEXIT = 2;

  /** Recovered, and its value was raised again. */
  static final int REPANICKED = 4;

  /** It began as a memory fault. */
  static final int SIGNAL = 8;

  private static final int BYTES = RuntimeFrame.PANIC.info().frameBytes();
  private static final int TYPE = 8;
  private static final int DATA = 16;
  private static final int LINK = 24;
  private static final int FLAGS = 32;
  private static final int FAULT = 40;

  private PanicFrame() {}

  /** Pushes a panic on the frame at {@code sp} and makes it the innermost. */
  static long push(G g, long sp, long type, long data, int flags) {
    long offset = sp + BYTES;
    long frame = g.frameAddress(offset);
    Memory.clear(frame, BYTES);
    Memory.storeLong(frame, RuntimeFrame.PANIC.pc());
    Memory.storeLong(frame + TYPE, type);
    Memory.storeLong(frame + DATA, data);
    Memory.storeLong(frame + LINK, g.panicOffset);
    Memory.storeLong(frame + FLAGS, flags);
    g.panicOffset = offset;
    g.sp = offset;
    return offset;
  }

  static long type(G g, long panic) {
    return Memory.loadLong(g.frameAddress(panic) + TYPE);
  }

  static long data(G g, long panic) {
    return Memory.loadLong(g.frameAddress(panic) + DATA);
  }

  /** The panic during which this one began; 0 if there was none. */
  static long link(G g, long panic) {
    return Memory.loadLong(g.frameAddress(panic) + LINK);
  }

  static boolean is(G g, long panic, int flag) {
    return (flags(g, panic) & flag) != 0;
  }

  static int flags(G g, long panic) {
    return (int) Memory.loadLong(g.frameAddress(panic) + FLAGS);
  }

  static void set(G g, long panic, int flag) {
    Memory.storeLong(g.frameAddress(panic) + FLAGS, flags(g, panic) | flag);
  }

  /** The address that a fault touched: below a page's size. */
  static long fault(G g, long panic) {
    return Memory.loadLong(g.frameAddress(panic) + FAULT);
  }

  static void setFault(G g, long panic, long address) {
    set(g, panic, SIGNAL);
    Memory.storeLong(g.frameAddress(panic) + FAULT, address);
  }

  /** The pc of the frame that panicked. */
  static long pcBelow(G g, long panic) {
    return Memory.loadLong(g.frameAddress(panic - BYTES));
  }

  /** Whether two panics carry the very same value. */
  static boolean sameValue(G g, long one, long other) {
    return type(g, one) == type(g, other) && data(g, one) == data(g, other);
  }
}
