package dev.tricolor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.event.Event;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.gc.trace.GcTraceWriter;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.HostFiles;
import dev.tricolor.sim.Simulation;
import dev.tricolor.sim.SimulationConfig;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same program, configuration and seed: the same output, trace and events, to the byte. */
final class RepeatTest {
  /** What a run says, and what the runtime told of it. */
  private record Run(String output, List<String> trace, List<String> events) {}

  @ParameterizedTest
  @CsvSource({"lru, 1", "lru, 4", "pipeline, 2", "quickstart, 4", "goroutineleak, 2", "ticker, 2"})
  void aRunRepeats(String name, int processors) throws Exception {
    Compilation compiled = new GoCompiler(Path.of(""), true, true).compile(List.of(name + ".go"));
    CompiledProgram program = ((Compilation.Success) compiled).program();
    Run first = run(program, name, processors);
    Run second = run(program, name, processors);
    assertThat(second.output()).as("output of %s", name).isEqualTo(first.output());
    assertThat(second.trace()).as("trace of %s", name).isEqualTo(first.trace());
    assertThat(second.events()).as("events of %s", name).isEqualTo(first.events());
    assertThat(first.events()).as("events of %s", name).isNotEmpty();
  }

  private static Run run(CompiledProgram program, String name, int processors) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    List<String> trace = new ArrayList<>();
    List<String> events = new ArrayList<>();
    EventSink recorder =
        new EventSink() {
          @Override
          public boolean listening() {
            return true;
          }

          @Override
          public void accept(Event event) {
            events.add(event.toString());
          }
        };
    Simulation.run(
        program,
        new SimulationConfig(
            MachineConfig.DEFAULT.withProcessors(processors, 4).withSeed(5),
            CollectorKind.CONCURRENT),
        (descriptor, bytes, offset, length) -> output.write(bytes, offset, length),
        new HostFiles(List.of("./" + name), Map.of()),
        new GcTraceWriter(trace::add).and(recorder));
    assertThat(trace)
        .as("a line for each cycle of %s", name)
        .hasSize((int) events.stream().filter(RepeatTest::isCycle).count());
    return new Run(output.toString(StandardCharsets.UTF_8), trace, events);
  }

  private static boolean isCycle(String event) {
    return event.startsWith(GcCycleFinished.class.getSimpleName());
  }
}
