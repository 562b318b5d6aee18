package dev.tricolor.core.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {
  private final AddressSpace space = AddressSpace.reserve(1L << 30, 0, 0);
  private final TestTypes types = new TestTypes();
  private final TypeDescriptor node = types.words("pp..");
  private final TypeDescriptor pointer = types.words("p");
  private final TypeDescriptor odd = types.words("p.p");
  private final TypeDescriptor pointerAndWords = types.words("p..");
  private final TypeDescriptor lastWord = types.words("..p");
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
  void spanTellsThePointersOfEachSlot() {
    TypeDescriptor[] kinds = {odd, pointerAndWords, lastWord};
    long[] expected = {0b101, 0b001, 0b100};
    List<Long> objects = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      // The first objects are all alike.
      TypeDescriptor type = i < 20 ? odd : kinds[i % 3];
      objects.add(heap.newObject(g, type.id()));
    }
    for (int i = 0; i < 300; i++) {
      MSpan span = Objects.requireNonNull(heap.pages().spanOf(objects.get(i) + 23));
      assertThat(span.pointerWords(span.slotOf(objects.get(i))))
          .as("object %d", i)
          .isEqualTo(i < 20 ? 0b101 : expected[i % 3]);
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

  /** The rule of Go's tiny allocator, kept apart from the code that applies it. */
  private static final class TinyModel {
    private int block = -1;
    private int blocks;
    private int offset;

    /** Where the object goes: number of the block, and offset in it. */
    private int[] place(int size) {
      int align = size % 8 == 0 ? 8 : size % 4 == 0 ? 4 : size % 2 == 0 ? 2 : 1;
      int at = Math.ceilDiv(offset, align) * align;
      if (block >= 0 && at + size <= 16) {
        offset = at + size;
        return new int[] {block, at};
      }
      int fresh = blocks++;
      if (block < 0 || size < offset) {
        block = fresh;
        offset = size;
      }
      return new int[] {fresh, 0};
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void tinyObjectsShareBlocks(long seed) {
    Random random = new Random(seed);
    TinyModel model = new TinyModel();
    long first = 0;
    for (int i = 0; i < 400; i++) {
      int size = 1 + random.nextInt(15);
      int[] place = model.place(size);
      long address = heap.newBytes(g, size);
      first = i == 0 ? address : first;
      assertThat(address - first).as("seed %d, %d", seed, i).isEqualTo(16 * place[0] + place[1]);
    }
    heap.flushCaches();
    assertThat(heap.statistics().mallocs()).isEqualTo(400);
    assertThat(heap.statistics().frees()).isEqualTo(400 - model.blocks);
    assertThat(heap.statistics().totalAllocatedBytes()).isEqualTo(16L * model.blocks);
  }

  @Test
  void flushMovesOnToAnotherSpanAndBlock() {
    long first = heap.newObject(g, node.id());
    long tiny = heap.newBytes(g, 1);
    heap.flushCaches();
    assertThat(heap.newBytes(g, 1)).isEqualTo(tiny + 16);
    assertThat(heap.newObject(g, node.id())).isEqualTo(first + 32);
  }

  @Test
  void largeObjectsTakeWholePages() {
    long before = heap.heapLiveBytes();
    long address = heap.newBytes(g, 40_961);
    assertThat(heap.heapLiveBytes() - before).isEqualTo(49_152);
    assertThat(heap.newBytes(g, 5 << 20)).isEqualTo(space.heap().start() + 64 * 8192);
    assertThat(visible(address)).isZero();
    assertThat(heap.systemMemory().heapSysBytes()).isEqualTo(12 << 20);
  }

  @Test
  void refillCountsTheWholeSpanAsLive() {
    heap.newObject(g, node.id());
    assertThat(heap.heapLiveBytes()).isEqualTo(8192);
    heap.flushCaches();
    assertThat(heap.heapLiveBytes()).isEqualTo(8192 - 247 * 32);
  }

  @Test
  void stackSpansAreNoHeap() {
    long stack = heap.pages().allocateStackSpan(4);
    assertThat(heap.statistics().stackBytes()).isEqualTo(32768);
    assertThat(heap.statistics().inUseBytes()).isZero();
    heap.pages().freeStackSpan(stack);
    assertThat(heap.statistics().stackBytes()).isZero();
  }

  @Test
  void machineMemoryEnds() {
    assertThatThrownBy(() -> heap.newBytes(g, 2L << 30))
        .isInstanceOf(OutOfMachineMemory.class)
        .hasMessage("runtime: out of memory: cannot allocate 2147483648-byte block (0 in use)");
  }

  @Test
  void objectsWithoutSizeShareOneAddress() {
    assertThat(heap.newBytes(g, 0)).isEqualTo(heap.zeroSizedAddress());
  }
}
