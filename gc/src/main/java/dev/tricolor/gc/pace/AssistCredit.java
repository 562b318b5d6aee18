package dev.tricolor.gc.pace;

/** What a goroutine may allocate before it has to help marking; negative is debt. */
public final class AssistCredit {
  private final long leastWork;
  private long bytes;

  public AssistCredit(PacerConstants constants) {
    leastWork = constants.whole(PacerConstant.LEAST_ASSIST_WORK);
  }

  /**
   * An assist.
   *
   * @param work to be done
   * @param bytes of credit that it earns when all of it is done
   */
  public record Assist(long work, long bytes) {}

  public long bytes() {
    return bytes;
  }

  public boolean inDebt() {
    return bytes < 0;
  }

  /** As a cycle begins. */
  public void clear() {
    bytes = 0;
  }

  /** Allocates: first the size asked for, later what rounding to a slot adds. */
  public void charge(long allocatedBytes) {
    bytes -= allocatedBytes;
  }

  /** What has to be done to be out of debt; never less than is worth the trouble. */
  public Assist owed(AssistRatio ratio) {
    long debt = -bytes;
    long work = (long) (ratio.workPerByte() * debt);
    return work < leastWork
        ? new Assist(leastWork, (long) (ratio.bytesPerWork() * leastWork))
        : new Assist(work, debt);
  }

  /** Takes work that others have done beforehand. */
  public void stolen(long work, Assist assist, AssistRatio ratio) {
    bytes += work == assist.work() ? assist.bytes() : worth(work, ratio);
  }

  /** Is paid for work of its own. */
  public void earn(long work, AssistRatio ratio) {
    bytes += worth(work, ratio);
  }

  private static long worth(long work, AssistRatio ratio) {
    return 1 + (long) (ratio.bytesPerWork() * work);
  }

  /**
   * Receives from background marking while it waits in debt, up to being out of debt.
   *
   * @return bytes that are left for the next one
   */
  public long receive(long givenBytes) {
    long left = Math.max(0, givenBytes + bytes);
    bytes = Math.min(0, givenBytes + bytes);
    return left;
  }

  /** What a goroutine that ends leaves to others, as work. */
  public long leave(AssistRatio ratio) {
    long work = bytes > 0 ? (long) (bytes * ratio.workPerByte()) : 0;
    bytes = 0;
    return work;
  }
}
