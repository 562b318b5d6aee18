package dev.tricolor.core.memory;

/**
 * The simulated machine has no memory left. Whoever catches it ends the run with Go's {@code
 * runtime: out of memory: cannot allocate N-byte block (M in use)} and {@code fatal error: out of
 * memory}.
 */
public final class OutOfMachineMemory extends RuntimeException {
  private static final long serialVersionUID = 1;

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
}
