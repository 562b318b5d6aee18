package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GState;
import java.util.List;

/** The roots that lie on stacks. */
public final class StackRoots {
  private final LiveSlots slots;
  private final List<G> goroutines;

  /** Makes the roots of {@code goroutines}, a live view. */
  public StackRoots(PcTable pcs, List<G> goroutines) {
    slots = new LiveSlots(pcs);
    this.goroutines = goroutines;
  }

  /** Shows every live pointer slot of every goroutine. */
  public void visit(SlotVisitor visitor) {
    for (G g : goroutines) {
      visit(g, visitor);
    }
  }

  /** Shows every live pointer slot of one goroutine; {@code g.sp} is its innermost frame. */
  public void visit(G g, SlotVisitor visitor) {
    if (g.state != GState.DEAD) {
      slots.visit(g, visitor);
    }
  }

  /** Number of places for goroutines, dead ones included. */
  public int count() {
    return goroutines.size();
  }

  /** Shows the goroutine at a place, and returns how much of its stack is in use. */
  public long visit(int index, SlotVisitor visitor) {
    G g = goroutines.get(index);
    visit(g, visitor);
    return g.state == GState.DEAD ? 0 : g.sp;
  }

  /** Bytes of the stacks of all goroutines, used or not. */
  public long allocatedBytes() {
    long bytes = 0;
    for (G g : goroutines) {
      if (g.state != GState.DEAD) {
        bytes += g.stackBytes;
      }
    }
    return bytes;
  }

  /** Bytes of all stacks in use. */
  public long usedBytes() {
    long bytes = 0;
    for (G g : goroutines) {
      if (g.state != GState.DEAD) {
        bytes += g.sp;
      }
    }
    return bytes;
  }
}
