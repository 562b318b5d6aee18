package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.CopyCost;

/** Moves and clears values that are too big to be taken apart. Ranges may overlap. */
public final class GoMemory {
  /** The call that compiled code charges for covers so much. */
  private static final int UNCHARGED_BYTES = 64;

  private GoMemory() {}

  /** Moves bytes that hold no pointers. */
  public static void move(G g, long from, long to, long byteCount) {
    if (byteCount > 0) {
      if (byteCount > UNCHARGED_BYTES) {
        g.units += CopyCost.copy(byteCount);
      }
      Memory.copy(from, to, byteCount);
    }
  }

  /** Clears bytes that hold no pointers. */
  public static void clear(G g, long address, long byteCount) {
    if (byteCount > 0) {
      if (byteCount > UNCHARGED_BYTES) {
        g.units += CopyCost.clear(byteCount);
      }
      Memory.clear(address, byteCount);
    }
  }

  /** Moves values of a type that has pointers: the collector hears of them. */
  public static void movePointers(G g, long from, long to, long byteCount, int typeId) {
    if (byteCount > 0) {
      Values values = Values.of(g);
      values.memory.copy(g, values.types.byId(typeId), to, from, byteCount);
    }
  }

  /** Clears values of a type that has pointers: the collector hears of them. */
  public static void clearPointers(G g, long address, long byteCount, int typeId) {
    if (byteCount > 0) {
      Values values = Values.of(g);
      values.memory.clear(g, values.types.byId(typeId), address, byteCount);
    }
  }
}
