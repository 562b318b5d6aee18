package dev.tricolor.core.abi;

import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.panic.TracebackLevel;
import java.util.function.Consumer;

/**
 * How a machine is set up. Nothing here comes from the host.
 *
 * @param processorCount GOMAXPROCS: number of Ps
 * @param cpuCount CPUs of the simulated machine
 * @param gcPercent GOGC; negative is off
 * @param memoryLimitBytes GOMEMLIMIT; {@link Long#MAX_VALUE} is none
 * @param machineMemoryBytes the largest heap
 * @param seed decides every free choice
 * @param stressGc collect and poison at every safepoint
 * @param stressStack move the stack at every safepoint
 * @param paranoid audit the heap after each cycle, poison what is freed
 * @param checked check every access to memory
 * @param tracebackLevel GOTRACEBACK
 * @param epochNanos nanoseconds from 1970 to the program's start, as its clock tells
 * @param maxVirtualNanos how long the program may run; {@link Long#MAX_VALUE} is for ever
 */
public record MachineConfig(
    int processorCount,
    int cpuCount,
    int gcPercent,
    long memoryLimitBytes,
    long machineMemoryBytes,
    long seed,
    boolean stressGc,
    boolean stressStack,
    boolean paranoid,
    boolean checked,
    TracebackLevel tracebackLevel,
    long epochNanos,
    long maxVirtualNanos) {

  private static final int DEFAULT_CPUS = 4;

  /** 2026-01-01T00:00:00Z. */
  private static final long DEFAULT_EPOCH_NANOS = 1_767_225_600_000_000_000L;

  private static final long DEFAULT_MEMORY_BYTES = 64L << 30;

  /** Go's defaults on a machine with four CPUs. */
  public static final MachineConfig DEFAULT =
      new MachineConfig(
          DEFAULT_CPUS,
          DEFAULT_CPUS,
          100,
          Long.MAX_VALUE,
          DEFAULT_MEMORY_BYTES,
          1,
          false,
          false,
          false,
          false,
          TracebackLevel.SINGLE,
          DEFAULT_EPOCH_NANOS,
          Long.MAX_VALUE);

  /** With other numbers of Ps and CPUs. */
  public MachineConfig withProcessors(int processors, int cpus) {
    return changed(
        draft -> {
          draft.processorCount = processors;
          draft.cpuCount = cpus;
        });
  }

  /** With other pacing. */
  public MachineConfig withGc(int percent, long limitBytes) {
    return changed(
        draft -> {
          draft.gcPercent = percent;
          draft.memoryLimitBytes = limitBytes;
        });
  }

  /** With another seed. */
  public MachineConfig withSeed(long newSeed) {
    return changed(draft -> draft.seed = newSeed);
  }

  /** With another GOTRACEBACK. */
  public MachineConfig withTraceback(TracebackLevel level) {
    return changed(draft -> draft.tracebackLevel = level);
  }

  /** With another start of the program's wall clock, in nanoseconds from 1970. */
  public MachineConfig withEpoch(long nanos) {
    return changed(draft -> draft.epochNanos = nanos);
  }

  /** With a limit to its virtual time. */
  public MachineConfig withMaxTime(long nanos) {
    return changed(draft -> draft.maxVirtualNanos = nanos);
  }

  /** With another size of the machine. */
  public MachineConfig withMemory(long bytes) {
    return changed(draft -> draft.machineMemoryBytes = bytes);
  }

  /** With other checks. */
  public MachineConfig withChecks(
      boolean gcStress, boolean stackStress, boolean auditing, boolean checkedMemory) {
    return changed(
        draft -> {
          draft.stressGc = gcStress;
          draft.stressStack = stackStress;
          draft.paranoid = auditing;
          draft.checked = checkedMemory;
        });
  }

  private MachineConfig changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finish();
  }

  /** What the collector is told. */
  CollectorContext.Settings collection() {
    return new CollectorContext.Settings(
        gcPercent, memoryLimitBytes, cpuCount, stressGc, paranoid || stressGc);
  }

  /** A copy that can still be changed. */
  private static final class Draft {
    int processorCount;
    int cpuCount;
    int gcPercent;
    long memoryLimitBytes;
    long machineMemoryBytes;
    long seed;
    boolean stressGc;
    boolean stressStack;
    boolean paranoid;
    boolean checked;
    TracebackLevel tracebackLevel;
    long epochNanos;
    long maxVirtualNanos;

    Draft(MachineConfig from) {
      processorCount = from.processorCount;
      cpuCount = from.cpuCount;
      gcPercent = from.gcPercent;
      memoryLimitBytes = from.memoryLimitBytes;
      machineMemoryBytes = from.machineMemoryBytes;
      seed = from.seed;
      stressGc = from.stressGc;
      stressStack = from.stressStack;
      paranoid = from.paranoid;
      checked = from.checked;
      tracebackLevel = from.tracebackLevel;
      epochNanos = from.epochNanos;
      maxVirtualNanos = from.maxVirtualNanos;
    }

    MachineConfig finish() {
      return new MachineConfig(
          processorCount,
          cpuCount,
          gcPercent,
          memoryLimitBytes,
          machineMemoryBytes,
          seed,
          stressGc,
          stressStack,
          paranoid,
          checked,
          tracebackLevel,
          epochNanos,
          maxVirtualNanos);
    }
  }
}
