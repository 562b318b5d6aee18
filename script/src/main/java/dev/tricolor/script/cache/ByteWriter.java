package dev.tricolor.script.cache;

import java.util.Arrays;

/** Growing bytes. Numbers are little-endian, or of variable length with seven bits in each byte. */
final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  /** A number that is short when small; negative ones take the most room. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      octet((int) rest | 0x80);
      rest >>>= 7;
    }
    octet((int) rest);
  }

  /** Four bytes. */
  void word(int value) {
    room(4);
    put(size, value);
    size += 4;
  }

  /** Writes over four bytes. */
  void put(int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
  }

  /** Words, with their count before them. */
  void words(int[] values) {
    number(values.length);
    for (int value : values) {
      word(value);
    }
  }

  /** Bytes, with their count before them. */
  void bytes(byte[] values) {
    number(values.length);
    raw(values, 0, values.length);
  }

  void raw(byte[] values, int from, int count) {
    room(count);
    System.arraycopy(values, from, bytes, size, count);
    size += count;
  }

  void raw(ByteWriter other) {
    raw(other.bytes, 0, other.size);
  }

  private void room(int count) {
    int needed = Math.addExact(size, count);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, 2L * needed));
    }
  }
}
