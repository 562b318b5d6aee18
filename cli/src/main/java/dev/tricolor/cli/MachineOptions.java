package dev.tricolor.cli;

import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.panic.TracebackLevel;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.GoDuration;
import dev.tricolor.sim.GoEnvironment;
import dev.tricolor.sim.SimulationConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that set up a machine, shared by all commands that run a program. */
final class MachineOptions {
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
      description = "The largest simulated heap, at most 64GiB (default: 64GiB).")
  @Nullable String machineMemory;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      description =
          "Ends the program, with exit code 124, after that much virtual time: 10s, 1m30s.")
  @Nullable String maxTime;

  @Option(names = "--paranoid", description = "Audits the heap after each cycle.")
  boolean paranoid;

  @Option(names = "--checked", description = "Checks every access to simulated memory.")
  boolean checked;

  @Option(names = "--stress-gc", description = "Collects at every safepoint.")
  boolean stressGc;

  @Option(names = "--stress-stack", description = "Moves the stack at every safepoint.")
  boolean stressStack;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  /** The collectors' names on the command line. */
  enum CollectorName {
    none,
    stw
  }

  /** The configuration that the options and the environment ask for. */
  SimulationConfig config(GoEnvironment go) {
    MachineConfig machine =
        MachineConfig.DEFAULT
            .withProcessors(go.processors(), cpus)
            .withGc(go.gcPercent(), go.memoryLimitBytes())
            .withSeed(seed)
            .withTraceback(TracebackLevel.of(go.traceback()))
            .withChecks(stressGc, stressStack, paranoid, checked);
    if (machineMemory != null) {
      machine = machine.withMemory(machineMemoryBytes(machineMemory));
    }
    if (maxTime != null) {
      machine = machine.withMaxTime(maxTimeNanos(maxTime));
    }
    return new SimulationConfig(
        machine, collector == CollectorName.none ? CollectorKind.NONE : CollectorKind.STW);
  }

  /** The environment, under the options that win over it. */
  GoEnvironment environment(Map<String, String> variables) {
    if (gogc != null && !gogc.equals("off") && !GoEnvironment.isInteger(gogc)) {
      throw wrong("--gogc=" + gogc, "not a whole number, or off");
    }
    if (memoryLimit != null && !memoryLimit.equals("off")) {
      bytes("--memory-limit", memoryLimit);
    }
    if (procs != null && (procs < 1 || procs > Machine.MOST_PROCESSORS)) {
      throw wrong("--procs=" + procs, "not between 1 and " + Machine.MOST_PROCESSORS);
    }
    if (cpus < 1 || cpus > Machine.MOST_PROCESSORS) {
      throw wrong("--cpus=" + cpus, "not between 1 and " + Machine.MOST_PROCESSORS);
    }
    return GoEnvironment.of(variables, gogc, memoryLimit, procs, cpus);
  }

  private long machineMemoryBytes(String text) {
    long bytes = bytes("--machine-memory", text);
    if (bytes <= 0 || bytes > AddressSpace.MAX_HEAP_BYTES) {
      throw wrong("--machine-memory=" + text, "not between 1B and 64GiB");
    }
    return bytes;
  }

  private long bytes(String option, String text) {
    try {
      return GoEnvironment.bytes(text);
    } catch (IllegalArgumentException e) {
      throw wrong(option + "=" + text, "not a size such as 512MiB or 4GiB");
    }
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
