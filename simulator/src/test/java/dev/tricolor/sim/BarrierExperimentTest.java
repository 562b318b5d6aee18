package dev.tricolor.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.gc.barrier.BarrierRule;
import dev.tricolor.gc.cycle.ConcurrentCollector;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Marking is really interleaved with the program: a weaker write barrier loses objects, each on its
 * known bad case, and the auditor tells which; Go's barrier loses none.
 */
class BarrierExperimentTest {
  private static final Path BAD_CASES = Path.of("src", "test", "barriers");
  private static final Path MUTATORS = Path.of("src", "test", "mutators");
  private static final int MOST_SEEDS = 1000;

  @ParameterizedTest
  @CsvSource({
    "NONE, none, '[4]int allocated at main.main (none.go:13)', main.Box allocated at main.main",
    "DELETION_ONLY, deletion, '[4]int allocated at main.work (deletion.go:9)', a global at",
    "INSERTION_ONLY, insertion, '[4]int allocated at main.main (insertion.go:13)', a stack at"
  })
  void weakerBarriersLoseAnObject(BarrierRule rule, String name, String object, String way)
      throws Exception {
    CompiledProgram program = compile(BAD_CASES, name);
    for (long seed = 1; seed <= MOST_SEEDS; seed++) {
      try {
        run(program, rule, seed);
      } catch (AssertionError lost) {
        assertThat(lost).as("%s, seed %d", name, seed).hasMessageContaining("UNMARKED");
        assertThat(lost.getMessage()).as("%s, seed %d", name, seed).contains(object, way);
        return;
      }
    }
    fail("%s: no seed of %d loses an object with barrier %s", name, MOST_SEEDS, rule);
  }

  @TestFactory
  Stream<DynamicTest> goesBarrierLosesNone() throws IOException {
    return withSeeds(1, 40);
  }

  @Tag("soak")
  @TestFactory
  Stream<DynamicTest> goesBarrierLosesNoneWithManySeeds() throws IOException {
    return withSeeds(41, 2000);
  }

  /** All programs with all seeds: five times as many runs as there are seeds. */
  private static Stream<DynamicTest> withSeeds(long first, long last) throws IOException {
    return programs()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    "%s, seeds %d to %d".formatted(name, first, last),
                    () -> {
                      CompiledProgram program = compile(MUTATORS, name);
                      for (long seed = first; seed <= last; seed++) {
                        assertThat(run(program, BarrierRule.HYBRID, seed))
                            .as("%s, seed %d", name, seed)
                            .isEqualTo("exit 0\n");
                      }
                    }));
  }

  private static Stream<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(MUTATORS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".go", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static CompiledProgram compile(Path folder, String name) throws Exception {
    Compilation compiled = new GoCompiler(folder, true, true).compile(List.of(name + ".go"));
    assertThat(compiled).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) compiled).program();
  }

  private static String run(CompiledProgram program, BarrierRule rule, long seed) {
    MachineConfig config =
        MachineConfig.DEFAULT
            .withProcessors(2, 4)
            .withSeed(seed)
            .withChecks(false, false, true, false);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Machine machine =
        new Machine(
            program, config, context -> new ConcurrentCollector(context, rule), EventSink.none())) {
      machine.output = (descriptor, bytes, offset, length) -> output.write(bytes, offset, length);
      int exitCode = machine.run();
      return output.toString(StandardCharsets.UTF_8) + "exit " + exitCode + "\n";
    }
  }
}
