package dev.tricolor.core.value;

import dev.tricolor.core.sched.G;

/** How values make the running Go code panic: a port, since panics are the door's business. */
@FunctionalInterface
public interface RuntimeErrors {

  /** What {@code recover} returns for an error. */
  enum Kind {
    /** An error whose text begins with {@code runtime error:}. */
    RUNTIME,
    /** An error without that prefix. */
    PLAIN,
    /** A failed type assertion. */
    TYPE_ASSERTION,
    /** No panic: it ends the program at once. */
    FATAL
  }

  /**
   * Makes the throwable that starts a panic.
   *
   * @param sp offset of the panicking frame
   * @param message the error's whole text, prefix included
   */
  RuntimeException make(G g, long sp, Kind kind, String message);
}
