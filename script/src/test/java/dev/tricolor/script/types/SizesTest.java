package dev.tricolor.script.types;

import static dev.tricolor.script.types.GoTypes.chan;
import static dev.tricolor.script.types.GoTypes.field;
import static dev.tricolor.script.types.GoTypes.func;
import static dev.tricolor.script.types.GoTypes.map;
import static dev.tricolor.script.types.GoTypes.pointer;
import static dev.tricolor.script.types.GoTypes.slice;
import static dev.tricolor.script.types.GoTypes.struct;
import static dev.tricolor.script.types.GoTypes.tuple;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts, read out of the type descriptors of a program of Go 1.26 on amd64. */
class SizesTest {

  private static void layout(Type type, long size, long pointerBytes, int align, long mask) {
    assertThat(Sizes.sizeOf(type)).isEqualTo(size);
    assertThat(Sizes.pointerBytesOf(type)).isEqualTo(pointerBytes);
    assertThat(Sizes.alignOf(type)).isEqualTo(align);
    assertThat(Sizes.pointerMask(type)).isEqualTo(BitSet.valueOf(new long[] {mask}));
  }

  private static Type.Struct fields(Type... types) {
    Obj.Var[] fields = new Obj.Var[types.length];
    for (int i = 0; i < types.length; i++) {
      fields[i] = field("f" + i, types[i]);
    }
    return struct(fields);
  }

  private static Type array(long length, Type element) {
    return new Type.Array(length, element);
  }

  @Test
  void plainData() {
    layout(struct(), 0, 0, 1, 0);
    layout(fields(Types.BOOL, Types.INT, Types.BOOL), 24, 0, 8, 0);
    layout(fields(Types.COMPLEX64, Types.BOOL), 12, 0, 4, 0);
    layout(fields(Types.INT16, Types.INT32, Types.INT8), 12, 0, 4, 0);
    layout(fields(Types.UINT8, Types.COMPLEX128), 24, 0, 8, 0);
    layout(fields(Types.UINT8, Types.FLOAT32, Types.FLOAT64, Types.UINT16), 24, 0, 8, 0);
    assertThat(Sizes.offsetsOf(fields(Types.UINT8, Types.FLOAT32, Types.FLOAT64, Types.UINT16)))
        .isEqualTo(List.of(0L, 4L, 8L, 16L));
  }

  @Test
  void fieldsWithoutSize() {
    layout(fields(Types.INT, struct()), 16, 0, 8, 0);
    layout(fields(struct(), Types.INT8), 1, 0, 1, 0);
    layout(fields(array(0, Types.INT), Types.UINT8), 8, 0, 8, 0);
    layout(fields(Types.UINT8, array(0, Types.INT)), 16, 0, 8, 0);
    layout(fields(struct(), array(0, func(tuple(), tuple()))), 0, 0, 8, 0);
  }

  @Test
  void pointers() {
    layout(fields(Types.STRING, Types.INT), 24, 8, 8, 0b1);
    layout(fields(Types.INT, Types.ANY, Types.BOOL), 32, 24, 8, 0b100);
    layout(array(3, fields(pointer(Types.INT), Types.INT)), 48, 40, 8, 0b10101);
    layout(array(2, Types.STRING), 32, 24, 8, 0b101);
    layout(array(0, Types.STRING), 0, 0, 8, 0);
    layout(
        fields(
            slice(Types.UINT8),
            map(Types.INT, Types.INT),
            func(tuple(), tuple()),
            chan(Types.INT),
            Types.UNSAFE_POINTER,
            Types.UINTPTR),
        64,
        56,
        8,
        0b1111001);
  }

  @Test
  void enormousArraysDoNotOverflow() {
    assertThat(Sizes.sizeOf(array(1L << 40, array(1L << 40, Types.INT))))
        .isGreaterThan(Sizes.LIMIT);
  }
}
