package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** The door to the allocator. Each method may collect. */
public final class GoHeap {
  private GoHeap() {}

  /** {@code new(T)}: a zeroed object; objects of size 0 share one address. */
  public static long newObject(G g, long sp, int typeId) {
    long address = Context.machineOf(g).heap.newObject(g, typeId);
    return Doors.close(g, sp, address);
  }

  /** A zeroed array of {@code count} elements; the caller has checked the count. */
  public static long newArray(G g, long sp, int elementTypeId, long count) {
    long address = Context.machineOf(g).heap.newArray(g, elementTypeId, count);
    return Doors.close(g, sp, address);
  }

  /** Bytes without pointers and with old data in them. */
  public static long newBytes(G g, long sp, long sizeBytes) {
    long address = Context.machineOf(g).heap.newBytes(g, sizeBytes);
    return Doors.close(g, sp, address);
  }
}
