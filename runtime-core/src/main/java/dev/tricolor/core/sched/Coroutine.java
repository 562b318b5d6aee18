package dev.tricolor.core.sched;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * A host call stack that can be put aside and taken up again: the only class that knows how. What
 * runs inside must not yield under a class initialiser, a native frame or a held monitor.
 */
final class Coroutine {
  private static final ContinuationScope SCOPE = new ContinuationScope("goroutine");

  private final Continuation continuation;

  Coroutine(Runnable body) {
    continuation = new Continuation(SCOPE, body);
  }

  /** Runs it until it suspends itself or ends; what it throws comes out here. */
  void resume() {
    continuation.run();
  }

  /** Puts the running coroutine aside: {@link #resume} returns to its caller. */
  static void suspend() {
    if (!Continuation.yield(SCOPE)) {
      throw new AssertionError("the goroutine is pinned to the host's stack");
    }
  }
}
