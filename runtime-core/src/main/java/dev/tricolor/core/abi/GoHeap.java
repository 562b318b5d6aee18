package dev.tricolor.core.abi;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.sched.G;

/** The door to the allocator. Each method may collect. */
public final class GoHeap {
  private GoHeap() {}

  /** {@code new(T)}: a zeroed object; objects of size 0 share one address. */
  public static long newObject(G g, long sp, int typeId) {
    Machine machine = Context.machineOf(g);
    Heap heap = machine.heap;
    long address = heap.newObject(g, typeId);
    return heap.collectionRequested ? machine.collector.collectAtDoor(g, sp, address) : address;
  }

  /** A zeroed array of {@code count} elements; the caller has checked the count. */
  public static long newArray(G g, long sp, int elementTypeId, long count) {
    Machine machine = Context.machineOf(g);
    Heap heap = machine.heap;
    long address = heap.newArray(g, elementTypeId, count);
    return heap.collectionRequested ? machine.collector.collectAtDoor(g, sp, address) : address;
  }

  /** Bytes without pointers and with old data in them. */
  public static long newBytes(G g, long sp, long sizeBytes) {
    Machine machine = Context.machineOf(g);
    Heap heap = machine.heap;
    long address = heap.newBytes(g, sizeBytes);
    return heap.collectionRequested ? machine.collector.collectAtDoor(g, sp, address) : address;
  }
}
