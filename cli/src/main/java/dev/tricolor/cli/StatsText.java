package dev.tricolor.cli;

import dev.tricolor.core.abi.MemStatsSnapshot;
import dev.tricolor.sim.SimulationResult;
import java.util.Locale;

/** The summary of {@code --stats}. */
final class StatsText {
  private static final double MIB = 1 << 20;

  private StatsText() {}

  static String of(SimulationResult result) {
    MemStatsSnapshot memory = result.memory();
    return String.format(
        Locale.ROOT,
        """
        allocated      %.2f MiB in %d objects
        live at end    %.2f MiB in %d objects
        from the OS    %.2f MiB
        GC cycles      %d (%d forced), pauses %.3f ms in all
        virtual time   %.3f ms
        """,
        memory.totalAlloc() / MIB,
        memory.mallocs(),
        memory.heapAlloc() / MIB,
        memory.heapObjects(),
        memory.sys() / MIB,
        memory.numGc(),
        memory.numForcedGc(),
        memory.pauseTotalNs() / 1e6,
        result.virtualNanos() / 1e6);
  }
}
