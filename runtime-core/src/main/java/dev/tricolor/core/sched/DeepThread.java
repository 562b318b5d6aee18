package dev.tricolor.core.sched;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A host thread whose stack is as big as the host allows: goroutines recurse on the one that drives
 * a simulation, the compiler on its own down the tree of a program.
 */
public final class DeepThread {
  private static final long MIB = 1L << 20;

  /** What is asked for, until the host grants it. */
  private static final long[] STACK_BYTES = {
    16384 * MIB, 8192 * MIB, 4096 * MIB, 1024 * MIB, 256 * MIB
  };

  private DeepThread() {}

  /** Does work on a thread of its own and returns, or throws, what it does. */
  public static <T> T call(String name, Supplier<T> work) {
    return call(name, work, STACK_BYTES);
  }

  /** The same with stacks of other sizes: the first that the host grants. */
  static <T> T call(String name, Supplier<T> work, long... stackBytes) {
    Outcome<T> outcome = new Outcome<>(work);
    join(start(name, false, outcome, stackBytes));
    return outcome.get();
  }

  /**
   * Begins work on a thread of its own, which does not keep the process from ending. Its stack is
   * deep, but leaves the deepest to others.
   */
  public static Thread begin(String name, Runnable work) {
    return start(name, true, work, 1024 * MIB, 256 * MIB);
  }

  private static Thread start(String name, boolean daemon, Runnable body, long... stackBytes) {
    OutOfMemoryError refused = new OutOfMemoryError("no stack for a thread");
    for (long bytes : stackBytes) {
      try {
        Thread thread = new Thread(null, body, name, bytes);
        thread.setDaemon(daemon);
        thread.start();
        return thread;
      } catch (OutOfMemoryError e) {
        refused = e;
      }
    }
    throw refused;
  }

  /** Waits for a thread to end. */
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Outcome<T> implements Runnable {
    private final Supplier<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Outcome(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    T get() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      T value = result;
      if (value == null) {
        throw new AssertionError("the work gave nothing");
      }
      return value;
    }
  }
}
