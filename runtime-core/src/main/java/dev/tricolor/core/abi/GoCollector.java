package dev.tricolor.core.abi;

import dev.tricolor.core.collector.CollectorStatistics;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** The door to the collector's controls: packages runtime and runtime/debug. */
public final class GoCollector {
  private GoCollector() {}

  private static Machine machine(G g) {
    return Context.machineOf(g);
  }

  /** {@code runtime.GC()}. */
  public static void collect(G g, long sp) {
    machine(g).collector.collectNow(g, sp);
  }

  /** {@code debug.FreeOSMemory()}. */
  public static void freeMemory(G g, long sp) {
    machine(g).collector.releaseMemory(g, sp);
  }

  /** {@code func readMemStats(m unsafe.Pointer)}: fills a {@code runtime.MemStats}. */
  public static void readMemStats(G g, long address) {
    Machine machine = machine(g);
    MemStatsImage.write(
        MemStatsSnapshot.take(machine.heap, machine.collector),
        address,
        machine.config.epochNanos());
  }

  /** {@code func setGCPercent(percent int32) int32}. */
  public static int setGcPercent(G g, int percent) {
    return machine(g).collector.setGcPercent(percent);
  }

  /** {@code func setMemoryLimit(limit int64) int64}. */
  public static long setMemoryLimit(G g, long bytes) {
    return machine(g).collector.setMemoryLimit(bytes);
  }

  /**
   * {@code func readGCStats(numbers []int64) int}: the last pauses, newest first, when they ended,
   * then the last cycle's end, the number of cycles and the sum of pauses.
   *
   * @return the number of pauses written
   */
  public static long readGcStats(G g, long pointer, long length, long capacity) {
    Machine machine = machine(g);
    CollectorStatistics known = machine.collector.statistics();
    long epoch = machine.config.epochNanos();
    int count = Math.min(known.cycles(), CollectorStatistics.RING);
    for (int i = 0; i < count; i++) {
      int slot = Math.floorMod(known.cycles() - 1 - i, CollectorStatistics.RING);
      Memory.storeLong(pointer + 8L * i, known.pauseNanos()[slot]);
      Memory.storeLong(pointer + 8L * (count + i), epoch + known.pauseEndNanos()[slot]);
    }
    long rest = pointer + 16L * count;
    Memory.storeLong(rest, known.cycles() == 0 ? 0 : epoch + known.lastEndNanos());
    Memory.storeLong(rest + 8, known.cycles());
    Memory.storeLong(rest + 16, known.pauseTotalNanos());
    return count;
  }

  /** Settings without effect here: {@code func setMaxThreads(threads int) int} and its like. */
  public static long unchanged(G g, long value) {
    return value;
  }
}
