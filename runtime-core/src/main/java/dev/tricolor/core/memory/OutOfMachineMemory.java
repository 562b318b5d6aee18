package dev.tricolor.core.memory;

/** The simulated machine, or the host, has no memory left. */
public final class OutOfMachineMemory extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** From here on no process could have so much, however much memory its machine had. */
  private static final long ADDRESS_SPACE_BYTES = 1L << 47;

  private final long requestedBytes;
  private final long inUseBytes;

  /**
   * Creates the failure.
   *
   * @param requestedBytes what could not be had
   * @param inUseBytes what the machine has handed out
   */
  public OutOfMachineMemory(long requestedBytes, long inUseBytes) {
    super(
        "runtime: out of memory: cannot allocate %d-byte block (%d in use)"
            .formatted(requestedBytes, inUseBytes),
        null,
        false,
        false);
    this.requestedBytes = requestedBytes;
    this.inUseBytes = inUseBytes;
  }

  public long requestedBytes() {
    return requestedBytes;
  }

  public long inUseBytes() {
    return inUseBytes;
  }

  /** How Go's runtime words it. */
  public String fatalText() {
    return requestedBytes < ADDRESS_SPACE_BYTES
        ? "fatal error: runtime: out of memory\n"
        : getMessage() + "\nfatal error: out of memory\n";
  }
}
