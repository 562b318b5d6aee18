package dev.tricolor.cli;

import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.panic.TracebackLevel;
import dev.tricolor.sim.CollectorKind;
import dev.tricolor.sim.GoDuration;
import dev.tricolor.sim.GoEnvironment;
import dev.tricolor.sim.SimulationConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that set up a machine, shared by all commands that run a program. */
final class MachineOptions {
  private final OptionSpec gogc = Options.text("--gogc", "N|off", "Start value of GOGC.");
  private final OptionSpec memoryLimit =
      Options.text("--memory-limit", "SIZE|off", "Start value of GOMEMLIMIT.");
  private final OptionSpec procs =
      OptionSpec.builder("--procs")
          .type(Integer.class)
          .paramLabel("N")
          .description("Start value of GOMAXPROCS.")
          .build();
  private final OptionSpec cpus =
      Options.value(
          "--cpus",
          "N",
          MachineConfig.DEFAULT.cpuCount(),
          "CPUs of the simulated machine (default: 4).");
  private final OptionSpec seed =
      Options.value(
          "--seed", "N", MachineConfig.DEFAULT.seed(), "Decides every free choice (default: 1).");
  private final OptionSpec collector =
      Options.value(
          "--collector",
          "none|stw|concurrent",
          "concurrent",
          "Which collector runs (default: concurrent).");
  private final OptionSpec machineMemory =
      Options.text(
          "--machine-memory",
          "SIZE",
          "The largest simulated heap, at most 64GiB (default: 64GiB).");
  private final OptionSpec maxTime =
      Options.text(
          "--max-time",
          "DURATION",
          "Ends the program, with exit code 124, after that much virtual time: 10s, 1m30s.");
  private final OptionSpec paranoid =
      Options.flag("--paranoid", "Audits the heap after each cycle.");
  private final OptionSpec checked =
      Options.flag("--checked", "Checks every access to simulated memory.");
  private final OptionSpec stressGc = Options.flag("--stress-gc", "Collects at every safepoint.");
  private final OptionSpec stressStack =
      Options.flag("--stress-stack", "Moves the stack at every safepoint.");

  void addTo(CommandSpec spec) {
    for (OptionSpec option :
        List.of(
            gogc,
            memoryLimit,
            procs,
            cpus,
            seed,
            collector,
            machineMemory,
            maxTime,
            paranoid,
            checked,
            stressGc,
            stressStack)) {
      spec.addOption(option);
    }
  }

  /** Whether every access to memory is to be checked. */
  boolean checked() {
    return checked.getValue();
  }

  /** The limit of virtual time as it was given; null if there is none. */
  @Nullable String maxTime() {
    return maxTime.getValue();
  }

  /** The configuration that the options and the environment ask for. */
  SimulationConfig config(GoEnvironment go) {
    MachineConfig config =
        MachineConfig.DEFAULT
            .withProcessors(go.processors(), cpus.getValue())
            .withGc(go.gcPercent(), go.memoryLimitBytes())
            .withSeed(seed.getValue())
            .withTraceback(TracebackLevel.of(go.traceback()))
            .withChecks(
                stressGc.getValue(), stressStack.getValue(), paranoid.getValue(), checked());
    String memory = machineMemory.getValue();
    if (memory != null) {
      config = config.withMemory(machineMemoryBytes(memory));
    }
    String time = maxTime();
    if (time != null) {
      config = config.withMaxTime(maxTimeNanos(time));
    }
    return new SimulationConfig(config, collectorKind(collector.getValue()));
  }

  /** The environment, under the options that win over it. */
  GoEnvironment environment(Map<String, String> variables) {
    String percent = gogc.getValue();
    if (percent != null && !percent.equals("off") && !GoEnvironment.isInteger(percent)) {
      throw wrong("--gogc=" + percent, "not a whole number, or off");
    }
    String limit = memoryLimit.getValue();
    if (limit != null && !limit.equals("off")) {
      bytes("--memory-limit", limit);
    }
    Integer processors = procs.getValue();
    if (processors != null) {
      checkCount("--procs", processors);
    }
    checkCount("--cpus", cpus.getValue());
    return GoEnvironment.of(variables, percent, limit, processors, cpus.getValue());
  }

  private CollectorKind collectorKind(String name) {
    return switch (name) {
      case "none" -> CollectorKind.NONE;
      case "stw" -> CollectorKind.STW;
      case "concurrent" -> CollectorKind.CONCURRENT;
      default -> throw wrong("--collector=" + name, "not none, stw or concurrent");
    };
  }

  private void checkCount(String option, int count) {
    if (count < 1 || count > Machine.MOST_PROCESSORS) {
      throw wrong(option + "=" + count, "not between 1 and " + Machine.MOST_PROCESSORS);
    }
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
    return new ParameterException(procs.command().commandLine(), option + ": " + reason);
  }
}
