package dev.tricolor.core.sched;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A P's queue of runnable goroutines: a ring of 256, first in, first out. */
final class RunQueue {
  static final int CAPACITY = 256;

  private final @Nullable G[] ring = new @Nullable G[CAPACITY];
  private int head;
  private int tail;

  int size() {
    return tail - head;
  }

  boolean isEmpty() {
    return head == tail;
  }

  /** Appends; if the ring is full, its older half and then {@code g} go to the global queue. */
  void put(G g, ArrayDeque<G> global) {
    if (size() < CAPACITY) {
      ring[tail++ & CAPACITY - 1] = g;
      return;
    }
    for (int i = 0; i < CAPACITY / 2; i++) {
      global.addLast(take());
    }
    global.addLast(g);
  }

  /** Takes the oldest; the queue is not empty. */
  G take() {
    G g = poll();
    if (g == null) {
      throw new AssertionError("empty run queue");
    }
    return g;
  }

  /** Takes the oldest; null if there is none. */
  @Nullable G poll() {
    if (head == tail) {
      return null;
    }
    int slot = head++ & CAPACITY - 1;
    G g = ring[slot];
    ring[slot] = null;
    return g;
  }
}
