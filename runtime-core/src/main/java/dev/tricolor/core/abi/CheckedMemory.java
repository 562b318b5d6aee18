package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.MemoryFault;
import dev.tricolor.core.sched.G;

/**
 * {@link Memory} with every access checked against the goroutine's machine: what compiled code
 * calls in {@code --checked} runs, and in packages that import unsafe. The goroutine comes last, so
 * that a call differs from one of {@link Memory} only in what is pushed at its end.
 */
public final class CheckedMemory {
  private CheckedMemory() {}

  /**
   * Raises a fault unless the program owns the bytes.
   *
   * @throws MemoryFault if the address is nil, or nothing the program may touch
   */
  public static void check(G g, long address, long byteCount) {
    Machine machine = Context.machineOf(g);
    if (!machine.space.accessible(address, byteCount, machine.heap.pages().heapTop())) {
      throw new MemoryFault(address);
    }
  }

  public static byte loadByte(long address, G g) {
    check(g, address, 1);
    return Memory.loadByte(address);
  }

  public static int loadUnsignedByte(long address, G g) {
    check(g, address, 1);
    return Memory.loadUnsignedByte(address);
  }

  public static short loadShort(long address, G g) {
    check(g, address, 2);
    return Memory.loadShort(address);
  }

  public static int loadUnsignedShort(long address, G g) {
    check(g, address, 2);
    return Memory.loadUnsignedShort(address);
  }

  public static int loadInt(long address, G g) {
    check(g, address, 4);
    return Memory.loadInt(address);
  }

  public static long loadLong(long address, G g) {
    check(g, address, 8);
    return Memory.loadLong(address);
  }

  public static float loadFloat(long address, G g) {
    check(g, address, 4);
    return Memory.loadFloat(address);
  }

  public static double loadDouble(long address, G g) {
    check(g, address, 8);
    return Memory.loadDouble(address);
  }

  /** Stores the low 8 bits. */
  public static void storeByte(long address, int value, G g) {
    check(g, address, 1);
    Memory.storeByte(address, value);
  }

  /** Stores the low 16 bits. */
  public static void storeShort(long address, int value, G g) {
    check(g, address, 2);
    Memory.storeShort(address, value);
  }

  public static void storeInt(long address, int value, G g) {
    check(g, address, 4);
    Memory.storeInt(address, value);
  }

  public static void storeLong(long address, long value, G g) {
    check(g, address, 8);
    Memory.storeLong(address, value);
  }

  public static void storeFloat(long address, float value, G g) {
    check(g, address, 4);
    Memory.storeFloat(address, value);
  }

  public static void storeDouble(long address, double value, G g) {
    check(g, address, 8);
    Memory.storeDouble(address, value);
  }

  /** Copies {@code byteCount} bytes; the ranges may overlap. */
  public static void copy(long from, long to, long byteCount, G g) {
    if (byteCount != 0) {
      check(g, from, byteCount);
      check(g, to, byteCount);
      Memory.copy(from, to, byteCount);
    }
  }

  /** Sets {@code byteCount} bytes to zero. */
  public static void clear(long address, long byteCount, G g) {
    fill(address, byteCount, 0, g);
  }

  /** Sets {@code byteCount} bytes to {@code value}. */
  public static void fill(long address, long byteCount, int value, G g) {
    if (byteCount != 0) {
      check(g, address, byteCount);
      Memory.fill(address, byteCount, value);
    }
  }

  /** Copies bytes of an array to memory. */
  public static void copyIn(byte[] from, int offset, long to, int byteCount, G g) {
    if (byteCount != 0) {
      check(g, to, byteCount);
      Memory.copyIn(from, offset, to, byteCount);
    }
  }

  /** Copies memory to bytes of an array. */
  public static void copyOut(long from, byte[] to, int offset, int byteCount, G g) {
    if (byteCount != 0) {
      check(g, from, byteCount);
      Memory.copyOut(from, to, offset, byteCount);
    }
  }
}
