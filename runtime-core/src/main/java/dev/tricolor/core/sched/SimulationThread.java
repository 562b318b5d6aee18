package dev.tricolor.core.sched;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one host thread that drives a simulation. Goroutines recurse on its stack, so it is as big as
 * the host allows.
 */
public final class SimulationThread {
  private static final long[] STACK_GIB = {16, 8, 4, 1};

  private SimulationThread() {}

  /** Runs the simulation on a thread of its own and returns what it returns. */
  public static int run(IntSupplier simulation) {
    Outcome outcome = new Outcome(simulation);
    join(start(outcome));
    return outcome.get();
  }

  private static Thread start(Runnable body) {
    OutOfMemoryError refused = new OutOfMemoryError("no stack for the simulation");
    for (long gib : STACK_GIB) {
      try {
        Thread thread = new Thread(null, body, "simulation", gib << 30);
        thread.start();
        return thread;
      } catch (OutOfMemoryError e) {
        refused = e;
      }
    }
    throw refused;
  }

  private static void join(Thread thread) {
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

  private static final class Outcome implements Runnable {
    private final IntSupplier simulation;
    private int code;
    private @Nullable Throwable failure;

    Outcome(IntSupplier simulation) {
      this.simulation = simulation;
    }

    @Override
    public void run() {
      try {
        code = simulation.getAsInt();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    int get() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return code;
    }
  }
}
