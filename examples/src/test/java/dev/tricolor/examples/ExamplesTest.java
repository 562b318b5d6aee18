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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example prints what real Go was recorded to print, under every configuration. */
final class ExamplesTest {
  /** Programs that tell what collections did: without a collector there are none. */
  private static final Set<String> NEED_A_COLLECTOR =
      Set.of(
          "quickstart",
          "prealloc",
          "gcmonitor",
          "poolbuffers",
          "subslice",
          "mapshrink",
          "goroutineleak",
          "ticker",
          "cache",
          "bigcap",
          "memlimit",
          "gogc",
          "tuning",
          "weakcache");

  /**
   * Programs that report exact allocations, to which stress adds none but moves what is counted, or
   * what single collections do, of which stress makes more, or wait for a time that stress
   * stretches.
   */
  private static final Set<String> COUNT_EXACTLY =
      Set.of(
          "prealloc",
          "concat",
          "escape",
          "gcmonitor",
          "poolbuffers",
          "memlimit",
          "gogc",
          "goroutineleak",
          "tuning",
          "weakcache");

  /** Programs of which each of many allocations would take a collection of a growing heap. */
  private static final Set<String> TOO_LONG_TO_STRESS =
      Set.of("quickstart", "cache", "bigcap", "mapshrink");

  /** Programs that fill a gigabyte: once is enough, with less the other times. */
  private static final Set<String> GIGABYTE = Set.of("stackoverflow");

  private record Setting(String name, CollectorKind collector, MachineConfig machine) {}

  private static List<Setting> settings() {
    MachineConfig base = MachineConfig.DEFAULT.withProcessors(1, 4);
    List<Setting> all = new ArrayList<>();
    all.add(new Setting("none", CollectorKind.NONE, base));
    for (CollectorKind collector : List.of(CollectorKind.STW, CollectorKind.CONCURRENT)) {
      addAll(all, collector, base);
    }
    MachineConfig two = base.withProcessors(2, 4);
    MachineConfig four = base.withProcessors(4, 4);
    all.add(new Setting("concurrent, two Ps", CollectorKind.CONCURRENT, two));
    all.add(new Setting("concurrent, four Ps", CollectorKind.CONCURRENT, four));
    all.add(
        new Setting(
            "stress gc, concurrent, two Ps",
            CollectorKind.CONCURRENT,
            two.withChecks(true, false, false, false)));
    return all;
  }

  private static void addAll(List<Setting> all, CollectorKind collector, MachineConfig base) {
    String name = collector == CollectorKind.STW ? "stw" : "concurrent";
    for (long seed = 1; seed <= 5; seed++) {
      all.add(new Setting(name + " seed " + seed, collector, base.withSeed(seed)));
    }
    all.add(
        new Setting("paranoid, " + name, collector, base.withChecks(false, false, true, false)));
    all.add(
        new Setting(
            "stress stack, " + name, collector, base.withChecks(false, true, false, false)));
    all.add(
        new Setting("stress gc, " + name, collector, base.withChecks(true, false, false, false)));
  }

  @TestFactory
  Stream<DynamicContainer> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".go"))
              .map(name -> name.substring(0, name.length() - ".go".length()))
              .sorted()
              .toList();
      assertThat(names).as("examples beside this module's pom").isNotEmpty();
      return names.stream().map(ExamplesTest::testsOf);
    }
  }

  private static DynamicContainer testsOf(String name) {
    CompiledProgram[] compiled = new CompiledProgram[1];
    return DynamicContainer.dynamicContainer(
        name,
        settings().stream()
            .filter(setting -> suits(name, setting))
            .map(
                setting ->
                    DynamicTest.dynamicTest(
                        setting.name(),
                        () -> {
                          if (compiled[0] == null) {
                            compiled[0] = compile(name);
                          }
                          check(name, compiled[0], setting);
                        })));
  }

  private static boolean suits(String name, Setting setting) {
    if (setting.collector() == CollectorKind.NONE) {
      return !NEED_A_COLLECTOR.contains(name);
    }
    if (setting.machine().stressGc() && TOO_LONG_TO_STRESS.contains(name)) {
      return false;
    }
    return !setting.name().startsWith("stress") || !COUNT_EXACTLY.contains(name);
  }

  private static CompiledProgram compile(String name) throws Exception {
    Compilation compilation =
        new GoCompiler(Path.of(""), true, true).compile(List.of(name + ".go"));
    assertThat(compilation).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) compilation).program();
  }

  /** Stress at every safepoint takes long: some examples then get arguments for less work. */
  private static List<String> arguments(String name, Setting setting) throws IOException {
    Path file = Path.of("expected", name + ".args");
    boolean stress = setting.machine().stressGc() || setting.machine().stressStack();
    boolean spare = GIGABYTE.contains(name) && !setting.name().equals("stw seed 1");
    return (stress || spare) && Files.exists(file)
        ? List.of(Files.readString(file).strip().split(" "))
        : List.of();
  }

  private static void check(String name, CompiledProgram program, Setting setting)
      throws IOException {
    List<String> arguments = arguments(name, setting);
    List<String> line = new ArrayList<>(List.of("./" + name));
    line.addAll(arguments);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SimulationResult result =
        Simulation.run(
            program,
            new SimulationConfig(setting.machine(), setting.collector()),
            (descriptor, bytes, offset, length) ->
                (descriptor == 2 ? err : out).write(bytes, offset, length),
            new HostFiles(line, Map.of()),
            EventSink.none());
    String printed = out.toString(StandardCharsets.UTF_8) + "exit " + result.exitCode() + "\n";
    String expected = name + (arguments.isEmpty() ? ".out" : ".small.out");
    assertThat(printed)
        .as("output of %s (%s); its error output: %s", name, setting.name(), err)
        .isEqualTo(Files.readString(Path.of("expected", expected)));
    Path crash = Path.of("expected", name + ".err");
    if (Files.exists(crash) && arguments.isEmpty()) {
      assertThat(beforeGoroutines(err.toString(StandardCharsets.UTF_8)))
          .as("how %s crashes", name)
          .isEqualTo(Files.readString(crash));
    }
  }

  /** The lines that differ from run to run only in addresses, which are left out. */
  private static String beforeGoroutines(String text) {
    return text.substring(0, text.indexOf("\n\n") + 1).replaceAll("0x[0-9a-f]+", "0x");
  }
}
