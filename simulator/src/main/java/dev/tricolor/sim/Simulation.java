package dev.tricolor.sim;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.HostSystem;
import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MemStatsSnapshot;
import dev.tricolor.core.abi.ProgramOutput;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.memory.AddressSpace;

/** Runs compiled programs. */
public final class Simulation {
  private Simulation() {}

  /**
   * Makes ready, on a thread of its own, what the first run in this process needs from the host: so
   * it need not wait for it.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("prepare").start(AddressSpace::prepare);
  }

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
          machine.collector.statistics().cyclesAboveLimit(),
          machine.timeLimitReached);
    }
  }
}
