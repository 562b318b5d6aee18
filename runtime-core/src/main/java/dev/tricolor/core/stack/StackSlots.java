package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.StackObject;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.Sudogs;

/**
 * Finds every place that belongs to a goroutine and may hold a pointer, variables included that
 * nobody reaches any more: what must be corrected when a stack moves.
 */
final class StackSlots {
  private final PcTable pcs;

  StackSlots(PcTable pcs) {
    this.pcs = pcs;
  }

  /**
   * Shows all of them, some twice. A slot is read only after it was shown, so that the visitor may
   * correct it.
   */
  void visit(G g, SlotVisitor visitor) {
    for (FrameWalker walker = new FrameWalker(pcs, g, g.sp); walker.hasFrame(); walker.next()) {
      Safepoint safepoint = walker.safepoint();
      visitFrame(walker.address(), safepoint, visitor);
      for (StackObject object : safepoint.function().stackObjects()) {
        visitObject(walker.address(), object, visitor);
      }
    }
    visitOutsideFrames(g, visitor);
  }

  /** Shows the pointers of a goroutine that no safepoint knows: of its defers and its waiting. */
  static void visitOutsideFrames(G g, SlotVisitor visitor) {
    visitDefers(g, visitor);
    visitSudogs(g, visitor);
  }

  /** Shows the live slots of one frame, whose lowest byte lies at {@code address}. */
  static void visitFrame(long address, Safepoint safepoint, SlotVisitor visitor) {
    for (int word : safepoint.livePointerWords()) {
      visitor.slot(address + 8L * word);
    }
  }

  /** Shows the pointers in a variable of the frame whose lowest byte lies at {@code address}. */
  static void visitObject(long address, StackObject object, SlotVisitor visitor) {
    for (int word : object.pointerWords()) {
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
