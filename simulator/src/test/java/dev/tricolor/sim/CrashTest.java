package dev.tricolor.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.abi.ProgramOutput;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs die as real Go was recorded to let them die, but for addresses and offsets. */
class CrashTest {
  private static final Path FOLDER = Path.of("src", "test", "crashes");

  static List<String> crashes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".go"))
          .map(name -> name.substring(0, name.length() - ".go".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource
  void crashes(String name) throws Exception {
    Compilation compiled = new GoCompiler(FOLDER, true, true).compile(List.of(name + ".go"));
    assertThat(compiled).isInstanceOf(Compilation.Success.class);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            ((Compilation.Success) compiled).program(),
            new SimulationConfig(
                MachineConfig.DEFAULT.withProcessors(1, 4), CollectorKind.CONCURRENT),
            (descriptor, bytes, offset, length) -> {
              if (descriptor == ProgramOutput.STANDARD_ERROR) {
                err.write(bytes, offset, length);
              }
            },
            HostSystem.empty(),
            EventSink.none());
    String text = err.toString(StandardCharsets.UTF_8) + "exit " + result.exitCode() + "\n";
    assertThat(masked(text)).isEqualTo(Files.readString(FOLDER.resolve(name + ".txt")));
  }

  /** What differs between runs of real Go, and what is Go's own, is left out, as in the records. */
  private static String masked(String text) {
    String plain =
        text.replaceAll("0x[0-9a-f]+\\??", "0x")
            .replaceAll("(?m) \\+0x$", "")
            .replaceAll("(?m)^\t.*/", "\t")
            .replaceAll("(?m)^goroutine [0-9]+ ", "goroutine N ");
    return Pattern.compile("(\n\tfatal error: sync[^\n]*\n).*(exit \\d+\n)", Pattern.DOTALL)
        .matcher(plain)
        .replaceFirst("$1$2");
  }
}
