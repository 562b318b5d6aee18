package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capacities after append, against figures of real Go. */
class GoSlicesTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor pointer = program.pointer(program.int64);
  private final Machine machine;
  private final Context g;

  GoSlicesTest() {
    for (int words = 2; words <= 5; words++) {
      program.array(words, pointer);
    }
    for (int bytes : new int[] {2, 3, 12, 16, 24, 32, 40}) {
      program.array(bytes, program.bytes1);
    }
    program.struct("struct {}");
    machine = program.machine(1);
    g = TestProgram.goroutine(machine);
  }

  @AfterEach
  void close() {
    machine.close();
  }

  /** An element type by size and pointers: {@code 24p}, {@code 8n}. */
  private TypeDescriptor element(String text) {
    boolean pointers = text.endsWith("p");
    long size = Long.parseLong(text.substring(0, text.length() - 1));
    return program.types.stream()
        .filter(type -> type.sizeBytes() == size && type.hasPointers() == pointers)
        .filter(type -> !pointers || type.pointerBytes() == size)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1n, 8 16 32 64 128 256 512 896 1408 2048 3072",
    "2n, 4 8 16 32 64 128 256 512 896 1344 2048 3072",
    "3n, 2 5 10 21 42 85 170 341 682 1066 1621 2261",
    "4n, 2 4 8 16 32 64 128 256 512 864 1344 2048 3072",
    "8n, 1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560",
    "12n, 1 2 4 8 16 32 64 128 256 512 853 1365 2048 3413",
    "16n, 1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560",
    "24n, 1 2 4 8 16 32 64 128 256 512 853 1365 2048 3072",
    "32n, 1 2 4 8 16 32 64 128 256 512 852 1280 1792 2560",
    "40n, 1 2 4 8 16 32 67 134 272 544 1024 1638 2252",
    "8p, 1 2 4 8 16 32 64 143 287 607 1023 1535 2303",
    "16p, 1 2 4 8 16 32 71 143 303 591 1023 1535 2560",
    "24p, 1 2 4 8 16 37 74 170 341 682 1135 1706 2389",
    "32p, 1 2 4 8 16 35 71 151 303 575 1023 1536 2304",
    "40p, 1 2 4 8 17 35 76 153 307 614 1024 1638 2252",
  })
  void growsOneByOneAsInGo(String elementText, String expected) {
    TypeDescriptor element = element(elementText);
    List<Long> wanted = Arrays.stream(expected.split(" ")).map(Long::valueOf).toList();
    List<Long> capacities = new ArrayList<>();
    long p = 0;
    long capacity = 0;
    while (capacities.size() < wanted.size()) {
      p = GoSlices.grow(g, 0, element.id(), p, capacity + 1, capacity, 1);
      assertThat(g.r1).isEqualTo(capacity + 1);
      capacity = g.r2;
      capacities.add(capacity);
    }
    assertThat(capacities).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 8, 6, 6",
    "0, 9, 16, 10, 10",
    "0, 33, 48, 36, 36",
    "0, 100, 112, 112, 111",
    "5, 1, 16, 10, 10",
    "5, 6, 16, 12, 12",
    "8, 9, 24, 18, 18",
    "100, 1, 208, 224, 223",
    "256, 1, 512, 512, 607",
    "512, 1, 896, 848, 847",
    "512, 600, 1152, 1184, 1183",
    "1000, 1001, 2048, 2048, 2047",
    "4096, 1, 5376, 6144, 6144",
    "32768, 1, 49152, 41984, 41984",
    "100000, 1, 131072, 125952, 125952",
    "1000000, 1, 1253376, 1250304, 1250304",
  })
  void growsByManyAsInGo(long old, long added, long bytes, long ints, long pointers) {
    assertThat(capacity("1n", old, added)).isEqualTo(bytes);
    assertThat(capacity("8n", old, added)).isEqualTo(ints);
    assertThat(capacity("8p", old, added)).isEqualTo(pointers);
  }

  private long capacity(String element, long old, long added) {
    int type = element(element).id();
    long p = GoSlices.make(g, 0, type, old, old);
    GoSlices.grow(g, 0, type, p, old + added, old, added);
    return g.r2;
  }

  @Test
  void growthKeepsTheElementsAndClearsTheRest() {
    int type = program.int64.id();
    long p = GoSlices.make(g, 0, type, 3, 3);
    for (int i = 0; i < 3; i++) {
      Memory.storeLong(p + 8L * i, 10 + i);
    }
    long grown = GoSlices.grow(g, 0, type, p, 5, 3, 2);
    assertThat(g.r2).isEqualTo(6);
    assertThat(Memory.loadLong(grown + 16)).isEqualTo(12);
    assertThat(Memory.loadLong(grown + 40)).isZero();
  }

  @Test
  void elementsWithoutSizeNeedNoMemory() {
    int type = element("0n").id();
    String allocated = TestProgram.allocated(machine, () -> GoSlices.grow(g, 0, type, 0, 7, 0, 7));
    assertThat(allocated).isEqualTo("0/0");
    assertThat(g.r2).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1, len",
    "-1, 5, len",
    "5, 4, cap",
    "1, -1, cap",
    "1, 9223372036854775807, cap",
    "9223372036854775807, 9223372036854775807, len",
    "1152921504606846976, 1152921504606846976, len",
  })
  void makeRefuses(long length, long capacity, String which) {
    assertThatThrownBy(() -> GoSlices.make(g, 0, program.int64.id(), length, capacity))
        .hasMessage("0 runtime error: makeslice: " + which + " out of range");
  }

  @Test
  void growthRefuses() {
    assertThatThrownBy(() -> GoSlices.grow(g, 0, program.int64.id(), 0, 1L << 60, 0, 1L << 60))
        .hasMessage("0 runtime error: growslice: len out of range");
    assertThatThrownBy(
            () -> GoSlices.grow(g, 0, program.int64.id(), 0, Long.MIN_VALUE, 4, Long.MAX_VALUE))
        .hasMessage("0 runtime error: growslice: len out of range");
    long most = Long.MAX_VALUE;
    assertThatThrownBy(() -> GoSlices.grow(g, 0, program.int64.id(), 0, -2, most, most))
        .hasMessage("0 runtime error: growslice: len out of range");
  }

  @Test
  void copiesOverlapping() {
    int type = program.int64.id();
    long p = GoSlices.make(g, 0, type, 5, 5);
    for (int i = 0; i < 5; i++) {
      Memory.storeLong(p + 8L * i, i);
    }
    assertThat(GoSlices.copy(g, p + 8, 4, p, 5, 8)).isEqualTo(4);
    assertThat(Memory.loadLong(p + 32)).isEqualTo(3);
    assertThat(GoSlices.copyTyped(g, type, p, 5, p + 8, 4)).isEqualTo(4);
    assertThat(Memory.loadLong(p + 24)).isEqualTo(3);
    GoSlices.clear(g, type, p, 5);
    assertThat(Memory.loadLong(p + 32)).isZero();
  }
}
