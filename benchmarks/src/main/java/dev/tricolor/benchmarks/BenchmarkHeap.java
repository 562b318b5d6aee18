package dev.tricolor.benchmarks;

import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.LonelyWorld;
import dev.tricolor.core.collector.ObjectNames;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.Specials;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.gc.cycle.StopTheWorldCollector;
import java.util.List;

/**
 * A heap of one P for objects of 32 bytes, whose first two words are pointers; nothing is a root.
 */
final class BenchmarkHeap {
  /** Size of an object. */
  static final int OBJECT_BYTES = 32;

  final G g = new G();
  final Heap heap;
  private final AddressSpace space = AddressSpace.reserve(4L << 30, 0, 0);
  private final Collector collector;

  BenchmarkHeap() {
    PointerMask mask = PointerMask.of(new long[] {0b11}, 2);
    TypeDescriptor node =
        new TypeDescriptor(
            0, Kind.STRUCT, "main.T", "T", "main", OBJECT_BYTES, 8, 16, mask, false, false);
    P p = new P(0);
    g.p = p;
    heap = new Heap(space, List.of(node), 1);
    CollectorContext.Settings settings =
        new CollectorContext.Settings(100, Long.MAX_VALUE, 1, false, false);
    collector =
        new StopTheWorldCollector(
            new CollectorContext(
                heap,
                new Roots(visitor -> {}, new Specials(heap)),
                new LonelyWorld(p, g),
                EventSink.none(),
                settings,
                ObjectNames.none()));
  }

  /** A new object, collecting if that is due. */
  long allocate() {
    long address = heap.newObject(g, 0);
    return heap.collectionRequested ? collector.collectAtDoor(g, 0, address) : address;
  }

  /** A new object, never collecting. */
  long allocateToKeep() {
    return heap.newObject(g, 0);
  }

  void close() {
    space.close();
  }
}
