package dev.tricolor.core.abi;

import dev.tricolor.core.event.AllocationSampled;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.stack.IntrinsicFrame;
import dev.tricolor.core.time.Picos;

/** What happens as a door method that allocated returns to compiled code. */
final class Doors {
  private Doors() {}

  /**
   * Collects if a collection is due.
   *
   * @param result what the door method returns: an address, which stays valid
   */
  static long close(G g, long sp, long result) {
    return close(g, sp, result, AllocationSites.NO_TYPE);
  }

  /**
   * As {@link #close(G, long, long)}, for a new object.
   *
   * @param typeId its type, or that of its elements
   */
  static long close(G g, long sp, long result, int typeId) {
    Machine machine = Context.machineOf(g);
    return machine.heap.collectionRequested ? collect(machine, g, sp, result, typeId) : result;
  }

  /** A collection may move the stack, and what lies in it. */
  private static long collect(Machine machine, G g, long sp, long result, int typeId) {
    g.sp = sp;
    machine.scheduler.charge(g, Picos.ofNanos(machine.heap.takeHostNanos()));
    if (result != 0) {
      tell(machine, g, result, typeId);
    }
    if (!onStack(g, result)) {
      return machine.collector.collectAtDoor(g, sp, result);
    }
    long offset = g.stackTop - result;
    machine.collector.collectAtDoor(g, sp, 0);
    return g.stackTop - offset;
  }

  private static void tell(Machine machine, G g, long object, int typeId) {
    long pc = g.stackTop == 0 ? 0 : Memory.loadLong(g.frameAddress(g.sp));
    if (machine.sites != null) {
      machine.sites.note(object, pc, typeId);
    }
    if (machine.heap.takeSample()) {
      long now = machine.scheduler.nowPicos(g);
      long address = machine.space.visible(object);
      machine.events.accept(new AllocationSampled(now, g.id, typeId, pc, address));
    }
  }

  /** Whether an address lies in the goroutine's stack. */
  static boolean onStack(G g, long address) {
    return address < g.stackTop && address >= g.stackTop - g.stackBytes;
  }

  /** Lets Ps that are behind in virtual time go first: what follows synchronises goroutines. */
  static void awaitTurn(G g, long sp) {
    g.sp = sp;
    if (g.units > g.unitsTurn) {
      Context.machineOf(g).scheduler.awaitTurn(g);
    }
    g.synchronise();
  }

  /** As {@link #awaitTurn(G, long)}; returns {@code pointer}, which may point into the stack. */
  static long awaitTurn(G g, long sp, long pointer) {
    g.sp = sp;
    if (g.units <= g.unitsTurn) {
      g.synchronise();
      return pointer;
    }
    IntrinsicFrame.push(g, sp, pointer, 0, 0);
    Context.machineOf(g).scheduler.awaitTurn(g);
    g.synchronise();
    long moved = IntrinsicFrame.pointer(g, 1);
    IntrinsicFrame.pop(g);
    return moved;
  }

  /** As {@link #awaitTurn(G, long, long)} for a heap pointer and one that may be of the stack. */
  static long awaitTurn(G g, long sp, long heapPointer, long pointer) {
    g.sp = sp;
    if (g.units <= g.unitsTurn) {
      g.synchronise();
      return pointer;
    }
    IntrinsicFrame.push(g, sp, pointer, heapPointer, 0);
    Context.machineOf(g).scheduler.awaitTurn(g);
    g.synchronise();
    long moved = IntrinsicFrame.pointer(g, 1);
    IntrinsicFrame.pop(g);
    return moved;
  }
}
