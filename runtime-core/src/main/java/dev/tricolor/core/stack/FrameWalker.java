package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/**
 * Walks a stack's frames, innermost first.
 *
 * <pre>{@code
 * for (FrameWalker walker = new FrameWalker(pcs, g, g.sp); walker.hasFrame(); walker.next()) ...
 * }</pre>
 */
public final class FrameWalker {
  private final PcTable pcs;
  private final G g;
  private long offset;

  /** Begins at the frame at {@code offset}. */
  public FrameWalker(PcTable pcs, G g, long offset) {
    this.pcs = pcs;
    this.g = g;
    this.offset = offset;
  }

  /** Whether there is a frame here; false behind the outermost one. */
  public boolean hasFrame() {
    return offset > 0;
  }

  /** Goes to the caller's frame. */
  public void next() {
    offset -= safepoint().function().frameBytes();
  }

  /** Offset of the frame, in bytes from the stack's top. */
  public long offset() {
    return offset;
  }

  /** Address of the frame's lowest byte. */
  public long address() {
    return g.stackTop - offset;
  }

  /** The pc at which the frame waits. */
  public long pc() {
    return Memory.loadLong(address());
  }

  /** Where the frame waits. */
  public Safepoint safepoint() {
    long pc = pc();
    if (!pcs.contains(pc)) {
      throw new AssertionError(
          "goroutine " + g.id + ": no pc " + Long.toHexString(pc) + " at offset " + offset);
    }
    return pcs.at(pc);
  }
}
