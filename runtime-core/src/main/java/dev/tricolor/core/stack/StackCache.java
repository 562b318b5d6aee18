package dev.tricolor.core.stack;

/** A P's stock of small stacks of one size: filled with 16 KiB at a time, halved at 32 KiB. */
final class StackCache {
  private static final int FULL_BYTES = 32 << 10;

  private final StackPool pool;
  private final int stackBytes;
  private final long[] stacks;
  private int count;

  StackCache(StackPool pool, int stackBytes) {
    this.pool = pool;
    this.stackBytes = stackBytes;
    stacks = new long[FULL_BYTES / stackBytes];
  }

  long take() {
    if (count == 0) {
      while (count * stackBytes < FULL_BYTES / 2) {
        stacks[count++] = pool.take();
      }
    }
    return stacks[--count];
  }

  void giveBack(long stack) {
    if (count == stacks.length) {
      release(count / 2);
    }
    stacks[count++] = stack;
  }

  void clear() {
    release(0);
  }

  private void release(int keep) {
    while (count > keep) {
      pool.giveBack(stacks[--count]);
    }
  }
}
