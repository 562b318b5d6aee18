package dev.tricolor.core.stack;

import dev.tricolor.core.sched.G;

/** What happens when a goroutine's stack would exceed the limit. */
@FunctionalInterface
public interface StackLimit {
  /**
   * Ends the program.
   *
   * @param limitBytes the limit
   * @param offset of the innermost frame that exists
   */
  void exceeded(G g, long limitBytes, long offset);
}
