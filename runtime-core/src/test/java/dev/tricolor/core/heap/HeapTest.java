package dev.tricolor.core.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapTest {
  private final AddressSpace space = AddressSpace.reserve(1L << 30, 0, 0);
  private final TestTypes types = new TestTypes();
  private final TypeDescriptor node = types.words("pp..");
  private final TypeDescriptor pointer = types.words("p");
  private final TypeDescriptor odd = types.words("p.p");
  private final TypeDescriptor big = types.words("p".repeat(100));
  private final TypeDescriptor word = types.bytes(8);
  private final Heap heap = new Heap(space, types.list(), 1);
  private final G g = new G();

  HeapTest() {
    g.p = new P(0);
  }

  @AfterEach
  void release() {
    space.close();
  }

  private long visible(long address) {
    return space.visible(address) - AddressSpace.VISIBLE_HEAP_START;
  }

  @Test
  void slotsAscendFromTheHeapsFirstPage() {
    assertThat(visible(heap.newObject(g, node.id()))).isZero();
    assertThat(visible(heap.newObject(g, node.id()))).isEqualTo(32);
    assertThat(visible(heap.newArray(g, pointer.id(), 3))).isEqualTo(8192);
    assertThat(visible(heap.newObject(g, node.id()))).isEqualTo(64);
  }

  @Test
  void bitmapTellsThePointersOfEachSlot() {
    for (int i = 0; i < 100; i++) {
      long address = heap.newObject(g, odd.id());
      MSpan span = heap.pages().spanOf(address + 23);
      assertThat(span).isNotNull();
      for (int w = 0; w < 3; w++) {
        long at = ((address - span.start()) >>> 3) + w;
        long bits = Memory.loadLong(span.bitmap + (at >>> 6 << 3));
        assertThat(bits >>> at & 1).isEqualTo(w == 1 ? 0 : 1);
      }
    }
  }

  @Test
  void countsLikeMemStats() {
    for (int i = 0; i < 32; i++) {
      heap.newBytes(g, 1);
    }
    heap.newBytes(g, 100 << 10);
    heap.newObject(g, big.id());
    heap.newObject(g, word.id());
    heap.flushCaches();
    HeapStatistics books = heap.statistics();
    assertThat(books.mallocs()).isEqualTo(32 + 1 + 1 + 1);
    assertThat(books.frees()).isEqualTo(30);
    assertThat(books.totalAllocatedBytes()).isEqualTo(48 + 106_496 + 896);
  }
}
