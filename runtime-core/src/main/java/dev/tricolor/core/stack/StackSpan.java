package dev.tricolor.core.stack;

/** A 32 KiB span cut into stacks of one size. */
final class StackSpan {
  static final int BYTES = 32 << 10;

  final long address;
  private final long stackBytes;
  private final long[] free;
  private int freeCount;

  StackSpan(long address, int stackBytes) {
    this.address = address;
    this.stackBytes = stackBytes;
    free = new long[BYTES / stackBytes];
    for (int i = free.length - 1; i >= 0; i--) {
      free[freeCount++] = address + i * this.stackBytes;
    }
  }

  boolean isUsedUp() {
    return freeCount == 0;
  }

  boolean isUnused() {
    return freeCount == free.length;
  }

  long take() {
    return free[--freeCount];
  }

  void giveBack(long stack) {
    free[freeCount++] = stack;
  }
}
