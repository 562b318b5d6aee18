package dev.tricolor.cli;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.gc.trace.GcTraceWriter;
import dev.tricolor.script.cache.BuildCache;
import dev.tricolor.script.cache.CachingCompiler;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.load.LoadException;
import dev.tricolor.sim.GoEnvironment;
import dev.tricolor.sim.HostFiles;
import dev.tricolor.sim.Simulation;
import dev.tricolor.sim.SimulationConfig;
import dev.tricolor.sim.SimulationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tricolor run}. */
@Command(
    name = "run",
    description = "Compiles a Go program and runs it on the simulated runtime.",
    header = {
      "Examples:",
      "  tricolor run examples/quickstart.go",
      "  tricolor run --gogc 50 --stats ./folder -- -n 3",
      ""
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin MachineOptions machine = new MachineOptions();

  @Option(
      names = "--stats",
      paramLabel = "json|FILE",
      arity = "0..1",
      fallbackValue = StatsTarget.TEXT,
      preprocessor = StatsTarget.OnlyAttached.class,
      description =
          "Prints a summary at the end: to stderr, or to FILE; as JSON, or if FILE is *.json.")
  @Nullable String stats;

  @Parameters(
      paramLabel = "FILE",
      description = "Go files or a folder, then the program's arguments.")
  List<String> arguments = new ArrayList<>();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    StatsTarget target = stats == null ? null : StatsTarget.of(stats);
    if (target != null && !target.fault().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--stats=" + stats + ": cannot write there: " + target.fault());
    }
    Map<String, String> variables = System.getenv();
    try (CachingCompiler compiler =
        new CachingCompiler(
            BuildCache.of(variables),
            Path.of(""),
            Boolean.getBoolean("tricolor.verify"),
            machine.checked)) {
      GoEnvironment go = machine.environment(variables);
      SimulationConfig config = machine.config(go);
      ProgramArguments split = ProgramArguments.of(arguments);
      return switch (compiler.compile(split.files())) {
        case Compilation.Failure(List<String> lines) -> {
          lines.forEach(System.err::println);
          yield ExitCodes.DIAGNOSTICS;
        }
        case Compilation.Success success -> run(success.program(), split, config, go, target);
      };
    } catch (LoadException failure) {
      System.err.println(failure.getMessage());
      return failure.exitCode();
    } catch (OutOfMachineMemory refused) {
      System.err.println(
          "tricolor: the host does not grant %d MiB of address space; ask for less with --machine-memory"
              .formatted(refused.requestedBytes() >> 20));
      return ExitCodes.UNAVAILABLE;
    } catch (GoEnvironment.Malformed malformed) {
      System.err.print(malformed.getMessage());
      return 2;
    }
  }

  private int run(
      CompiledProgram program,
      ProgramArguments split,
      SimulationConfig config,
      GoEnvironment go,
      @Nullable StatsTarget target)
      throws IOException {
    Map<String, String> environment = System.getenv();
    StandardStreams streams = StandardStreams.ofProcess();
    EventSink events =
        go.debug("gctrace") > 0 ? new GcTraceWriter(streams::error) : EventSink.none();
    SimulationResult result =
        Simulation.run(
            program, config, streams, new HostFiles(split.programLine(), environment), events);
    streams.flush();
    if (result.timeLimitReached()) {
      System.err.println(
          "tricolor: the program was ended after "
              + machine.maxTime
              + " of virtual time (--max-time)");
    }
    if (target != null) {
      target.write(result);
    }
    return result.exitCode();
  }
}
