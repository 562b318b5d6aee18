package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.Sudogs;

/** Finds every place that belongs to a goroutine and holds a live pointer. */
final class StackSlots {
  private final PcTable pcs;

  StackSlots(PcTable pcs) {
    this.pcs = pcs;
  }

  /**
   * Shows all of them. A slot is read only after it was shown, so that the visitor may correct it.
   */
  void visit(G g, SlotVisitor visitor) {
    for (FrameWalker walker = new FrameWalker(pcs, g, g.sp); walker.hasFrame(); walker.next()) {
      visitFrame(walker.address(), walker.safepoint(), visitor);
    }
    visitDefers(g, visitor);
    visitSudogs(g, visitor);
  }

  /** Shows the live slots of one frame, whose lowest byte lies at {@code address}. */
  static void visitFrame(long address, Safepoint safepoint, SlotVisitor visitor) {
    for (int word : safepoint.livePointerWords()) {
      visitor.slot(address + 8L * word);
    }
  }

  private static void visitDefers(G g, SlotVisitor visitor) {
    long slot = DeferRecord.headSlot(g);
    while (true) {
      long entry = Memory.loadLong(slot);
      if (entry == 0) {
        return;
      }
      visitor.slot(entry + DeferRecord.CLOSURE);
      slot = entry + DeferRecord.LINK;
      visitor.slot(slot);
    }
  }

  private static void visitSudogs(G g, SlotVisitor visitor) {
    long sudog = Sudogs.waiting(g);
    while (sudog != 0) {
      visitor.slot(sudog + Sudogs.ELEMENT);
      visitor.slot(sudog + Sudogs.CHANNEL);
      visitor.slot(sudog + Sudogs.WAIT_LINK);
      sudog = Memory.loadLong(sudog + Sudogs.WAIT_LINK);
    }
  }
}
