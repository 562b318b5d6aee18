package dev.tricolor.core.code;

import java.util.Arrays;

/** One growing segment of the program's image: bytes, little-endian, named by their offset. */
public final class ImageSegment {
  private static final int FIRST_CAPACITY = 1 << 14;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int sizeBytes;

  ImageSegment() {}

  /** Reserves zeroed bytes at a multiple of {@code alignBytes} and returns their offset. */
  public int reserve(long byteCount, int alignBytes) {
    int offset = Math.addExact(sizeBytes, alignBytes - 1) & -alignBytes;
    sizeBytes = Math.toIntExact(offset + byteCount);
    if (sizeBytes > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, 2L * sizeBytes));
    }
    return offset;
  }

  /** Appends bytes and returns their offset. */
  public int append(byte[] content, int alignBytes) {
    int offset = reserve(content.length, alignBytes);
    System.arraycopy(content, 0, bytes, offset, content.length);
    return offset;
  }

  /** Writes the low 8 bits. */
  public void putByte(int offset, int value) {
    bytes[offset] = (byte) value;
  }

  /** Writes the low 16 bits. */
  public void putShort(int offset, int value) {
    putByte(offset, value);
    putByte(offset + 1, value >> 8);
  }

  public void putInt(int offset, int value) {
    putShort(offset, value);
    putShort(offset + 2, value >> 16);
  }

  public void putLong(int offset, long value) {
    putInt(offset, (int) value);
    putInt(offset + 4, (int) (value >> 32));
  }

  /** Writes bytes over what is there. */
  public void putBytes(int offset, byte[] content) {
    System.arraycopy(content, 0, bytes, offset, content.length);
  }

  public int sizeBytes() {
    return sizeBytes;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, sizeBytes);
  }
}
