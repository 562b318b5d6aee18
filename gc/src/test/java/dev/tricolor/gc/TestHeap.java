package dev.tricolor.gc;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A heap with one P, a stop-the-world collector, and a set of addresses that are its roots. */
public final class TestHeap implements AutoCloseable {
  private final AddressSpace space = AddressSpace.reserve(4L << 30, 0, 0);
  private final List<TypeDescriptor> types = new ArrayList<>();
  private final G g = new G();
  private final P p = new P(0);
  private final Set<Long> rootSet = new LinkedHashSet<>();
  private final Heap heap;
  private final Collector collector;

  /** Makes a heap for types given as words, pointers where the text has a p. */
  public TestHeap(CollectorContext.Settings settings, EventSink events, String... wordTypes) {
    for (String words : wordTypes) {
      types.add(type(types.size(), words));
    }
    g.p = p;
    heap = new Heap(space, types, 1);
    Roots roots = new Roots(visitor -> {}, new Specials(heap));
    roots.attachStacks(visitor -> rootSet.forEach(root -> visitor.visit(root, 0)));
    collector =
        new StopTheWorldCollector(
            new CollectorContext(
                heap, roots, new LonelyWorld(p, g), events, settings, ObjectNames.none()));
  }

  /** GOGC=100, audited, poisoned. */
  public static CollectorContext.Settings paranoid() {
    return new CollectorContext.Settings(100, Long.MAX_VALUE, 1, false, true);
  }

  private static TypeDescriptor type(int id, String words) {
    long[] bits = new long[(words.length() + 63) / 64];
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == 'p') {
        bits[i / 64] |= 1L << i;
      }
    }
    PointerMask mask = PointerMask.of(bits, words.lastIndexOf('p') + 1);
    return new TypeDescriptor(
        id,
        Kind.STRUCT,
        "main.T" + id,
        "T" + id,
        "main",
        8L * words.length(),
        8,
        8L * mask.wordCount(),
        mask,
        false,
        false);
  }

  /** A new array of a type; may collect, with the result rooted. */
  public long allocate(int typeId, long count) {
    long address = heap.newArray(g, typeId, count);
    return heap.collectionRequested ? collector.collectAtDoor(g, 0, address) : address;
  }

  /** {@code runtime.GC()}. */
  public void collect() {
    collector.collectNow(g, 0);
  }

  /** The roots. */
  public Set<Long> roots() {
    return rootSet;
  }

  public Heap heap() {
    return heap;
  }

  public Collector collector() {
    return collector;
  }

  public G g() {
    return g;
  }

  public P p() {
    return p;
  }

  public TypeDescriptor type(int id) {
    return types.get(id);
  }

  @Override
  public void close() {
    space.close();
  }
}
