package dev.tricolor.sim;

import dev.tricolor.core.abi.MachineConfig;

/**
 * How a simulation is set up.
 *
 * @param machine the simulated machine and the start values of the runtime's settings
 * @param collector which collector runs
 */
public record SimulationConfig(MachineConfig machine, CollectorKind collector) {

  /** Go's defaults on a machine with four CPUs, seed 1. */
  public static final SimulationConfig DEFAULT =
      new SimulationConfig(MachineConfig.DEFAULT, CollectorKind.CONCURRENT);
}
