package dev.tricolor.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who uses a map while another changes it dies as real Go was recorded to; nobody else does. */
class ConcurrentMapTest {
  private static final Path FOLDER = Path.of("src", "test", "maps");

  @ParameterizedTest
  @ValueSource(strings = {"writes", "delete", "clear", "read", "iteration"})
  void disturbed(String how) throws Exception {
    String name = "concurrent_" + how;
    CompiledProgram program = compile(name);
    for (int seed = 1; seed <= 3; seed++) {
      assertThat(run(program, 2, seed)).as("seed %d", seed).isEqualTo(recorded(name));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "2,2", "2,3", "3,4", "4,5", "4,6", "8,7"})
  void ordered(int processors, int seed) throws Exception {
    assertThat(run(compile("ordered"), processors, seed)).isEqualTo(recorded("ordered"));
  }

  private static String recorded(String name) throws Exception {
    return Files.readString(FOLDER.resolve(name + ".txt"));
  }

  private static CompiledProgram compile(String name) throws Exception {
    Compilation compiled = new GoCompiler(FOLDER, true, true).compile(List.of(name + ".go"));
    assertThat(compiled).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) compiled).program();
  }

  /** The first line of what the program says, and how it ends. */
  private static String run(CompiledProgram program, int processors, int seed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            program,
            new SimulationConfig(
                MachineConfig.DEFAULT.withProcessors(processors, 8).withSeed(seed),
                CollectorKind.CONCURRENT),
            (descriptor, bytes, offset, length) -> out.write(bytes, offset, length),
            HostSystem.empty(),
            EventSink.none());
    String first = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return first + "\nexit " + result.exitCode() + "\n";
  }
}
