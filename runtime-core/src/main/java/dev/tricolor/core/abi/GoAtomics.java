package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/**
 * The operations of package sync/atomic. One host thread runs the whole simulation and no door is
 * interrupted, so plain loads and stores are atomic. {@code add}, {@code and} and {@code or} of 32
 * bits serve signed and unsigned integers alike.
 */
public final class GoAtomics {
  private GoAtomics() {}

  public static int load32(G g, long address) {
    g.synchronise();
    return Memory.loadInt(address);
  }

  public static long load64(G g, long address) {
    g.synchronise();
    return Memory.loadLong(address);
  }

  public static void store32(G g, long address, int value) {
    g.synchronise();
    Memory.storeInt(address, value);
  }

  public static void store64(G g, long address, long value) {
    g.synchronise();
    Memory.storeLong(address, value);
  }

  public static void storePointer(G g, long address, long value) {
    g.synchronise();
    Values.of(g).memory.storePointer(g, address, value);
  }

  /** Returns the new value. */
  public static int add32(G g, long address, int delta) {
    g.synchronise();
    int sum = Memory.loadInt(address) + delta;
    Memory.storeInt(address, sum);
    return sum;
  }

  /** Returns the new value. */
  public static long add64(G g, long address, long delta) {
    g.synchronise();
    long sum = Memory.loadLong(address) + delta;
    Memory.storeLong(address, sum);
    return sum;
  }

  /** Returns the old value. */
  public static int swap32(G g, long address, int value) {
    g.synchronise();
    int old = Memory.loadInt(address);
    Memory.storeInt(address, value);
    return old;
  }

  /** Returns the old value. */
  public static long swap64(G g, long address, long value) {
    g.synchronise();
    long old = Memory.loadLong(address);
    Memory.storeLong(address, value);
    return old;
  }

  /** Returns the old value. */
  public static long swapPointer(G g, long address, long value) {
    g.synchronise();
    long old = Memory.loadLong(address);
    storePointer(g, address, value);
    return old;
  }

  public static boolean compareAndSwap32(G g, long address, int expected, int value) {
    g.synchronise();
    if (Memory.loadInt(address) != expected) {
      return false;
    }
    Memory.storeInt(address, value);
    return true;
  }

  public static boolean compareAndSwap64(G g, long address, long expected, long value) {
    g.synchronise();
    if (Memory.loadLong(address) != expected) {
      return false;
    }
    Memory.storeLong(address, value);
    return true;
  }

  public static boolean compareAndSwapPointer(G g, long address, long expected, long value) {
    g.synchronise();
    if (Memory.loadLong(address) != expected) {
      return false;
    }
    storePointer(g, address, value);
    return true;
  }

  /** Returns the old value. */
  public static int and32(G g, long address, int mask) {
    g.synchronise();
    int old = Memory.loadInt(address);
    Memory.storeInt(address, old & mask);
    return old;
  }

  /** Returns the old value. */
  public static long and64(G g, long address, long mask) {
    g.synchronise();
    long old = Memory.loadLong(address);
    Memory.storeLong(address, old & mask);
    return old;
  }

  /** Returns the old value. */
  public static int or32(G g, long address, int mask) {
    g.synchronise();
    int old = Memory.loadInt(address);
    Memory.storeInt(address, old | mask);
    return old;
  }

  /** Returns the old value. */
  public static long or64(G g, long address, long mask) {
    g.synchronise();
    long old = Memory.loadLong(address);
    Memory.storeLong(address, old | mask);
    return old;
  }
}
