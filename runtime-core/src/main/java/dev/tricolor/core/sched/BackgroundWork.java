package dev.tricolor.core.sched;

/** Work of the runtime itself that takes a P's time in slices between goroutines. */
public interface BackgroundWork {

  /** A runtime without such work. */
  BackgroundWork NONE =
      new BackgroundWork() {
        @Override
        public boolean runBeforeGoroutines(P p) {
          return false;
        }

        @Override
        public boolean runWhenIdle(P p) {
          return false;
        }

        @Override
        public boolean wantsIdle() {
          return false;
        }
      };

  /**
   * Asked before a P looks at any run queue. Advances the P's clock by what it used.
   *
   * @return whether it ran
   */
  boolean runBeforeGoroutines(P p);

  /** Asked when a P found nothing to run; like {@link #runBeforeGoroutines}. */
  boolean runWhenIdle(P p);

  /** Whether {@link #runWhenIdle} would do something: idle Ps are woken for it. */
  boolean wantsIdle();
}
