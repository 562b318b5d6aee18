package dev.tricolor.core.memory;

/**
 * A stretch of an address space.
 *
 * @param start host address of its first byte
 * @param sizeBytes its length
 */
public record Region(long start, long sizeBytes) {

  /** Host address behind the last byte. */
  public long end() {
    return start + sizeBytes;
  }

  /** Whether {@code byteCount} bytes from {@code address} all lie inside. */
  public boolean contains(long address, long byteCount) {
    long offset = address - start;
    return offset >= 0 && byteCount <= sizeBytes && offset <= sizeBytes - byteCount;
  }
}
