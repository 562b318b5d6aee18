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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code tricolor run}. */
final class RunCommand implements Callable<Integer> {
  private final MachineOptions machine = new MachineOptions();
  private final OptionSpec stats =
      OptionSpec.builder("--stats")
          .type(String.class)
          .paramLabel("json|FILE")
          .arity("0..1")
          .fallbackValue(StatsTarget.TEXT)
          .preprocessor(new StatsTarget.OnlyAttached())
          .description(
              "Prints a summary at the end: to stderr, or to FILE; as JSON, or if FILE is *.json.")
          .build();
  private final OptionSpec events =
      Options.text(
          "--events", "FILE", "Writes what the runtime does to FILE: JSON, a line for each event.");
  private final PositionalParamSpec arguments =
      Options.files("Go files or a folder, then the program's arguments.");
  private final CommandSpec spec =
      Options.command(
              this,
              "run",
              "Compiles a Go program and runs it on the simulated runtime.",
              "tricolor run examples/quickstart.go",
              "tricolor run --gogc 50 --stats ./folder -- -n 3")
          .addOption(stats)
          .addOption(events)
          .addPositional(arguments);

  RunCommand() {
    machine.addTo(spec);
    spec.usageMessage()
        .footer(
            "%nCompiled programs are kept in TRICOLOR_CACHE, a folder (off: nowhere;",
            "default: tricolor in XDG_CACHE_HOME or ~/.cache), and start faster again.");
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    String summary = stats.getValue();
    StatsTarget target = summary == null ? null : StatsTarget.of(summary);
    if (target != null && !target.fault().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--stats=" + summary + ": cannot write there: " + target.fault());
    }
    OutputFile eventFile = eventFile();
    Map<String, String> variables = System.getenv();
    try (CachingCompiler compiler =
        new CachingCompiler(
            BuildCache.of(variables),
            Path.of(""),
            Boolean.getBoolean("tricolor.verify"),
            machine.checked())) {
      GoEnvironment go = machine.environment(variables);
      SimulationConfig config = machine.config(go);
      ProgramArguments split = ProgramArguments.of(List.of(arguments.<String[]>getValue()));
      return switch (compiler.compile(split.files())) {
        case Compilation.Failure(List<String> lines) -> {
          lines.forEach(System.err::println);
          yield ExitCodes.DIAGNOSTICS;
        }
        case Compilation.Success success ->
            run(success.program(), split, config, go, new Reports(target, eventFile));
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

  private @Nullable OutputFile eventFile() {
    String name = events.getValue();
    if (name == null) {
      return null;
    }
    OutputFile file = new OutputFile(name);
    if (!file.fault().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--events=" + name + ": cannot write there: " + file.fault());
    }
    return file;
  }

  /** What is to be told of a run, beside the program's own output. */
  private record Reports(@Nullable StatsTarget stats, @Nullable OutputFile events) {}

  private int run(
      CompiledProgram program,
      ProgramArguments split,
      SimulationConfig config,
      GoEnvironment go,
      Reports reports)
      throws IOException {
    StandardStreams streams = StandardStreams.ofProcess();
    EventSink trace =
        go.debug("gctrace") > 0 ? new GcTraceWriter(streams::error) : EventSink.none();
    HostFiles host = new HostFiles(split.programLine(), System.getenv());
    SimulationResult result;
    if (reports.events() == null) {
      result = Simulation.run(program, config, streams, host, trace);
    } else {
      try (OutputFile.Draft draft = reports.events().open()) {
        EventSink both = trace.and(new EventLines(draft.writer()));
        result = Simulation.run(program, config, streams, host, both);
        draft.keep();
      }
    }
    streams.flush();
    if (result.timeLimitReached()) {
      System.err.println(
          "tricolor: the program was ended after "
              + machine.maxTime()
              + " of virtual time (--max-time)");
    }
    if (reports.stats() != null) {
      reports.stats().write(result);
    }
    return result.exitCode();
  }
}
