package dev.tricolor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.sim.CollectorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs as people write them, each with much of the library, print what real Go prints. */
final class ProgramsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "programs");

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    List<RecordedProgram> programs = RecordedProgram.in(FOLDER, FOLDER);
    assertThat(programs).hasSizeGreaterThanOrEqualTo(20);
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program)));
  }

  private static void check(RecordedProgram program) throws Exception {
    CompiledProgram compiled = program.compile();
    MachineConfig base = MachineConfig.DEFAULT.withProcessors(1, 4);
    program.check(compiled, "seed 1", CollectorKind.STW, base.withSeed(1));
    program.check(compiled, "seed 2", CollectorKind.CONCURRENT, base.withSeed(2));
    program.check(
        compiled,
        "stress stack",
        CollectorKind.CONCURRENT,
        base.withChecks(false, true, false, false));
  }
}
