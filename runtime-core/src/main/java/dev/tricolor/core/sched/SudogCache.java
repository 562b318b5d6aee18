package dev.tricolor.core.sched;

/** A P's stock of sudogs that nobody uses. */
final class SudogCache {
  private static final int CAPACITY = 128;

  private final long[] free = new long[CAPACITY];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count == CAPACITY;
  }

  void put(long sudog) {
    free[count++] = sudog;
  }

  long take() {
    return free[--count];
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  long at(int index) {
    return free[index];
  }
}
