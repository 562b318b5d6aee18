package dev.tricolor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.HostFiles;
import dev.tricolor.sim.Simulation;
import dev.tricolor.sim.SimulationConfig;
import dev.tricolor.sim.SimulationResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Go program of one file, in a folder, and the folder where real Go's output is recorded. */
record RecordedProgram(Path folder, String name, Path recorded) {

  /** The programs of a folder. */
  static List<RecordedProgram> in(Path folder, Path recorded) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".go"))
          .map(name -> name.substring(0, name.length() - ".go".length()))
          .sorted()
          .map(name -> new RecordedProgram(folder, name, recorded))
          .toList();
    }
  }

  CompiledProgram compile() throws Exception {
    Compilation compilation = new GoCompiler(folder, true, true).compile(List.of(name + ".go"));
    assertThat(compilation).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) compilation).program();
  }

  /** Runs the program and compares output and exit code. */
  void check(
      CompiledProgram program, String setting, CollectorKind collector, MachineConfig machine)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            program,
            new SimulationConfig(machine, collector),
            (descriptor, bytes, offset, length) ->
                (descriptor == 2 ? err : out).write(bytes, offset, length),
            new HostFiles(List.of("./" + name), Map.of()),
            EventSink.none());
    String printed = out.toString(StandardCharsets.UTF_8) + "exit " + result.exitCode() + "\n";
    assertThat(printed)
        .as("output of %s (%s); its error output: %s", name, setting, err)
        .isEqualTo(Files.readString(recorded.resolve(name + ".out")));
  }
}
