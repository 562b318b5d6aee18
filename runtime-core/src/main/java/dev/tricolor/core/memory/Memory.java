package dev.tricolor.core.memory;

import jdk.internal.misc.Unsafe;

/**
 * Reads and writes simulated memory, unchecked. Addresses are host addresses; values are
 * little-endian; small integers are widened with their sign, see the {@code Unsigned} forms.
 */
public final class Memory {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private Memory() {}

  public static byte loadByte(long address) {
    return UNSAFE.getByte(address);
  }

  public static int loadUnsignedByte(long address) {
    return UNSAFE.getByte(address) & 0xff;
  }

  public static short loadShort(long address) {
    return UNSAFE.getShort(address);
  }

  public static int loadUnsignedShort(long address) {
    return UNSAFE.getShort(address) & 0xffff;
  }

  public static int loadInt(long address) {
    return UNSAFE.getInt(address);
  }

  public static long loadLong(long address) {
    return UNSAFE.getLong(address);
  }

  public static float loadFloat(long address) {
    return UNSAFE.getFloat(address);
  }

  public static double loadDouble(long address) {
    return UNSAFE.getDouble(address);
  }

  /** Stores the low 8 bits. */
  public static void storeByte(long address, int value) {
    UNSAFE.putByte(address, (byte) value);
  }

  /** Stores the low 16 bits. */
  public static void storeShort(long address, int value) {
    UNSAFE.putShort(address, (short) value);
  }

  public static void storeInt(long address, int value) {
    UNSAFE.putInt(address, value);
  }

  public static void storeLong(long address, long value) {
    UNSAFE.putLong(address, value);
  }

  public static void storeFloat(long address, float value) {
    UNSAFE.putFloat(address, value);
  }

  public static void storeDouble(long address, double value) {
    UNSAFE.putDouble(address, value);
  }

  /** Up to here two overlapping loads and stores beat the call of a copying stub. */
  private static final int SMALL_BYTES = 16;

  /** Copies {@code byteCount} bytes; the ranges may overlap. */
  public static void copy(long from, long to, long byteCount) {
    if (byteCount > 2 * SMALL_BYTES) {
      UNSAFE.copyMemory(from, to, byteCount);
    } else if (byteCount > SMALL_BYTES) {
      long first = UNSAFE.getLong(from);
      long second = UNSAFE.getLong(from + 8);
      long third = UNSAFE.getLong(from + byteCount - 16);
      long fourth = UNSAFE.getLong(from + byteCount - 8);
      UNSAFE.putLong(to, first);
      UNSAFE.putLong(to + 8, second);
      UNSAFE.putLong(to + byteCount - 16, third);
      UNSAFE.putLong(to + byteCount - 8, fourth);
    } else {
      copySmall(from, to, byteCount);
    }
  }

  private static void copySmall(long from, long to, long byteCount) {
    if (byteCount >= 8) {
      long first = UNSAFE.getLong(from);
      long last = UNSAFE.getLong(from + byteCount - 8);
      UNSAFE.putLong(to, first);
      UNSAFE.putLong(to + byteCount - 8, last);
    } else if (byteCount >= 4) {
      int first = UNSAFE.getInt(from);
      int last = UNSAFE.getInt(from + byteCount - 4);
      UNSAFE.putInt(to, first);
      UNSAFE.putInt(to + byteCount - 4, last);
    } else if (byteCount > 0) {
      byte first = UNSAFE.getByte(from);
      byte middle = UNSAFE.getByte(from + (byteCount >> 1));
      byte last = UNSAFE.getByte(from + byteCount - 1);
      UNSAFE.putByte(to, first);
      UNSAFE.putByte(to + (byteCount >> 1), middle);
      UNSAFE.putByte(to + byteCount - 1, last);
    }
  }

  /** Sets {@code byteCount} bytes to zero. */
  public static void clear(long address, long byteCount) {
    if (byteCount > SMALL_BYTES) {
      UNSAFE.setMemory(address, byteCount, (byte) 0);
    } else if (byteCount >= 8) {
      UNSAFE.putLong(address, 0);
      UNSAFE.putLong(address + byteCount - 8, 0);
    } else if (byteCount >= 4) {
      UNSAFE.putInt(address, 0);
      UNSAFE.putInt(address + byteCount - 4, 0);
    } else if (byteCount > 0) {
      UNSAFE.putByte(address, (byte) 0);
      UNSAFE.putByte(address + (byteCount >> 1), (byte) 0);
      UNSAFE.putByte(address + byteCount - 1, (byte) 0);
    }
  }

  /** Sets {@code byteCount} bytes to {@code value}. */
  public static void fill(long address, long byteCount, int value) {
    UNSAFE.setMemory(address, byteCount, (byte) value);
  }

  /** Copies bytes of an array to memory. */
  public static void copyIn(byte[] from, int offset, long to, int byteCount) {
    UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, null, to, byteCount);
  }

  /** Copies memory to bytes of an array. */
  public static void copyOut(long from, byte[] to, int offset, int byteCount) {
    UNSAFE.copyMemory(null, from, to, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, byteCount);
  }
}
