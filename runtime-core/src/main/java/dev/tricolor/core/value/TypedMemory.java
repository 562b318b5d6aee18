package dev.tricolor.core.value;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** Copies and clears whole values, the collector's barrier included. */
public final class TypedMemory {
  private static final int SHORT_BYTES = 64;

  private final Storage storage;

  public TypedMemory(Storage storage) {
    this.storage = storage;
  }

  /** Tells the collector, if it marks, of pointers that come and go. */
  private void announce(G g, TypeDescriptor type, long to, long from, long byteCount) {
    if (g.barrierOn && type.hasPointers()) {
      int shaded = storage.barrier().beforeOverwrite(g, type, to, from, byteCount);
      g.units += (long) CopyCost.SHADED_POINTER * shaded;
    }
  }

  /** Copies {@code byteCount} bytes of values of {@code type}; the ranges may overlap. */
  public void copy(G g, TypeDescriptor type, long to, long from, long byteCount) {
    announce(g, type, to, from, byteCount);
    g.units += CopyCost.copy(byteCount);
    Memory.copy(from, to, byteCount);
  }

  /** Copies one value to a place that does not overlap it. */
  public void copyOne(G g, TypeDescriptor type, long to, long from) {
    long byteCount = type.sizeBytes();
    announce(g, type, to, from, byteCount);
    copyApart(to, from, byteCount);
  }

  /** Sets {@code byteCount} bytes of values of {@code type} to zero. */
  public void clear(G g, TypeDescriptor type, long to, long byteCount) {
    announce(g, type, to, 0, byteCount);
    g.units += CopyCost.clear(byteCount);
    Memory.clear(to, byteCount);
  }

  /** Sets one value to zero. */
  public void clearOne(G g, TypeDescriptor type, long to) {
    long byteCount = type.sizeBytes();
    announce(g, type, to, 0, byteCount);
    if (byteCount > SHORT_BYTES) {
      Memory.clear(to, byteCount);
      return;
    }
    long i = 0;
    for (; i + 8 <= byteCount; i += 8) {
      Memory.storeLong(to + i, 0);
    }
    for (; i < byteCount; i++) {
      Memory.storeByte(to + i, 0);
    }
  }

  /** Stores one pointer into an object, or a variable that may be old. */
  public void storePointer(G g, long slot, long value) {
    if (g.barrierOn) {
      storage.barrier().beforeStore(g, slot, value);
    }
    Memory.storeLong(slot, value);
  }

  /** Copies bytes between places that do not overlap; quick for a few words. */
  public static void copyApart(long to, long from, long byteCount) {
    if (byteCount > SHORT_BYTES) {
      Memory.copy(from, to, byteCount);
      return;
    }
    long i = 0;
    for (; i + 8 <= byteCount; i += 8) {
      Memory.storeLong(to + i, Memory.loadLong(from + i));
    }
    for (; i < byteCount; i++) {
      Memory.storeByte(to + i, Memory.loadByte(from + i));
    }
  }
}
