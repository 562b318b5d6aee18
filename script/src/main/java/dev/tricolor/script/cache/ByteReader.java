package dev.tricolor.script.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads what a {@link ByteWriter} wrote. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A reader of its own that begins elsewhere. */
  ByteReader from(int start) {
    return new ByteReader(bytes, start);
  }

  int position() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  int octet() {
    return bytes[at++] & 0xff;
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  int number() {
    byte first = bytes[at];
    if (first >= 0) {
      at++;
      return first;
    }
    return (int) longNumber();
  }

  long longNumber() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  int word() {
    int value = wordAt(at);
    at += 4;
    return value;
  }

  int wordAt(int start) {
    return (bytes[start] & 0xff)
        | ((bytes[start + 1] & 0xff) << 8)
        | ((bytes[start + 2] & 0xff) << 16)
        | (bytes[start + 3] << 24);
  }

  int[] words() {
    int[] values = new int[number()];
    ByteBuffer.wrap(bytes, at, 4 * values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(values);
    at += 4 * values.length;
    return values;
  }

  byte[] bytes() {
    return raw(number());
  }

  byte[] raw(int count) {
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  void raw(byte[] into, int offset, int count) {
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
  }
}
