package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** The door to the write barrier: where compiled code stores pointers while a cycle marks. */
public final class GoBarrier {
  /** What a store costs more: 9 to 14 ns in Go. */
  private static final int UNITS = 110;

  private GoBarrier() {}

  /** Tells the collector of the store, and stores. */
  public static void store(long slot, long value, G g) {
    g.units += UNITS;
    Context.machineOf(g).collector.barrier().beforeStore(g, slot, value);
    Memory.storeLong(slot, value);
  }

  /** As {@link #store}, where every access is checked. */
  public static void storeChecked(long slot, long value, G g) {
    CheckedMemory.loadLong(slot, g);
    store(slot, value, g);
  }
}
