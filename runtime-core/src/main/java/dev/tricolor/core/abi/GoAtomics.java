package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/**
 * The operations of package sync/atomic. One host thread runs the whole simulation and no door is
 * interrupted, so plain loads and stores are atomic; the compiler lets other Ps that are behind in
 * virtual time go first. {@code add}, {@code and} and {@code or} of 32 bits serve signed and
 * unsigned integers alike.
 */
public final class GoAtomics {
  private GoAtomics() {}

  public static int load32(long address) {
    return Memory.loadInt(address);
  }

  public static long load64(long address) {
    return Memory.loadLong(address);
  }

  public static void store32(long address, int value) {
    Memory.storeInt(address, value);
  }

  public static void store64(long address, long value) {
    Memory.storeLong(address, value);
  }

  public static void storePointer(G g, long address, long value) {
    Values.of(g).memory.storePointer(g, address, value);
  }

  /** Returns the new value. */
  public static int add32(long address, int delta) {
    int sum = Memory.loadInt(address) + delta;
    Memory.storeInt(address, sum);
    return sum;
  }

  /** Returns the new value. */
  public static long add64(long address, long delta) {
    long sum = Memory.loadLong(address) + delta;
    Memory.storeLong(address, sum);
    return sum;
  }

  /** Returns the old value. */
  public static int swap32(long address, int value) {
    int old = Memory.loadInt(address);
    Memory.storeInt(address, value);
    return old;
  }

  /** Returns the old value. */
  public static long swap64(long address, long value) {
    long old = Memory.loadLong(address);
    Memory.storeLong(address, value);
    return old;
  }

  /** Returns the old value. */
  public static long swapPointer(G g, long address, long value) {
    long old = Memory.loadLong(address);
    storePointer(g, address, value);
    return old;
  }

  public static boolean compareAndSwap32(long address, int expected, int value) {
    if (Memory.loadInt(address) != expected) {
      return false;
    }
    Memory.storeInt(address, value);
    return true;
  }

  public static boolean compareAndSwap64(long address, long expected, long value) {
    if (Memory.loadLong(address) != expected) {
      return false;
    }
    Memory.storeLong(address, value);
    return true;
  }

  public static boolean compareAndSwapPointer(G g, long address, long expected, long value) {
    if (Memory.loadLong(address) != expected) {
      return false;
    }
    storePointer(g, address, value);
    return true;
  }

  /** Returns the old value. */
  public static int and32(long address, int mask) {
    int old = Memory.loadInt(address);
    Memory.storeInt(address, old & mask);
    return old;
  }

  /** Returns the old value. */
  public static long and64(long address, long mask) {
    long old = Memory.loadLong(address);
    Memory.storeLong(address, old & mask);
    return old;
  }

  /** Returns the old value. */
  public static int or32(long address, int mask) {
    int old = Memory.loadInt(address);
    Memory.storeInt(address, old | mask);
    return old;
  }

  /** Returns the old value. */
  public static long or64(long address, long mask) {
    long old = Memory.loadLong(address);
    Memory.storeLong(address, old | mask);
    return old;
  }
}
