package dev.tricolor.core.sched;

/**
 * Leaves host frames until the simulated frame it is meant for: a compiled function with deferred
 * calls catches it and compares. Has no stack trace and no message.
 */
public final class Unwind extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Target of a goroutine that ends by Goexit: no compiled frame has this offset. */
  public static final long WHOLE_GOROUTINE = 0;

  private final long targetOffset;

  /** Unwinds to the frame at {@code targetOffset}. */
  public Unwind(long targetOffset) {
    super(null, null, false, false);
    this.targetOffset = targetOffset;
  }

  /** Offset of the frame that goes on; in bytes from the stack's top. */
  public long targetOffset() {
    return targetOffset;
  }
}
