package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** A goroutine together with the machine on which it lives. Every {@link G} of a machine is one. */
public final class Context extends G {
  /** The machine. */
  public final Machine machine;

  public Context(Machine machine) {
    this.machine = machine;
  }

  /** The machine of a goroutine. */
  public static Machine machineOf(G g) {
    return ((Context) g).machine;
  }
}
