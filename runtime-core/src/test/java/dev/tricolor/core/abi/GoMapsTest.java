package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What maps allocate, against figures of real Go. */
class GoMapsTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor intInt = program.map(program.int64, program.int64);
  private final TypeDescriptor intBool = program.map(program.int64, program.bool);
  private final TypeDescriptor intEmpty = program.map(program.int64, program.struct("struct {}"));
  private final TypeDescriptor stringInt = program.map(program.string, program.int64);
  private final TypeDescriptor stringPointer =
      program.map(program.string, program.pointer(program.int64));
  private final TypeDescriptor intString = program.map(program.int64, program.string);
  private final TypeDescriptor stringString = program.map(program.string, program.string);
  private final TypeDescriptor stringAny = program.map(program.string, program.any);
  private final TypeDescriptor intSlice = program.map(program.int64, program.slice(program.int64));
  private final TypeDescriptor int128 =
      program.map(program.int64, program.array(128, program.bytes1));
  private final TypeDescriptor int129 =
      program.map(program.int64, program.array(129, program.bytes1));
  private final TypeDescriptor bytes200 =
      program.map(program.array(200, program.bytes1), program.int64);
  private final Machine machine = program.machine(1);
  private final Context g = TestProgram.goroutine(machine);

  @AfterEach
  void close() {
    machine.close();
  }

  private void insert(TypeDescriptor type, long map, int i) {
    if (type.key() == program.int64) {
      GoMaps.assign64(g, 0, type.id(), map, i);
    } else if (type.key() == program.string) {
      String text = "key" + i;
      GoMaps.assignString(g, 0, type.id(), map, TestProgram.text(machine, text), text.length());
    } else {
      long key = machine.space.persistent().allocate(type.key().sizeBytes(), 8);
      Memory.storeInt(key, i);
      GoMaps.assign(g, 0, type.id(), map, key);
    }
  }

  private String filled(TypeDescriptor type, int count) {
    return TestProgram.allocated(
        machine,
        () -> {
          long map = GoMaps.make(g, 0, type.id(), 0);
          for (int i = 0; i < count; i++) {
            insert(type, map, i);
          }
          assertThat(GoMaps.length(map)).isEqualTo(count);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 48/1, 48/1, 48/1, 48/1, 48/1, 48/1",
    "1, 192/2, 256/2, 336/2, 1200/2, 336/3, 400/3",
    "9, 520/5, 712/5, 952/5, 3544/5, 1816/14, 2392/14",
    "15, 1128/7, 1640/7, 2136/7, 8440/7, 3288/22, 4248/22",
    "29, 2312/9, 3464/9, 4472/9, 17944/9, 6488/38, 8344/38",
    "57, 4648/11, 6952/11, 9368/11, 36408/11, 12856/68, 16504/68",
    "113, 9544/13, 13512/13, 18872/13, 77400/13, 25816/126, 33048/126",
    "225, 19048/15, 27112/15, 37336/15, 151160/15, 51448/240, 65848/240",
    "449, 37512/17, 54408/17, 78328/17, 298648/17, 102168/466, 130904/466",
    "897, 74456/22, 109016/22, 160328/22, 593640/22, 203624/919, 261032/919",
    "2000, 148344/31, 218232/31, 324328/31, 1183624/31, 436344/2031, 564344/2031",
  })
  void growsAsInGo(
      int count,
      String ints,
      String strings,
      String pairs,
      String large,
      String indirect,
      String indirectKeys) {
    for (TypeDescriptor type : new TypeDescriptor[] {intInt, intBool, intEmpty}) {
      assertThat(filled(type, count)).as(type.name()).isEqualTo(ints);
    }
    for (TypeDescriptor type : new TypeDescriptor[] {stringInt, stringPointer, intString}) {
      assertThat(filled(type, count)).as(type.name()).isEqualTo(strings);
    }
    for (TypeDescriptor type : new TypeDescriptor[] {stringString, stringAny, intSlice}) {
      assertThat(filled(type, count)).as(type.name()).isEqualTo(pairs);
    }
    assertThat(filled(int128, count)).isEqualTo(large);
    assertThat(filled(int129, count)).isEqualTo(indirect);
    assertThat(filled(bytes200, count)).isEqualTo(indirectKeys);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 48/1",
    "8, 48/1",
    "9, 376/4",
    "14, 376/4",
    "15, 664/4",
    "28, 664/4",
    "56, 1240/4",
    "57, 2392/4",
    "224, 4952/4",
    "448, 9560/4",
    "449, 18520/4",
    "896, 18520/4",
    "897, 19072/6",
    "1000, 36992/6",
    "1792, 36992/6",
    "2000, 73936/10",
    "10000, 295600/34",
    "100000, 2364592/258",
    "1000000, 37832752/4098",
    "-5, 48/1",
    "4611686018427387904, 48/1",
  })
  void hintsMakeRoomAsInGo(long hint, String expected) {
    assertThat(TestProgram.allocated(machine, () -> GoMaps.make(g, 0, intInt.id(), hint)))
        .isEqualTo(expected);
  }

  @Test
  void hundredThousandEntriesTakeWhatGoTakes() {
    assertThat(filled(intInt, 100_000)).isEqualTo("4729528/532");
    assertThat(filled(intInt, 10_000)).isEqualTo("591672/81");
  }
}
