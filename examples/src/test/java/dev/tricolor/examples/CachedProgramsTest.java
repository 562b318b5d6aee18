package dev.tricolor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.gc.trace.GcTraceWriter;
import dev.tricolor.script.cache.BuildCache;
import dev.tricolor.script.cache.CachingCompiler;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.HostFiles;
import dev.tricolor.sim.Simulation;
import dev.tricolor.sim.SimulationConfig;
import dev.tricolor.sim.SimulationResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A program from the build cache runs as it does when it is compiled, to the last byte. */
final class CachedProgramsTest {
  private static final Path EXAMPLES = Path.of("");
  private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs");
  private static final Path CRASHES = Path.of("..", "simulator", "src", "test", "crashes");

  /** They fill a gigabyte of stack or of heap, and show nothing that shorter ones do not. */
  private static final Set<String> SLOW = Set.of("stackoverflow", "outofmemory");

  @TempDir Path cache;

  /** What a run shows: output, error output with the collector's trace, end, statistics. */
  private record Run(String out, String err, SimulationResult result) {}

  @TestFactory
  Stream<DynamicTest> programs() throws Exception {
    return Stream.of(
            RecordedProgram.in(EXAMPLES, EXAMPLES),
            RecordedProgram.in(PROGRAMS, PROGRAMS),
            RecordedProgram.in(CRASHES, CRASHES))
        .flatMap(List::stream)
        .filter(program -> !SLOW.contains(program.name()))
        .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program)));
  }

  private void check(RecordedProgram program) throws Exception {
    Compilation.Success compiled = compile(program);
    Compilation.Success stored = compile(program);
    assertThat(stored.classes()).as("cached").isNotInstanceOf(compiled.classes().getClass());
    assertThat(run(program, stored.program()))
        .usingRecursiveComparison()
        .isEqualTo(run(program, compiled.program()));
  }

  private Compilation.Success compile(RecordedProgram program) throws Exception {
    try (CachingCompiler compiler =
        new CachingCompiler(BuildCache.in(cache, "test"), program.folder(), true, false)) {
      return (Compilation.Success) compiler.compile(List.of(program.name() + ".go"));
    }
  }

  private static Run run(RecordedProgram program, CompiledProgram compiled) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            compiled,
            new SimulationConfig(MachineConfig.DEFAULT.withMaxTime(100_000_000), CollectorKind.STW),
            (descriptor, bytes, offset, length) ->
                (descriptor == 2 ? err : out).write(bytes, offset, length),
            new HostFiles(List.of("./" + program.name()), Map.of()),
            new GcTraceWriter(line -> err.writeBytes(line.getBytes(StandardCharsets.UTF_8))));
    return new Run(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), result);
  }
}
