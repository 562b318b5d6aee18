package dev.tricolor.core.stack;

import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.sched.G;

/** How a deferred call lies in memory, in a frame or in the heap: 48 bytes. */
public final class DeferRecord {
  /** Size of a record. */
  public static final long BYTES = 48;

  /** The next outer record, a pointer. */
  public static final long LINK = 0;

  /** Offset of the frame that deferred. */
  public static final long FRAME = 8;

  /** What to call, a pointer. */
  public static final long CLOSURE = 16;

  /** Whether the record came from the heap. */
  public static final long FROM_HEAP = 24;

  private DeferRecord() {}

  /** Address of the word that holds a goroutine's innermost record. */
  public static long headSlot(G g) {
    return g.stackTop - RuntimeFrame.GOEXIT.info().frameBytes() + 8 * RuntimeFrame.DEFER_HEAD;
  }
}
