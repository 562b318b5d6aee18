package dev.tricolor.core.abi;

import dev.tricolor.core.layout.TypeDescriptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random operations on maps, mutation during iteration included, against a Java map. */
class MapModelTest {
  private final TestProgram program = new TestProgram();
  private final TypeDescriptor padded =
      program.struct("main.K_2", program.bytes1, program.float64, program.int32, program.string);
  private final TypeDescriptor large =
      program.struct("main.L", program.array(140, program.bytes1), program.int64);
  private final TypeDescriptor[] maps = {
    program.map(program.int64, program.int64),
    program.map(program.int32, program.int64),
    program.map(program.string, program.int64),
    program.map(program.any, program.int64),
    program.map(padded, program.int64),
    program.map(large, program.int64)
  };

  @ParameterizedTest
  @CsvSource({
    "LONG, 10, 40",
    "LONG, 300, 20",
    "LONG, 6000, 2",
    "INT, 12, 10",
    "INT, 4000, 1",
    "STRING, 10, 10",
    "STRING, 2500, 1",
    "ANY, 12, 10",
    "ANY, 1500, 1",
    "STRUCT, 12, 10",
    "STRUCT, 1500, 1",
    "LARGE, 100, 4"
  })
  void behavesLikeAMap(MapModel.Form form, int keyCount, int seeds) {
    for (int seed = 1; seed <= seeds; seed++) {
      try (Machine machine = program.machine(seed)) {
        new MapModel(program, machine, form, maps[form.ordinal()], seed).run(keyCount);
      }
    }
  }
}
