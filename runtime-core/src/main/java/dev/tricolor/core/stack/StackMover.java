package dev.tricolor.core.stack;

import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import org.jspecify.annotations.Nullable;

/** Copies a goroutine's stack to another place and corrects the pointers into it. */
final class StackMover {
  private final StackSlots slots;

  StackMover(StackSlots slots) {
    this.slots = slots;
  }

  /**
   * A function that is being entered: its frame is not there yet, but its arguments are in its
   * caller's outgoing area.
   *
   * @param offset of the frame to be
   * @param safepoint whose live slots are the arguments
   */
  record Entered(long offset, Safepoint safepoint) {}

  /** Moves the stack. */
  void move(G g, long newBase, long newBytes, @Nullable Entered entered) {
    long oldTop = g.stackTop;
    long oldBase = oldTop - g.stackBytes;
    long newTop = newBase + newBytes;
    Memory.copy(oldTop - g.sp, newTop - g.sp, g.sp);
    g.stackTop = newTop;
    g.stackBytes = newBytes;
    g.stackLimit = newBytes - Stacks.GUARD_BYTES;
    SlotVisitor corrector =
        slot -> {
          long value = Memory.loadLong(slot);
          if (value >= oldBase && value < oldTop) {
            Memory.storeLong(slot, value - oldTop + newTop);
          }
        };
    slots.visit(g, corrector);
    if (entered != null) {
      StackSlots.visitFrame(newTop - entered.offset(), entered.safepoint(), corrector);
    }
  }
}
