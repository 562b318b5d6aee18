package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
  private final TestProgram program = new TestProgram();

  private MapLayout layout(TypeDescriptor key, TypeDescriptor element) {
    return MapLayout.of(program.map(key, element));
  }

  private static String mask(TypeDescriptor type) {
    StringBuilder text = new StringBuilder();
    PointerMask mask = type.pointerMask();
    for (int word = 0; word < mask.wordCount(); word++) {
      text.append(mask.isPointer(word) ? 'p' : '.');
    }
    return text.toString();
  }

  @Test
  void slotsAreStructs() {
    MapLayout bytes = layout(program.bytes1, program.bool);
    assertThat(bytes.slotBytes()).isEqualTo(2);
    assertThat(bytes.groupBytes()).isEqualTo(24);
    MapLayout mixed = layout(program.bytes1, program.float64);
    assertThat(mixed.elementOffset()).isEqualTo(8);
    assertThat(mixed.groupBytes()).isEqualTo(136);
  }

  @Test
  void elementsWithoutSizeTakeRoom() {
    TypeDescriptor empty = program.struct("struct {}");
    assertThat(layout(program.int64, empty).slotBytes()).isEqualTo(16);
    assertThat(layout(program.bytes1, empty).slotBytes()).isEqualTo(2);
    assertThat(layout(empty, empty).groupBytes()).isEqualTo(16);
  }

  @Test
  void pointersAreThoseOfKeysAndElements() {
    MapLayout layout = layout(program.string, program.any);
    assertThat(mask(layout.slot())).isEqualTo("p..p");
    assertThat(mask(layout.group())).isEqualTo("." + "p..p".repeat(8));
    assertThat(layout(program.int64, program.int64).group().hasPointers()).isFalse();
  }

  @Test
  void largeKeysAndElementsAreObjectsOfTheirOwn() {
    TypeDescriptor large = program.array(129, program.bytes1);
    MapLayout layout = layout(large, program.array(128, program.bytes1));
    assertThat(layout.indirectKey()).isTrue();
    assertThat(layout.indirectElement()).isFalse();
    assertThat(layout.slotBytes()).isEqualTo(136);
    assertThat(mask(layout.slot())).isEqualTo("p");
  }
}
