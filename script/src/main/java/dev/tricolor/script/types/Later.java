package dev.tricolor.script.types;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Checks that wait until no declaration is half done: whoever asks for the underlying type of a
 * type inside its own declaration would find none.
 */
final class Later {
  /** What other checks rely on, and what they do not. */
  private final Deque<Runnable> urgent = new ArrayDeque<>();

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int open;
  private boolean held;
  private boolean draining;

  /** Runs {@code action} now if nothing is half done, else as soon as that is so. */
  void soon(Runnable action) {
    if (open == 0) {
      action.run();
    } else {
      urgent.addLast(action);
    }
  }

  /** The same, but where all declarations of a package are looked at, after the last of them. */
  void run(Runnable action) {
    if (open == 0 && (!held || draining)) {
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
    while (open == 0 && !urgent.isEmpty()) {
      urgent.removeFirst().run();
    }
    if (open == 0 && !held) {
      drain();
    }
  }

  /** From now on, what waits is kept. */
  void hold() {
    held = true;
  }

  /** What was kept runs. */
  void release() {
    drain();
    held = false;
  }

  private void drain() {
    if (draining) {
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
