package dev.tricolor.core.memory;

/**
 * Memory of the runtime's own that is never freed: itabs, and tables that lie outside the heap. The
 * collector does not look into it.
 */
public final class PersistentArea {
  private final Region region;
  private long next;

  PersistentArea(Region region) {
    this.region = region;
    this.next = region.start();
  }

  /**
   * Hands out zeroed memory.
   *
   * @param sizeBytes how much
   * @param alignBytes a power of two
   */
  public long allocate(long sizeBytes, long alignBytes) {
    long address = (next + alignBytes - 1) & -alignBytes;
    if (sizeBytes < 0 || sizeBytes > region.end() - address) {
      throw new OutOfMachineMemory(sizeBytes, usedBytes());
    }
    next = address + sizeBytes;
    return address;
  }

  /** Bytes handed out, with alignment gaps. */
  public long usedBytes() {
    return next - region.start();
  }

  /** Whether the bytes have been handed out. */
  public boolean contains(long address, long byteCount) {
    return address >= region.start() && byteCount <= next - address && address <= next;
  }
}
