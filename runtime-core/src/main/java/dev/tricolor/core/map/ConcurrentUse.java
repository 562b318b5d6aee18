package dev.tricolor.core.map;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.RuntimeErrors;

/**
 * Finds goroutines that use a map while another changes it. A map remembers in whose turn it was
 * last changed. If that was another goroutine's, and this one has neither waited nor synchronised
 * since, nothing orders the two: with Go they would run at the same time, and one would die of it.
 */
final class ConcurrentUse {
  private final RuntimeErrors errors;

  ConcurrentUse(RuntimeErrors errors) {
    this.errors = errors;
  }

  /** A map, not nil, is searched. */
  void read(G g, long sp, long map) {
    if (isDisturbed(g, map)) {
      throw fatal(g, sp, "concurrent map read and map write");
    }
  }

  /** An iterator moves on. */
  void iterate(G g, long sp, long map) {
    if (isDisturbed(g, map)) {
      throw fatal(g, sp, "concurrent map iteration and map write");
    }
  }

  /** A map, not nil, is changed. */
  void write(G g, long sp, long map) {
    if (isDisturbed(g, map)) {
      throw fatal(g, sp, "concurrent map writes");
    }
    Memory.storeLong(map + MapFields.LAST_WRITE, g.turn);
  }

  private static boolean isDisturbed(G g, long map) {
    long last = Memory.loadLong(map + MapFields.LAST_WRITE);
    return last > g.orderedTurn && !g.hadTurn(last);
  }

  private RuntimeException fatal(G g, long sp, String message) {
    return errors.make(g, sp, RuntimeErrors.Kind.FATAL, message);
  }
}
