package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import dev.tricolor.core.memory.Memory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Descriptors, itabs, closures and globals as a loaded machine shows them. */
class TypeImageTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor pointer = program.pointer(program.int64);
  private final TypeDescriptor struct =
      program.struct("main.S", program.int32, pointer, program.string);
  private final TypeDescriptor method =
      program.defined(
          "main.T",
          program.int64,
          List.of(
              new Method("M", "", program.function, 9),
              new Method("n", "main", program.function, -1)));
  private final TypeDescriptor iface =
      program.iface("main.I", List.of(new Method("M", "", program.function, -1)));
  private final int global = program.image.global(struct);
  private final Machine machine;
  private final Context g;
  private final int itab;

  TypeImageTest() {
    program.image.data().putInt(global, 77);
    program.image.pointFromData(global + 8, (int) ImageBuilder.smallValue(5));
    program.writer.write(program.types);
    itab = program.writer.itab(iface, method);
    machine = program.machineAsWritten(1);
    g = TestProgram.goroutine(machine);
  }

  @AfterEach
  void close() {
    machine.close();
  }

  private long address(TypeDescriptor type) {
    return GoInterfaces.typeAddress(g, type.id());
  }

  private static String string(long header) {
    return TestProgram.read(Memory.loadLong(header), Memory.loadLong(header + 8));
  }

  @Test
  void describesAStruct() {
    long at = address(struct);
    assertThat(Memory.loadLong(at + DescriptorLayout.SIZE)).isEqualTo(32);
    assertThat(Memory.loadLong(at + DescriptorLayout.POINTER_BYTES)).isEqualTo(24);
    assertThat(Memory.loadUnsignedByte(at + DescriptorLayout.KIND)).isEqualTo(25);
    assertThat(Memory.loadByte(Memory.loadLong(at + DescriptorLayout.POINTER_MASK)))
        .isEqualTo((byte) 0b110);
    assertThat(string(at + DescriptorLayout.NAME)).isEqualTo("main.S");
    assertThat(string(at + DescriptorLayout.BARE_NAME)).isEqualTo("S");
    assertThat(string(at + DescriptorLayout.PACKAGE_PATH)).isEqualTo("main");
    assertThat(Memory.loadLong(at + DescriptorLayout.FIELD_COUNT)).isEqualTo(3);
    long second = Memory.loadLong(at + DescriptorLayout.FIELDS) + DescriptorLayout.FIELD_BYTES;
    assertThat(string(second)).isEqualTo("f1");
    assertThat(Memory.loadLong(second + DescriptorLayout.FIELD_TYPE)).isEqualTo(address(pointer));
    assertThat(Memory.loadLong(second + DescriptorLayout.FIELD_OFFSET)).isEqualTo(8);
    assertThat(string(second + DescriptorLayout.FIELD_PACKAGE_PATH)).isEqualTo("main");
  }

  @Test
  void describesAPointer() {
    long at = address(pointer);
    assertThat(Memory.loadUnsignedByte(at + DescriptorLayout.FLAGS)).isEqualTo(32);
    assertThat(Memory.loadLong(at + DescriptorLayout.ELEMENT)).isEqualTo(address(program.int64));
    assertThat(GoInterfaces.typeId(at)).isEqualTo(pointer.id());
  }

  @Test
  void describesMethods() {
    long at = address(method);
    assertThat(Memory.loadLong(at + DescriptorLayout.METHOD_COUNT)).isEqualTo(2);
    long first = Memory.loadLong(at + DescriptorLayout.METHODS);
    assertThat(string(first)).isEqualTo("M");
    assertThat(Memory.loadLong(Memory.loadLong(first + DescriptorLayout.METHOD_CLOSURE)))
        .isEqualTo(9);
    assertThat(Memory.loadLong(first + DescriptorLayout.METHOD_TYPE))
        .isEqualTo(address(program.function));
    long second = first + DescriptorLayout.METHOD_BYTES;
    assertThat(Memory.loadLong(second + DescriptorLayout.METHOD_CLOSURE)).isZero();
    assertThat(string(second + DescriptorLayout.METHOD_PACKAGE_PATH)).isEqualTo("main");
  }

  @Test
  void itabsOfTheImageLookLikeThoseMadeLater() {
    long made = GoInterfaces.itab(g, iface.id(), address(method));
    for (int word = 0; word < 4; word++) {
      assertThat(Memory.loadLong(g.readOnly + itab + 8L * word))
          .isEqualTo(Memory.loadLong(made + 8L * word));
    }
    assertThat(program.writer.itab(iface, method)).isEqualTo(itab);
  }

  @Test
  void globalsAreLoadedAndKnownAsRoots() {
    assertThat(Memory.loadInt(g.globals + global)).isEqualTo(77);
    assertThat(Memory.loadLong(Memory.loadLong(g.globals + global + 8))).isEqualTo(5);
    assertThat(machine.program.image().globalPointers().bits(0) >>> (global / 8)).isEqualTo(0b110);
  }

  @Test
  void equalTextsShareTheirBytes() {
    ImageBuilder image = new ImageBuilder();
    assertThat(image.text("hello")).isEqualTo(image.text("hello"));
    assertThat(image.text("hello")).isNotEqualTo(image.text("hellp"));
    assertThat(image.text(new byte[] {(byte) 200})).isEqualTo((int) ImageBuilder.smallValue(200));
    assertThat(image.text("é".getBytes(StandardCharsets.UTF_8))).isEqualTo(image.text("é"));
    assertThat(image.closure(3)).isEqualTo(image.closure(3)).isNotEqualTo(image.closure(4));
  }
}
