package dev.tricolor.gc.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.ObjectNames;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.gc.TestHeap;
import dev.tricolor.gc.audit.HeapAudit;
import dev.tricolor.gc.trace.GcTraceWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTheWorldCollectorTest {
  private static final String[] TYPES = {
    "pp..", "p", "p.p", "....", ".", "p".repeat(70), ".p".repeat(50), ".".repeat(9) + "p"
  };

  /** Addresses of all objects not known to be dead. */
  private final List<Long> order = new ArrayList<>();

  /** An object of the model: where its pointers are, and what they hold. */
  private record Node(int typeId, long count, long bytes) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void reachableStaysAndTheRestIsFreed(long seed) {
    Random random = new Random(seed);
    try (TestHeap test = new TestHeap(TestHeap.paranoid(), EventSink.none(), TYPES)) {
      Map<Long, Node> known = new LinkedHashMap<>();
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 3000; i++) {
          grow(test, known, random);
        }
        test.collect();
        known.keySet().retainAll(reachable(test, known));
        order.clear();
        order.addAll(known.keySet());
        checkContents(known);
        HeapAudit audit = new HeapAudit(test.heap(), ObjectNames.none());
        test.roots().forEach(root -> audit.root(root, 0, "a root"));
        audit.walk();
        assertThat(audit.violations()).as("seed %d round %d", seed, round).isEmpty();
        assertThat(test.heap().statistics().mallocs() - test.heap().statistics().frees())
            .as("seed %d round %d", seed, round)
            .isEqualTo(audit.reachableObjects());
        assertThat(test.heap().statistics().allocatedBytes()).isEqualTo(audit.reachableBytes());
        assertThat(test.heap().heapLiveBytes()).isEqualTo(audit.reachableBytes());
      }
    }
  }

  private void grow(TestHeap test, Map<Long, Node> known, Random random) {
    int typeId = random.nextInt(TYPES.length);
    long elementBytes = test.type(typeId).sizeBytes();
    long count = random.nextInt(200) == 0 ? 1 + 300_000 / elementBytes : 1 + random.nextInt(4);
    // Tiny objects are left out: they share blocks, which the model does not know.
    if (!test.type(typeId).hasPointers() && elementBytes * count < 16) {
      count = 2;
    }
    long address = test.heap().newArray(test.g(), typeId, count);
    for (long at = address; at < address + elementBytes * count; at += 8) {
      assertThat(Memory.loadLong(at)).as("new memory").isZero();
    }
    Node node = new Node(typeId, count, elementBytes * count);
    known.put(address, node);
    if (random.nextInt(100) == 0) {
      test.roots().add(address + random.nextLong(node.bytes));
    }
    if (random.nextInt(150) == 0 && !test.roots().isEmpty()) {
      test.roots().remove(test.roots().iterator().next());
    }
    order.add(address);
    link(test, known, address, random);
  }

  /** Points from random older objects to the new one, and back. */
  private void link(TestHeap test, Map<Long, Node> known, long address, Random random) {
    for (int i = 0; i < 2; i++) {
      long other = order.get(random.nextInt(order.size()));
      store(test, other, nodeAt(known, other), address, random);
      store(test, address, nodeAt(known, address), other, random);
    }
  }

  private static Node nodeAt(Map<Long, Node> known, long address) {
    return Objects.requireNonNull(known.get(address));
  }

  private void store(TestHeap test, long address, Node node, long value, Random random) {
    long words = node.bytes >>> 3;
    long elementWords = test.type(node.typeId).sizeBytes() >>> 3;
    long word = random.nextLong(words);
    if (test.type(node.typeId).pointerMask().isPointer((int) (word % elementWords))) {
      Memory.storeLong(address + (word << 3), value);
    } else {
      Memory.storeLong(address + (word << 3), random.nextLong());
    }
  }

  private Set<Long> reachable(TestHeap test, Map<Long, Node> known) {
    TreeSet<Long> starts = new TreeSet<>(known.keySet());
    Set<Long> reached = new TreeSet<>();
    ArrayDeque<Long> pending = new ArrayDeque<>(test.roots());
    while (!pending.isEmpty()) {
      Long object = starts.floor(pending.poll());
      if (object == null || !reached.add(object)) {
        continue;
      }
      Node node = nodeAt(known, object);
      long elementWords = test.type(node.typeId).sizeBytes() >>> 3;
      for (long word = 0; word < node.bytes >>> 3; word++) {
        if (test.type(node.typeId).pointerMask().isPointer((int) (word % elementWords))) {
          long value = Memory.loadLong(object + (word << 3));
          if (value != 0) {
            pending.add(value);
          }
        }
      }
    }
    return reached;
  }

  private void checkContents(Map<Long, Node> known) {
    known.forEach(
        (address, node) -> {
          for (long at = address; at < address + node.bytes; at += 8) {
            assertThat(Memory.loadLong(at)).isNotEqualTo(0xdeadbeef_deadbeefL);
          }
        });
  }

  @Test
  void garbageAloneKeepsTheHeapAtTheMinimum() {
    List<String> lines = new ArrayList<>();
    CollectorContext.Settings settings =
        new CollectorContext.Settings(100, Long.MAX_VALUE, 1, false, false);
    try (TestHeap test = new TestHeap(settings, new GcTraceWriter(lines::add), "pp..")) {
      test.p().clockPicos = 1_000_000_000_000L;
      for (int i = 0; i < 1_000_000; i++) {
        test.allocate(0, 1);
      }
      assertThat(test.heap().heapLiveBytes()).isLessThanOrEqualTo(4 << 20);
      assertThat(lines).hasSize(7);
      assertThat(lines.getFirst())
          .isEqualTo(
              "gc 1 @1.000s 0%: 0.014+0.039+0.004 ms clock, 0.014+0/0.039/0+0.004 ms cpu,"
                  + " 4->4->0 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 1 P");
    }
  }

  @Test
  void everyDoorCollectsUnderStress() {
    CollectorContext.Settings settings =
        new CollectorContext.Settings(100, Long.MAX_VALUE, 1, true, true);
    try (TestHeap test = new TestHeap(settings, EventSink.none(), "pp..")) {
      long kept = test.allocate(0, 1);
      test.roots().add(kept);
      long lost = test.allocate(0, 1);
      long next = test.allocate(0, 1);
      assertThat(test.collector().statistics().cycles()).isEqualTo(3);
      assertThat(Memory.loadLong(lost)).isEqualTo(0xdeadbeef_deadbeefL);
      assertThat(next).isNotEqualTo(kept);
      assertThat(Memory.loadLong(kept)).isZero();
    }
  }

  @Test
  void auditNoticesADanglingPointer() {
    try (TestHeap test = new TestHeap(TestHeap.paranoid(), EventSink.none(), "pp..")) {
      long kept = test.allocate(0, 1);
      long lost = test.allocate(0, 1);
      test.roots().add(kept);
      test.collect();
      Memory.storeLong(kept, lost);
      HeapAudit audit = new HeapAudit(test.heap(), ObjectNames.none());
      audit.root(kept, 0, "a root");
      audit.walk();
      assertThat(audit.violations()).singleElement().asString().startsWith("FREE_SLOT");
    }
  }
}
