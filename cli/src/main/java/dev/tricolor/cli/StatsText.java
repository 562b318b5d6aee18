package dev.tricolor.cli;

import dev.tricolor.core.abi.MemStatsSnapshot;
import dev.tricolor.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary of {@code --stats}, for people and as JSON. */
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
            result.virtualNanos() / 1e6)
        + aboveLimit(result);
  }

  private static String aboveLimit(SimulationResult result) {
    return result.cyclesAboveLimit() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            """
            memory limit   too low after %d of %d cycles: the live heap filled it, so that the next
                           cycle began at once; Go lets collecting take half of the CPU time then
                           and exceeds the limit. Raise the limit, or keep less alive.
            """,
            result.cyclesAboveLimit(),
            result.memory().numGc());
  }

  /** One line of JSON with exact numbers. */
  static String json(SimulationResult result) {
    MemStatsSnapshot memory = result.memory();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("exitCode", result.exitCode());
    fields.put("timeLimitReached", result.timeLimitReached());
    fields.put("virtualNanos", result.virtualNanos());
    fields.put("totalAllocBytes", memory.totalAlloc());
    fields.put("mallocs", memory.mallocs());
    fields.put("frees", memory.frees());
    fields.put("heapAllocBytes", memory.heapAlloc());
    fields.put("heapObjects", memory.heapObjects());
    fields.put("heapInuseBytes", memory.heapInuse());
    fields.put("heapReleasedBytes", memory.heapReleased());
    fields.put("stackInuseBytes", memory.stackInuse());
    fields.put("sysBytes", memory.sys());
    fields.put("heapGoalBytes", memory.nextGc());
    fields.put("numGc", memory.numGc());
    fields.put("numForcedGc", memory.numForcedGc());
    fields.put("cyclesAboveLimit", result.cyclesAboveLimit());
    fields.put("pauseTotalNanos", memory.pauseTotalNs());
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}\n"));
  }
}
