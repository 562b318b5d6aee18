package dev.tricolor.sim;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MemStatsSnapshot;
import dev.tricolor.core.abi.ProgramOutput;
import dev.tricolor.core.event.EventSink;

/** Runs compiled programs. */
public final class Simulation {
  private Simulation() {}

  /**
   * Runs a program from start to end on a machine of its own.
   *
   * @param output where the program's output goes
   * @param host the operating system that the program sees
   * @param events who hears of what the runtime does
   */
  public static SimulationResult run(
      CompiledProgram program,
      SimulationConfig config,
      ProgramOutput output,
      HostSystem host,
      EventSink events) {
    try (Machine machine =
        new Machine(program, config.machine(), config.collector().factory(), events)) {
      machine.output = output;
      machine.host = host;
      int exitCode = machine.run();
      return new SimulationResult(
          exitCode,
          MemStatsSnapshot.take(machine.heap, machine.collector),
          machine.world.nowPicos() / 1000,
          machine.timeLimitReached);
    }
  }
}
