package dev.tricolor.core.sched;

import dev.tricolor.core.time.Picos;

/** Work of the runtime itself that takes a P's time in slices between goroutines. */
public interface BackgroundWork {

  /** A runtime without such work. */
  BackgroundWork NONE = new BackgroundWork() {};

  /**
   * Asked before a P looks at any run queue. Advances the P's clock by what it used.
   *
   * @return whether it ran
   */
  default boolean runBeforeGoroutines(P p) {
    return false;
  }

  /** Asked when a P found nothing to run; like {@link #runBeforeGoroutines}. */
  default boolean runWhenIdle(P p) {
    return false;
  }

  /** Whether {@link #runWhenIdle} would do something: idle Ps are woken for it. */
  default boolean wantsIdle() {
    return false;
  }

  /** Virtual time, in picoseconds, at which an idle P is to wake and ask. */
  default long wakePicos() {
    return Picos.NEVER;
  }

  /**
   * A piece of the work that has a goroutine of its own; charged to {@code g}.
   *
   * @return whether there is more
   */
  default boolean runOnGoroutine(G g) {
    return false;
  }

  /** A goroutine has ended; it still has its place. */
  default void goroutineEnded(G g) {}
}
