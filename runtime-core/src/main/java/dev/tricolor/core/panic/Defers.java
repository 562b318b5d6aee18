package dev.tricolor.core.panic;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.RuntimeObject;
import dev.tricolor.core.sched.RuntimeObjects;
import dev.tricolor.core.stack.DeferRecord;

/** The chain of a goroutine's deferred calls. */
final class Defers {
  private final RuntimeObjects objects;

  Defers(RuntimeObjects objects) {
    this.objects = objects;
  }

  /**
   * Defers a call.
   *
   * @param frame offset of the frame that defers
   * @param place where the record may lie; 0 if it must come from the heap
   */
  void push(G g, long frame, long place, long closure) {
    insert(g, DeferRecord.headSlot(g), frame, place, closure);
  }

  /** Defers a call for a frame further out, behind the calls that frames inside it deferred. */
  void pushForOuter(G g, long frame, long closure) {
    long slot = DeferRecord.headSlot(g);
    long entry = Memory.loadLong(slot);
    while (entry != 0 && Memory.loadLong(entry + DeferRecord.FRAME) > frame) {
      slot = entry + DeferRecord.LINK;
      entry = Memory.loadLong(slot);
    }
    insert(g, slot, frame, 0, closure);
  }

  private void insert(G g, long slot, long frame, long place, long closure) {
    long entry = place == 0 ? take(g) : place;
    if (g.barrierOn) {
      objects.shade(closure);
      objects.shade(Memory.loadLong(slot));
      objects.shade(entry);
    }
    Memory.storeLong(entry + DeferRecord.LINK, Memory.loadLong(slot));
    Memory.storeLong(entry + DeferRecord.FRAME, frame);
    Memory.storeLong(entry + DeferRecord.CLOSURE, closure);
    Memory.storeLong(entry + DeferRecord.FROM_HEAP, place == 0 ? 1 : 0);
    Memory.storeLong(slot, entry);
  }

  /** Offset of the frame that made the innermost deferred call; 0 if there is none. */
  static long innermostFrame(G g) {
    long entry = Memory.loadLong(DeferRecord.headSlot(g));
    return entry == 0 ? 0 : Memory.loadLong(entry + DeferRecord.FRAME);
  }

  /** Takes the innermost deferred call off the chain and returns its closure. */
  long pop(G g) {
    long head = DeferRecord.headSlot(g);
    long entry = Memory.loadLong(head);
    long closure = Memory.loadLong(entry + DeferRecord.CLOSURE);
    if (g.barrierOn) {
      objects.shade(closure);
      objects.shade(Memory.loadLong(entry + DeferRecord.LINK));
    }
    Memory.storeLong(head, Memory.loadLong(entry + DeferRecord.LINK));
    if (Memory.loadLong(entry + DeferRecord.FROM_HEAP) != 0) {
      release(g, entry);
    }
    return closure;
  }

  private long take(G g) {
    P p = g.runningOn();
    return p.freeDeferCount == 0 || g.barrierOn
        ? objects.allocate(g, RuntimeObject.DEFER)
        : p.freeDefers[--p.freeDeferCount];
  }

  private static void release(G g, long entry) {
    Memory.clear(entry, DeferRecord.BYTES);
    P p = g.runningOn();
    if (p.freeDeferCount < p.freeDefers.length && !g.barrierOn) {
      p.freeDefers[p.freeDeferCount++] = entry;
    }
  }
}
