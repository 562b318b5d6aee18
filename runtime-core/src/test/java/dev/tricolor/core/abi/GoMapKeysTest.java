package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.value.Hashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that are unlike others: NaN, zeros, uncomparables; nil maps; maps in frames. */
class GoMapKeysTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor floats = program.map(program.float64, program.int64);
  private final TypeDescriptor anys = program.map(program.any, program.int64);
  private final TypeDescriptor ints = program.map(program.int64, program.int64);
  private final TypeDescriptor units =
      program.map(program.struct("struct {}"), program.struct("struct {}"));
  private final TypeDescriptor slice = program.slice(program.int64);
  private final TypeDescriptor holder = program.struct("main.Q", slice);
  private final Machine machine = program.machine(3);
  private final Context g = TestProgram.goroutine(machine);
  private final long key = machine.space.persistent().allocate(16, 8);
  private final long iterator = machine.space.persistent().allocate(MapLayout.ITERATOR_BYTES, 8);

  @AfterEach
  void close() {
    machine.close();
  }

  private void put(long map, double value, long element) {
    Memory.storeDouble(key, value);
    Memory.storeLong(GoMaps.assign(g, 0, floats.id(), map, key), element);
  }

  private List<Long> elements(TypeDescriptor type, long map) {
    List<Long> found = new ArrayList<>();
    GoMaps.iterateStart(g, 0, type.id(), map, iterator);
    while (Memory.loadLong(iterator) != 0) {
      found.add(Memory.loadLong(Memory.loadLong(iterator + 8)));
      GoMaps.iterateNext(g, 0, iterator);
    }
    return found;
  }

  @Test
  void everyNaNIsAKeyOfItsOwn() {
    long map = GoMaps.make(g, 0, floats.id(), 0);
    Set<Long> expected = new HashSet<>();
    for (long i = 0; i < 2000; i++) {
      put(map, Double.NaN, i);
      expected.add(i);
      assertThat(GoMaps.find(g, 0, floats.id(), map, key)).isZero();
    }
    assertThat(elements(floats, map)).hasSize(2000).containsAll(expected);
    GoMaps.delete(g, 0, floats.id(), map, key);
    assertThat(GoMaps.length(map)).isEqualTo(2000);
    GoMaps.clear(g, 0, floats.id(), map);
    assertThat(elements(floats, map)).isEmpty();
  }

  @Test
  void iterationKeepsNaNsThatGrowthMoved() {
    long map = GoMaps.make(g, 0, floats.id(), 0);
    for (long i = 0; i < 8; i++) {
      put(map, Double.NaN, i);
    }
    Set<Long> found = new HashSet<>();
    GoMaps.iterateStart(g, 0, floats.id(), map, iterator);
    for (long i = 100; Memory.loadLong(iterator) != 0; i++) {
      found.add(Memory.loadLong(Memory.loadLong(iterator + 8)));
      put(map, 1.0 + i, i);
      GoMaps.iterateNext(g, 0, iterator);
    }
    assertThat(found).contains(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void clearingEndsTheIterationOfMovedNaNs() {
    long map = GoMaps.make(g, 0, floats.id(), 0);
    for (long i = 0; i < 8; i++) {
      put(map, Double.NaN, i);
    }
    GoMaps.iterateStart(g, 0, floats.id(), map, iterator);
    put(map, 1, 9);
    GoMaps.clear(g, 0, floats.id(), map);
    put(map, 2, 9);
    GoMaps.iterateNext(g, 0, iterator);
    assertThat(Memory.loadLong(iterator)).isZero();
  }

  @Test
  void zerosAreEqualAndTheLastOneIsKept() {
    long map = GoMaps.make(g, 0, floats.id(), 0);
    put(map, 0.0, 1);
    put(map, -0.0, 2);
    assertThat(GoMaps.length(map)).isEqualTo(1);
    GoMaps.iterateStart(g, 0, floats.id(), map, iterator);
    assertThat(Memory.loadLong(Memory.loadLong(iterator))).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void unhashableKeysPanic() {
    long map = GoMaps.make(g, 0, anys.id(), 0);
    Memory.storeLong(key, GoInterfaces.typeAddress(g, slice.id()));
    assertThat(failure(() -> GoMaps.find(g, 0, anys.id(), map, key)))
        .isEqualTo("0 hash of unhashable type: []int");
    assertThat(failure(() -> GoMaps.find(g, 0, anys.id(), 0, key)))
        .isEqualTo("0 hash of unhashable type: []int");
    assertThat(failure(() -> GoMaps.delete(g, 0, anys.id(), map, key)))
        .isEqualTo("0 hash of unhashable type: []int");
    assertThat(failure(() -> GoMaps.assign(g, 0, anys.id(), map, key)))
        .isEqualTo("0 runtime error: hash of unhashable type []int");
    assertThat(GoMaps.length(map)).isZero();
    Memory.storeLong(key, 0);
    GoMaps.assign(g, 0, anys.id(), map, key);
    Memory.storeLong(key, GoInterfaces.typeAddress(g, holder.id()));
    assertThat(failure(() -> GoMaps.find(g, 0, anys.id(), map, key)))
        .isEqualTo("0 runtime error: hash of unhashable type main.Q");
  }

  private String failure(Runnable action) {
    return TestProgram.failure(g, action);
  }

  @Test
  void nilMapsAreEmptyAndReadOnly() {
    assertThat(GoMaps.length(0)).isZero();
    assertThat(GoMaps.find64(g, 0, ints.id(), 0, 5)).isZero();
    GoMaps.delete64(g, 0, ints.id(), 0, 5);
    GoMaps.clear(g, 0, ints.id(), 0);
    assertThat(elements(ints, 0)).isEmpty();
    assertThat(failure(() -> GoMaps.assign64(g, 0, ints.id(), 0, 5)))
        .isEqualTo("1 assignment to entry in nil map");
  }

  @Test
  void aMapWithoutBytesHoldsOneEntry() {
    long map = GoMaps.make(g, 0, units.id(), 0);
    for (int i = 0; i < 20; i++) {
      GoMaps.assign(g, 0, units.id(), map, key);
      assertThat(GoMaps.length(map)).isEqualTo(1);
    }
    GoMaps.delete(g, 0, units.id(), map, key);
    assertThat(GoMaps.length(map)).isZero();
  }

  @Test
  void mapsInFramesAllocateFromTheNinthEntryOn() {
    long header = machine.space.persistent().allocate(MapLayout.HEADER_BYTES, 8);
    long group = machine.space.persistent().allocate(MapLayout.of(ints).groupBytes(), 8);
    Memory.fill(header, MapLayout.HEADER_BYTES, 0xaa);
    Memory.fill(group, MapLayout.of(ints).groupBytes(), 0xaa);
    assertThat(
            TestProgram.allocated(
                machine,
                () -> {
                  GoMaps.makeInFrame(g, 0, ints.id(), 0, header, group);
                  for (int i = 0; i < 8; i++) {
                    Memory.storeLong(GoMaps.assign64(g, 0, ints.id(), header, i), i);
                  }
                }))
        .isEqualTo("0/0");
    assertThat(TestProgram.allocated(machine, () -> GoMaps.assign64(g, 0, ints.id(), header, 8)))
        .isEqualTo("328/3");
    assertThat(elements(ints, header)).hasSize(9).contains(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void smallMapsRotateTheirOrder() {
    long map = GoMaps.make(g, 0, ints.id(), 0);
    for (long i = 0; i < 3; i++) {
      Memory.storeLong(GoMaps.assign64(g, 0, ints.id(), map, 10 - i), i);
    }
    Set<List<Long>> orders = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      orders.add(elements(ints, map));
    }
    assertThat(orders)
        .containsExactlyInAnyOrder(List.of(0L, 1L, 2L), List.of(1L, 2L, 0L), List.of(2L, 0L, 1L));
  }

  @Test
  void hashesOfRegularKeysSpread() {
    List<LongUnaryOperator> patterns =
        List.of(i -> i, i -> i << 3, i -> i << 32, i -> i << 52, i -> -i, i -> i * 0x10001);
    for (LongUnaryOperator pattern : patterns) {
      for (int shift : new int[] {0, 7, 30, 52}) {
        int[] buckets = new int[128];
        for (int i = 0; i < 4096; i++) {
          long hash = Hashing.ofLong(pattern.applyAsLong(i), 0x1234_5678_9abc_def0L);
          buckets[(int) (hash >>> shift) & 127]++;
        }
        for (int count : buckets) {
          assertThat(count).as("shift " + shift).isBetween(5, 80);
        }
      }
    }
  }
}
