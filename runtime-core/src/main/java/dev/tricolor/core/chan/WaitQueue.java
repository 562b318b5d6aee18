package dev.tricolor.core.chan;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoroutineTable;
import dev.tricolor.core.sched.Sudogs;

/** A queue of sudogs: two words, first and last, in simulated memory. */
final class WaitQueue {
  private static final long LAST = 8;

  private WaitQueue() {}

  static boolean isEmpty(long queue) {
    return Memory.loadLong(queue) == 0;
  }

  static void add(long queue, long sudog) {
    long last = Memory.loadLong(queue + LAST);
    Memory.storeLong(sudog + Sudogs.NEXT, 0);
    Memory.storeLong(sudog + Sudogs.PREVIOUS, last);
    Memory.storeLong(last == 0 ? queue : last + Sudogs.NEXT, sudog);
    Memory.storeLong(queue + LAST, sudog);
  }

  /** Takes the first whose goroutine no other case of its select has served; 0 if there is none. */
  static long take(long queue, GoroutineTable goroutines) {
    while (true) {
      long sudog = Memory.loadLong(queue);
      if (sudog == 0) {
        return 0;
      }
      unlink(queue, sudog);
      if (Memory.loadByte(sudog + Sudogs.IN_SELECT) == 0) {
        return sudog;
      }
      G g = goroutines.at(Sudogs.goroutine(sudog));
      if (!g.selectDone) {
        g.selectDone = true;
        return sudog;
      }
    }
  }

  /** Takes a sudog out, wherever it stands; nothing happens if it was taken before. */
  static void remove(long queue, long sudog) {
    boolean linked =
        Memory.loadLong(sudog + Sudogs.PREVIOUS) != 0 || Memory.loadLong(queue) == sudog;
    if (linked) {
      unlink(queue, sudog);
    }
  }

  private static void unlink(long queue, long sudog) {
    long next = Memory.loadLong(sudog + Sudogs.NEXT);
    long previous = Memory.loadLong(sudog + Sudogs.PREVIOUS);
    Memory.storeLong(previous == 0 ? queue : previous + Sudogs.NEXT, next);
    Memory.storeLong(next == 0 ? queue + LAST : next + Sudogs.PREVIOUS, previous);
    Memory.storeLong(sudog + Sudogs.NEXT, 0);
    Memory.storeLong(sudog + Sudogs.PREVIOUS, 0);
  }
}
