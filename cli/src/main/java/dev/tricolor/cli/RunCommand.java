package dev.tricolor.cli;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.gc.trace.GcTraceWriter;
import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.script.load.LoadException;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.GoDuration;
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
  @Option(names = "--gogc", paramLabel = "N|off", description = "Start value of GOGC.")
  @Nullable String gogc;

  @Option(
      names = "--memory-limit",
      paramLabel = "SIZE|off",
      description = "Start value of GOMEMLIMIT.")
  @Nullable String memoryLimit;

  @Option(names = "--procs", paramLabel = "N", description = "Start value of GOMAXPROCS.")
  @Nullable Integer procs;

  @Option(
      names = "--cpus",
      paramLabel = "N",
      description = "CPUs of the simulated machine (default: 4).")
  int cpus = MachineConfig.DEFAULT.cpuCount();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides every free choice (default: 1).")
  long seed = MachineConfig.DEFAULT.seed();

  @Option(
      names = "--collector",
      paramLabel = "none|stw",
      description = "Which collector runs (default: stw).")
  CollectorName collector = CollectorName.stw;

  @Option(
      names = "--machine-memory",
      paramLabel = "SIZE",
      description = "The largest simulated heap.")
  @Nullable String machineMemory;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      description =
          "Ends the program, with exit code 124, after that much virtual time: 10s, 1m30s.")
  @Nullable String maxTime;

  @Option(
      names = "--stats",
      paramLabel = "json|FILE",
      arity = "0..1",
      fallbackValue = StatsTarget.TEXT,
      preprocessor = StatsTarget.OnlyAttached.class,
      description =
          "Prints a summary at the end: to stderr, or to FILE; as JSON, or if FILE is *.json.")
  @Nullable String stats;

  @Option(names = "--paranoid", description = "Audits the heap after each cycle.")
  boolean paranoid;

  @Option(names = "--checked", description = "Checks every access to simulated memory.")
  boolean checked;

  @Option(names = "--stress-gc", description = "Collects at every safepoint.")
  boolean stressGc;

  @Option(names = "--stress-stack", description = "Moves the stack at every safepoint.")
  boolean stressStack;

  @Parameters(
      paramLabel = "FILE",
      description = "Go files or a folder, then the program's arguments.")
  List<String> arguments = new ArrayList<>();

  /** The collectors' names on the command line. */
  enum CollectorName {
    none,
    stw
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    StatsTarget target = stats == null ? null : StatsTarget.of(stats);
    if (target != null && !target.fault().isEmpty()) {
      throw wrong("--stats=" + stats, "cannot write there: " + target.fault());
    }
    try {
      ProgramArguments split = ProgramArguments.of(arguments);
      GoCompiler compiler =
          new GoCompiler(Path.of(""), false, Boolean.getBoolean("tricolor.verify"));
      return switch (compiler.compile(split.files())) {
        case Compilation.Failure(List<String> lines) -> {
          lines.forEach(System.err::println);
          yield ExitCodes.DIAGNOSTICS;
        }
        case Compilation.Success(CompiledProgram program) -> run(program, split, target);
      };
    } catch (LoadException failure) {
      System.err.println(failure.getMessage());
      return failure.exitCode();
    } catch (GoEnvironment.Malformed malformed) {
      System.err.print(malformed.getMessage());
      return 2;
    }
  }

  private int run(CompiledProgram program, ProgramArguments split, @Nullable StatsTarget target)
      throws IOException {
    Map<String, String> environment = System.getenv();
    GoEnvironment go = GoEnvironment.of(environment, gogc, memoryLimit, procs, cpus);
    MachineConfig machine =
        MachineConfig.DEFAULT
            .withProcessors(go.processors(), cpus)
            .withGc(go.gcPercent(), go.memoryLimitBytes())
            .withSeed(seed)
            .withChecks(stressGc, stressStack, paranoid, checked);
    if (machineMemory != null) {
      machine = machine.withMemory(GoEnvironment.bytes(machineMemory));
    }
    if (maxTime != null) {
      machine = machine.withMaxTime(maxTimeNanos(maxTime));
    }
    StandardStreams streams = StandardStreams.ofProcess();
    EventSink events =
        go.debug("gctrace") > 0 ? new GcTraceWriter(streams::error) : EventSink.none();
    SimulationConfig config =
        new SimulationConfig(
            machine, collector == CollectorName.none ? CollectorKind.NONE : CollectorKind.STW);
    SimulationResult result =
        Simulation.run(
            program, config, streams, new HostFiles(split.programLine(), environment), events);
    streams.flush();
    if (result.timeLimitReached()) {
      System.err.println(
          "tricolor: the program was ended after " + maxTime + " of virtual time (--max-time)");
    }
    if (target != null) {
      target.write(result);
    }
    return result.exitCode();
  }

  private long maxTimeNanos(String text) {
    try {
      return GoDuration.positiveNanos(text);
    } catch (IllegalArgumentException e) {
      throw wrong("--max-time=" + text, "not a duration such as 10s or 1m30s");
    }
  }

  private ParameterException wrong(String option, String reason) {
    return new ParameterException(spec.commandLine(), option + ": " + reason);
  }
}
