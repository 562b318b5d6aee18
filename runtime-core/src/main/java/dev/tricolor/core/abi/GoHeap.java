package dev.tricolor.core.abi;

import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.core.sched.G;

/** The door to the allocator. Each method may collect. */
public final class GoHeap {
  private GoHeap() {}

  /** {@code new(T)}: a zeroed object; objects of size 0 share one address. */
  public static long newObject(G g, long sp, int typeId) {
    try {
      return Doors.close(g, sp, Context.machineOf(g).heap.newObject(g, typeId), typeId);
    } catch (OutOfMachineMemory failure) {
      throw Context.machineOf(g).outOfMemory(g, sp, failure);
    }
  }

  /** A zeroed array of {@code count} elements; the caller has checked the count. */
  public static long newArray(G g, long sp, int elementTypeId, long count) {
    try {
      return Doors.close(
          g, sp, Context.machineOf(g).heap.newArray(g, elementTypeId, count), elementTypeId);
    } catch (OutOfMachineMemory failure) {
      throw Context.machineOf(g).outOfMemory(g, sp, failure);
    }
  }

  /** Bytes without pointers and with old data in them. */
  public static long newBytes(G g, long sp, long sizeBytes) {
    try {
      return Doors.close(g, sp, Context.machineOf(g).heap.newBytes(g, sizeBytes));
    } catch (OutOfMachineMemory failure) {
      throw Context.machineOf(g).outOfMemory(g, sp, failure);
    }
  }
}
