package dev.tricolor.script.types;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Checks that wait until no declaration is half done: whoever asks for the underlying type of a
 * type inside its own declaration would find none.
 */
final class Later {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int open;
  private boolean draining;

  /** Runs {@code action} now if nothing is half done, else as soon as that is so. */
  void run(Runnable action) {
    if (open == 0) {
      action.run();
    } else {
      waiting.addLast(action);
    }
  }

  /** A declaration begins. */
  void enter() {
    open++;
  }

  /** A declaration is done; after the outermost one, what waited runs. */
  void leave() {
    open--;
    if (open > 0 || draining) {
      return;
    }
    draining = true;
    try {
      while (!waiting.isEmpty()) {
        waiting.removeFirst().run();
      }
    } finally {
      draining = false;
    }
  }
}
