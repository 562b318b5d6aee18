package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** What happens as a door method that allocated returns to compiled code. */
final class Doors {
  private Doors() {}

  /**
   * Collects if a collection is due.
   *
   * @param result what the door method returns: a pointer, which stays alive
   */
  static long close(G g, long sp, long result) {
    Machine machine = Context.machineOf(g);
    return machine.heap.collectionRequested
        ? machine.collector.collectAtDoor(g, sp, result)
        : result;
  }
}
