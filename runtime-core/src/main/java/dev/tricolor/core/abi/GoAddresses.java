package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/** Addresses as the program sees them: the machine's bias is taken off. */
public final class GoAddresses {
  private GoAddresses() {}

  /** {@code uintptr(unsafe.Pointer(p))}. */
  public static long toVisible(G g, long address) {
    return Context.machineOf(g).space.visible(address);
  }

  /** {@code unsafe.Pointer(uintptr)}. */
  public static long toHost(G g, long address) {
    return Context.machineOf(g).space.host(address);
  }
}
