package dev.tricolor.core.abi;

import dev.tricolor.core.collector.WriteBarrier;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.RuntimeObject;
import dev.tricolor.core.sched.RuntimeObjects;

/** Allocates the runtime's own objects, with types that no program has. */
final class HeapObjects implements RuntimeObjects {
  private final Heap heap;
  private final TypeDescriptor[] types = new TypeDescriptor[RuntimeObject.values().length];

  private WriteBarrier barrier = WriteBarrier.none();

  HeapObjects(Heap heap) {
    this.heap = heap;
    for (RuntimeObject object : RuntimeObject.values()) {
      types[object.ordinal()] = describe(object);
    }
  }

  @Override
  public long allocate(G g, RuntimeObject object) {
    return heap.allocate(g, object.bytes(), types[object.ordinal()], true);
  }

  /** Names who hears of pointers that the runtime keeps. */
  void attach(WriteBarrier collectorsBarrier) {
    barrier = collectorsBarrier;
  }

  @Override
  public void shade(long pointer) {
    barrier.shade(pointer);
  }

  private static TypeDescriptor describe(RuntimeObject object) {
    long bits = object.pointerBits();
    int words = Long.SIZE - Long.numberOfLeadingZeros(bits);
    return new TypeDescriptor(
        -1,
        Kind.STRUCT,
        object.typeName(),
        "",
        "",
        object.bytes(),
        8,
        8L * words,
        PointerMask.of(new long[] {bits}, words),
        false,
        false);
  }
}
