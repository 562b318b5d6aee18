package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** What happens as a door method that allocated returns to compiled code. */
final class Doors {
  private Doors() {}

  /**
   * Collects if a collection is due.
   *
   * @param result what the door method returns: an address, which stays valid
   */
  static long close(G g, long sp, long result) {
    Machine machine = Context.machineOf(g);
    return machine.heap.collectionRequested ? collect(machine, g, sp, result) : result;
  }

  /** A collection may move the stack, and what lies in it. */
  private static long collect(Machine machine, G g, long sp, long result) {
    if (!onStack(g, result)) {
      return machine.collector.collectAtDoor(g, sp, result);
    }
    long offset = g.stackTop - result;
    machine.collector.collectAtDoor(g, sp, 0);
    return g.stackTop - offset;
  }

  /** Whether an address lies in the goroutine's stack. */
  static boolean onStack(G g, long address) {
    return address < g.stackTop && address >= g.stackTop - g.stackBytes;
  }
}
