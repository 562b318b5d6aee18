package dev.tricolor.core.value;

import dev.tricolor.core.memory.Memory;

/** Comparison of strings, and of blocks of memory in general; addresses and lengths in bytes. */
public final class Strings {
  private Strings() {}

  /** Whether two blocks of the same length hold the same bytes. */
  public static boolean sameBytes(long a, long b, long byteCount) {
    if (a == b) {
      return true;
    }
    if (byteCount < 8) {
      return sameShort(a, b, (int) byteCount);
    }
    long last = byteCount - 8;
    for (long i = 0; i < last; i += 8) {
      if (Memory.loadLong(a + i) != Memory.loadLong(b + i)) {
        return false;
      }
    }
    return Memory.loadLong(a + last) == Memory.loadLong(b + last);
  }

  private static boolean sameShort(long a, long b, int byteCount) {
    if (byteCount >= 4) {
      int last = byteCount - 4;
      return Memory.loadInt(a) == Memory.loadInt(b)
          && Memory.loadInt(a + last) == Memory.loadInt(b + last);
    }
    for (int i = 0; i < byteCount; i++) {
      if (Memory.loadByte(a + i) != Memory.loadByte(b + i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two strings are equal. */
  public static boolean equal(long p1, long n1, long p2, long n2) {
    return n1 == n2 && sameBytes(p1, p2, n1);
  }

  /** Orders two strings by their bytes: -1, 0 or 1. */
  public static int compare(long p1, long n1, long p2, long n2) {
    long common = Math.min(n1, n2);
    long i = 0;
    for (; i + 8 <= common; i += 8) {
      long a = Memory.loadLong(p1 + i);
      long b = Memory.loadLong(p2 + i);
      if (a != b) {
        return Long.compareUnsigned(Long.reverseBytes(a), Long.reverseBytes(b));
      }
    }
    for (; i < common; i++) {
      int difference = Memory.loadUnsignedByte(p1 + i) - Memory.loadUnsignedByte(p2 + i);
      if (difference != 0) {
        return Integer.signum(difference);
      }
    }
    return Long.compare(n1, n2);
  }
}
