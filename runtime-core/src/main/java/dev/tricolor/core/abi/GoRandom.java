package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** The door to chance: what Go takes from the system comes from the machine's seed. */
public final class GoRandom {
  private GoRandom() {}

  /** {@code func runtimeRand() uint64}: 64 bits. */
  public static long next(G g) {
    return Context.machineOf(g).scheduler.random().nextLong();
  }
}
