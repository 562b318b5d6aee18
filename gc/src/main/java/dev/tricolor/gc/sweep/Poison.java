package dev.tricolor.gc.sweep;

import dev.tricolor.core.memory.Memory;

/** Fills freed memory, so that whoever still looks at it sees what happened. */
public final class Poison {
  /** What freed words hold. */
  public static final long WORD = 0xdeadbeef_deadbeefL;

  private Poison() {}

  /** Fills whole words. */
  public static void fill(long address, long sizeBytes) {
    for (long at = address; at < address + sizeBytes; at += 8) {
      Memory.storeLong(at, WORD);
    }
  }
}
