package dev.tricolor.script.syntax;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the parser's work that runs on another thread, and what came of it. */
final class DeepTask<T> implements Runnable {
  private final Supplier<T> work;
  private @Nullable T result;
  private @Nullable Throwable failure;

  DeepTask(Supplier<T> work) {
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

  /** What the work gave, once the thread has ended. */
  T result() {
    if (result == null) {
      throw new AssertionError("the parser failed on deeply nested source", failure);
    }
    return result;
  }
}
