package dev.tricolor.core.memory;

/**
 * The program touched an address that is not its own. Only checked accesses raise it: under {@link
 * Memory} such an access is undefined.
 */
public final class MemoryFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Addresses below this one count as nil, as in Go. */
  public static final long NIL_PAGE_BYTES = 4096;

  private final long address;

  /** A fault at a host address. */
  public MemoryFault(long address) {
    super("unexpected fault address 0x" + Long.toHexString(address), null, false, false);
    this.address = address;
  }

  /** The host address. */
  public long address() {
    return address;
  }

  /** Whether it is a nil dereference, which a program may recover from. */
  public boolean nilDereference() {
    return Long.compareUnsigned(address, NIL_PAGE_BYTES) < 0;
  }
}
