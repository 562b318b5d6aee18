package dev.tricolor.core.sched;

import jdk.internal.misc.Unsafe;

/**
 * A compiled function that can be called through a func value. Compiled programs derive their own
 * base class with one method for each parameter shape; the runtime itself only calls {@code
 * func()}.
 */
public abstract class GoFunction {

  /**
   * An instance of a compiled function's class. Such classes have no constructors: there is nothing
   * to construct, and the first uses of reflection would cost milliseconds.
   */
  public static GoFunction of(Class<?> compiled) {
    try {
      return (GoFunction) Unsafe.getUnsafe().allocateInstance(compiled);
    } catch (InstantiationException e) {
      throw new LinkageError("not a compiled function: " + compiled, e);
    }
  }

  /**
   * Calls a {@code func()}.
   *
   * @param g the running goroutine
   * @param sp offset of the caller's frame, from the stack's top, in bytes
   * @param closure address of the closure object, for captured variables
   */
  public void call(G g, long sp, long closure) {
    throw new AssertionError("not a func(): " + getClass().getName());
  }
}
