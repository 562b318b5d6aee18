package dev.tricolor.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressSpaceTest {

  @Test
  void twoMachinesSeeTheSameNumbers() {
    try (AddressSpace one = AddressSpace.reserve(1L << 30, 100, 200);
        AddressSpace two = AddressSpace.reserve(1L << 30, 100, 200)) {
      assertThat(one.heap().start()).isNotEqualTo(two.heap().start());
      for (AddressSpace space : new AddressSpace[] {one, two}) {
        assertThat(space.visible(space.heap().start())).isEqualTo(0xc000000000L);
        assertThat(space.host(0xc000000010L)).isEqualTo(space.heap().start() + 16);
        assertThat(space.visible(0)).isZero();
        assertThat(space.visible(12345)).isEqualTo(12345);
        assertThat(space.heap().start() % (64 << 20)).isZero();
      }
      assertThat(one.visible(one.globals().start())).isEqualTo(two.visible(two.globals().start()));
    }
  }

  @Test
  void partsLieApartAndReadAsZero() {
    try (AddressSpace space = AddressSpace.reserve(1L << 30, 100, 200)) {
      Region[] parts = {
        space.readOnly(),
        space.globals(),
        space.pageDescriptors(),
        space.markBits(),
        space.allocBits(),
        space.heap()
      };
      for (int i = 1; i < parts.length; i++) {
        assertThat(parts[i].start()).isGreaterThanOrEqualTo(parts[i - 1].end());
      }
      for (Region part : parts) {
        assertThat(Memory.loadByte(part.start())).isZero();
        assertThat(Memory.loadByte(part.end() - 1)).isZero();
      }
    }
  }

  @Test
  void accessEndsWhereTheHeapHasGrownTo() {
    try (AddressSpace space = AddressSpace.reserve(1L << 30, 100, 200)) {
      long top = space.heap().start() + (4 << 20);
      assertThat(space.accessible(top - 8, 8, top)).isTrue();
      assertThat(space.accessible(top - 7, 8, top)).isFalse();
      assertThat(space.accessible(0, 8, top)).isFalse();
      assertThat(space.accessible(-8, 8, top)).isFalse();
      assertThat(space.accessible(space.readOnly().end() - 1, 1, top)).isTrue();
      assertThat(space.accessible(space.readOnly().end(), 1, top)).isFalse();
    }
  }

  @Test
  void releasedPagesReadAsZero() {
    try (AddressSpace space = AddressSpace.reserve(1L << 30, 0, 0)) {
      Memory.storeLong(space.heap().start(), 42);
      space.releasePages(space.heap().start(), 8192);
      assertThat(Memory.loadLong(space.heap().start())).isZero();
    }
  }

  @Test
  void persistentAreaAligns() {
    try (AddressSpace space = AddressSpace.reserve(1L << 30, 0, 0)) {
      PersistentArea area = space.persistent();
      long first = area.allocate(3, 1);
      assertThat(area.allocate(8, 64) % 64).isZero();
      assertThat(area.contains(first, 3)).isTrue();
      assertThatThrownBy(() -> area.allocate(1L << 40, 8)).isInstanceOf(OutOfMachineMemory.class);
    }
  }

  @Test
  void faultsBelowThePageOfNil() {
    assertThat(new MemoryFault(4095).nilDereference()).isTrue();
    assertThat(new MemoryFault(4096).nilDereference()).isFalse();
    assertThat(new MemoryFault(-1).nilDereference()).isFalse();
  }
}
