package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;

/**
 * The door to finalizers and cleanups. They are accepted and never run yet: Go promises no more
 * than that they may run.
 */
public final class GoFinalizers {
  private GoFinalizers() {}

  /** {@code func setFinalizer(object, closure, table unsafe.Pointer)}. */
  public static void setFinalizer(G g, long object, long closure, long table) {}

  /** {@code func addCleanup(object, closure unsafe.Pointer) uint64}. */
  public static long addCleanup(G g, long object, long closure) {
    return 1;
  }

  /** {@code func stopCleanup(object uintptr, id uint64)}. */
  public static void stopCleanup(G g, long object, long id) {}
}
