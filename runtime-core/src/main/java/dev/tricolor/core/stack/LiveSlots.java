package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.StackObject;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the live pointers of a goroutine: those that its safepoints name, and from them on those in
 * variables of its frames that a live pointer reaches.
 *
 * <p>A variable in a frame is pointed to from its own frame and from frames further in, never from
 * further out: escape analysis moves such a variable to the heap. So one walk from the innermost
 * frame outward meets every pointer to a variable before it leaves the variable's frame.
 */
final class LiveSlots {
  private final PcTable pcs;
  private final TreeSet<Long> toFollow = new TreeSet<>();
  private final BitSet seen = new BitSet();

  LiveSlots(PcTable pcs) {
    this.pcs = pcs;
  }

  /** Shows all of them, some twice. */
  void visit(G g, SlotVisitor visitor) {
    long lowest = g.stackTop - g.sp;
    SlotVisitor follower =
        slot -> {
          visitor.slot(slot);
          long pointer = Memory.loadLong(slot);
          if (pointer >= lowest && pointer < g.stackTop) {
            toFollow.add(pointer);
          }
        };
    StackSlots.visitOutsideFrames(g, follower);
    for (FrameWalker walker = new FrameWalker(pcs, g, g.sp); walker.hasFrame(); walker.next()) {
      Safepoint safepoint = walker.safepoint();
      StackSlots.visitFrame(walker.address(), safepoint, follower);
      follow(walker.address(), safepoint, follower);
    }
    toFollow.clear();
  }

  /** Shows what the variables of one frame hold that were reached so far, and reach each other. */
  private void follow(long address, Safepoint safepoint, SlotVisitor follower) {
    List<StackObject> objects = safepoint.function().stackObjects();
    long end = address + safepoint.function().frameBytes();
    seen.clear();
    while (!toFollow.isEmpty() && toFollow.first() < end) {
      int word = (int) ((toFollow.pollFirst() - address) >> 3);
      int index = indexOf(objects, word);
      if (index >= 0 && !seen.get(index)) {
        seen.set(index);
        StackSlots.visitObject(address, objects.get(index), follower);
      }
    }
  }

  /** The place of the object that a word lies in; negative if in none. */
  private static int indexOf(List<StackObject> objects, int word) {
    int low = 0;
    int high = objects.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (objects.get(middle).firstWord() <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return !objects.isEmpty() && objects.get(low).contains(word) ? low : -1;
  }
}
